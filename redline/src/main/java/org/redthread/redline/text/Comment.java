package org.redthread.redline.text;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// What somebody wrote in the margin.
///
/// @param at the block it hangs on; the first one when it spans several
/// @param from where in the wording of that block its range begins, in UTF-16 units
/// @param to where it ends in that block
/// @param answers the id of the comment that this one replies to
/// @param date as the file has it, which is the writer's own clock without a zone
public record Comment(
        String id,
        String author,
        String initials,
        @Nullable LocalDateTime date,
        Identity at,
        int from,
        int to,
        String words,
        @Nullable String answers,
        boolean resolved) {}
