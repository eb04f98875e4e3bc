package org.redthread.dialogues;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// What the record says of who holds an office of a dialogue or of one of its bodies.
///
/// Host is no office: who invites to one meeting presides over nothing by that.
///
/// @param body the body it belongs to, null for the dialogue's own
/// @param holders parties that hold it; empty where a person is named alone, or where nobody is on record
/// @param since since when, null where not recorded
/// @param until until when, that day or year included; null while it lasts, as far as is known
/// @param seen the last day on which a source has it so
/// @param person as printed in a public source
/// @param inferred worked out from stated facts
public record Office(
        @Nullable UUID body,
        Kind office,
        List<UUID> holders,
        @Nullable When since,
        @Nullable When until,
        @Nullable When seen,
        @Nullable String person,
        boolean inferred,
        @Nullable Words note,
        List<String> sources) {

    public enum Kind {
        CHAIR,
        CO_CHAIR,
        CO_CHAIRS,
        SECRETARIAT,
        HEAD_OF_SECRETARIAT,
        COORDINATOR,
        RAPPORTEUR,
        LEADING_STATE,
        SUPPORTING_STATES
    }

    /// Somebody holds it, and the record does not say who.
    public boolean unknown() {
        return holders.isEmpty() && person == null;
    }
}
