package org.redthread.record;

import java.util.List;

/// A place where the printed record contradicts itself. It is shown, never settled by us.
///
/// @param code as the record numbers it: `B8`
/// @param rightAfterAll a figure that was suspected and found to be right, kept so that nobody counts it again
/// @param issue what does not fit, in our own words
/// @param sides what each side says, with its sources; printed and counted figures are sides too
/// @param subjects the things that it is about
public record Contradiction(
        String code, Type type, boolean rightAfterAll, Words issue, List<Side> sides, List<Subject> subjects) {

    public enum Type {
        /// A document contradicts itself.
        WITHIN_ONE,
        /// Two published documents disagree.
        BETWEEN_TWO,
        /// A printed total has no list behind it.
        NO_LIST
    }

    /// @param counted whether we counted it from the source's own list, where the source printed none or another
    public record Side(Words says, List<String> sources, boolean counted) {}

    public boolean concerns(Subject subject) {
        return subjects.contains(subject);
    }
}
