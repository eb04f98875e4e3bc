package org.redthread.redline.merge;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Comment;

/// What one party sent, laid on the base.
///
/// @param file what its sender called it
/// @param date of the party's last change, by its own clock without a zone; null when its file has none
/// @param remarks its comments that belong to none of its proposals, placed in the base
public record Reply(
        String party, String file, @Nullable LocalDateTime date, List<Proposal> proposals, List<Comment> remarks) {

    public Reply {
        proposals = List.copyOf(proposals);
        remarks = List.copyOf(remarks);
    }

    /// One change that the party wants.
    ///
    /// @param tracked whether Word recorded it; what was changed without a trace is found all the same and says
    ///     so
    /// @param reasons the party's comments on it, placed in the base
    public record Proposal(Change change, boolean tracked, List<Comment> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }

        public Proposal(Change change) {
            this(change, true, List.of());
        }
    }
}
