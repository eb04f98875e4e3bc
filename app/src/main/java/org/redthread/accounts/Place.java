package org.redthread.accounts;

import java.util.UUID;
import org.redthread.record.RecordFile;

/// A dialogue as letters of this room name it and lead to it.
///
/// @param slug as it stands in addresses
/// @param label its name, as the page read it
public record Place(String slug, String label) {

    public UUID id() {
        return RecordFile.id("dialogue", slug);
    }
}
