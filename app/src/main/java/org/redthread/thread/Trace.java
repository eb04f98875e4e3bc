package org.redthread.thread;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The thread followed from one knot, as far as the reader may go: up to the reasons, down to what was done.
///
/// @param stand what the room says of the knot itself
public record Trace(Told stand, Branch up, Branch down) {

    /// How many links of the first knot are read at a time in each direction, the latest first.
    public static final int WIDTH = 40;

    /// After how many of them reading ends: by then another knot leads on better.
    public static final int MOST_READ = 4000;

    /// What of the thread is asked for.
    ///
    /// @param by the only kind of link to follow; null for all
    /// @param upAfter how many links of the first knot were read before, going up
    /// @param downAfter the same, going down
    public record Asked(@Nullable LinkKind by, int upAfter, int downAfter) {

        public static final Asked ALL = new Asked(null, 0, 0);
    }

    /// What hangs on one knot in one direction.
    ///
    /// @param more whether more hangs there than is followed here
    public record Branch(List<Step> steps, boolean more) {

        /// All steps of the branch and of its branches, in the order of reading.
        public Stream<Step> all() {
            return steps.stream()
                    .flatMap(step -> Stream.concat(Stream.of(step), step.on().all()));
        }
    }

    /// A step along one link to the next knot.
    ///
    /// @param on how it goes on from there
    /// @param again whether the knot stands elsewhere in this direction too, and its branches with it
    public record Step(Strand strand, Branch on, boolean again) {}
}
