package org.redthread.redline.merge;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Comment;

/// One change with all who propose it.
///
/// @param id short and stable for the same base and the same replies, whatever their order: "A1" is the first in
///     the text
/// @param within the amendment that covers this one: if that is accepted, nothing is left for this to change
/// @param conflict the conflict it is an alternative of, or part of one
public record Amendment(
        String id,
        Change change,
        List<Backing> by,
        @Nullable String within,
        @Nullable String conflict) {

    public Amendment {
        by = List.copyOf(by);
    }

    /// One party's stake in an amendment.
    public record Backing(
            String party, boolean tracked, @Nullable LocalDateTime date, List<Comment> reasons) {
        public Backing {
            reasons = List.copyOf(reasons);
        }
    }

    public List<String> parties() {
        return by.stream().map(Backing::party).toList();
    }

    /// Whether it stands alone: nothing else proposed covers or crosses it.
    public boolean isFree() {
        return within == null && conflict == null;
    }
}
