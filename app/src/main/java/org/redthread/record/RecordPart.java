package org.redthread.record;

/// A room's part of the public record.
///
/// All parts are read and checked before the first is loaded, and all are loaded in one transaction: either the whole
/// record stands, or the old one.
public interface RecordPart {

    /// When it is loaded among the others: lower numbers first, since rows of a room may name those of a lower one.
    int order();

    /// For the line of progress at the start: `meetings`.
    String name();

    /// Reads and checks the room's files, touching no table.
    ///
    /// @throws RecordBroken naming file, line and field
    /// @return the loading, run later inside the one transaction; it gives the same rows however often it runs
    Load read();

    interface Load {
        /// @return how many things now stand on record
        int run();
    }
}
