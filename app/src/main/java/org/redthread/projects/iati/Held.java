package org.redthread.projects.iati;

import org.jspecify.annotations.Nullable;

/// The front of an activity that is held.
///
/// @param status a code of IATI's list `ActivityStatus`
/// @param reporter the identifier of the organisation that reports it; may be empty
public record Held(
        String identifier, String title, @Nullable String status, String reporter, String circle) {

    public Audience audience() {
        return Audience.of(circle);
    }

    public boolean isPublic() {
        return audience() == Audience.EVERYBODY;
    }

    /// Which activities are meant.
    ///
    /// @param organisation the identifier of the one that reports them; null for all
    /// @param activity the identifier of the only one; null for all
    /// @param all whether also those that not everybody may read, as far as the reader may
    public record Which(
            @Nullable String organisation, @Nullable String activity, boolean all) {

        public static final Which EVERYBODYS = new Which(null, null, false);
    }
}
