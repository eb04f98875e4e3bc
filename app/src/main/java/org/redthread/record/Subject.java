package org.redthread.record;

import java.util.UUID;

/// What a claim or a contradiction is about: a meeting, a party, a text, named by kind and id.
///
/// The id is that of the room which holds the thing; this room never looks inside.
public record Subject(String kind, UUID id) {

    /// @param kind as in [RecordFile#id]: `party`, `body`, `meeting`
    /// @param key as in [RecordFile#id]: `TUR`, `budapest-process/som`
    public static Subject of(String kind, String key) {
        return new Subject(kind, RecordFile.id(kind, key));
    }
}
