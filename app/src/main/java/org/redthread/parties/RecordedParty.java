package org.redthread.parties;

import java.util.List;
import java.util.UUID;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// Parties as the data files name them: by any name they have or had.
public final class RecordedParty {

    private RecordedParty() {}

    /// The party of a field that holds one name.
    ///
    /// @throws org.redthread.record.RecordBroken where nobody, or more than one, has the name
    public static UUID one(Entry entry, String field) {
        return id(key(entry, field, entry.text(field)));
    }

    /// The parties of a field that holds a list of names, in its order; empty where the field is left out.
    ///
    /// @throws org.redthread.record.RecordBroken where nobody, or more than one, has one of the names
    public static List<UUID> all(Entry entry, String field) {
        return entry.texts(field).stream()
                .map(name -> id(key(entry, field, name)))
                .toList();
    }

    static String key(Entry entry, String field, String name) {
        return PrintedNames.key(name).orElseThrow(() -> entry.broken(field, "is no party: " + name));
    }

    private static UUID id(String key) {
        return RecordFile.id("party", key);
    }
}
