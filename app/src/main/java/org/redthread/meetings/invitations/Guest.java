package org.redthread.meetings.invitations;

import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Standing;
import org.redthread.parties.PartyName;

/// A party that was invited or could be.
///
/// @param standing in the dialogue on the first day of the meeting; null for one that has none
public record Guest(
        PartyName name,
        @Nullable Standing standing,
        @Nullable Invitation invitation) {

    /// Whether an invitation is owed to it. To have been seen at a meeting gives no claim to the next.
    public boolean entitled() {
        return standing == Standing.PARTICIPATES || standing == Standing.OBSERVES || standing == Standing.INVITED;
    }
}
