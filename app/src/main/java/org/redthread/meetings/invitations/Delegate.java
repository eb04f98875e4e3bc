package org.redthread.meetings.invitations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in a delegation, as a list of participants prints it.
///
/// @param place in the delegation's own order, from 1
/// @param name null where only the capacity is on record
/// @param particulars null for readers who may not know them
public record Delegate(
        UUID id,
        int place,
        Capacity capacity,
        @Nullable String name,
        @Nullable String office,
        @Nullable Particulars particulars) {

    /// What only the party and the secretariat know of somebody.
    ///
    /// @param code that is said or shown at the door
    /// @param identity by which the same person is found in two delegations; null for one without a name
    /// @param visa whether a letter for the visa is needed
    /// @param interpretation the language that is needed
    public record Particulars(
            String code,
            @Nullable String email,
            @Nullable String identity,
            boolean visa,
            @Nullable String interpretation,
            @Nullable String diet,
            @Nullable String accessibility) {

        /// Easier to read out: `K7QM-4RTX`.
        public String spoken() {
            return code.substring(0, 4) + "-" + code.substring(4);
        }
    }
}
