package org.redthread.record;

/// A data file says something that cannot be loaded. Nothing of the record is loaded then, not even by halves.
public final class RecordBroken extends RuntimeException {

    /// @param file as it stands in the folder `record/`
    /// @param line counted from 1
    /// @param field the path of the field: `meetings[3].held`
    /// @param what a sentence for whoever mends the file
    public RecordBroken(String file, int line, String field, String what) {
        super("record/%s, line %d, %s: %s".formatted(file, line, field, what));
    }
}
