package org.redthread.dialogues;

import java.util.List;
import java.util.UUID;

/// A party's place in a body, as a source has it.
///
/// @param printed the name in the spelling of the source
public record Seat(UUID party, String printed, Standing standing, List<String> sources) {

    public enum Standing {
        MEMBER,
        PRESENT,
        CONFIRMED_ABSENT
    }
}
