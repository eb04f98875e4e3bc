package org.redthread.record;

import java.util.List;
import java.util.function.IntSupplier;

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

    /// What a part has read, ready to be loaded. The rows of the room are its own business; what a reader can be led to
    /// from a source, and what sources disagree on, is kept by the room `record` for all.
    interface Load {

        /// A loading of which all but the rows is known already.
        static Load of(IntSupplier rows, List<Thing> things, List<Claim> claims, List<Concern> concerns) {
            return new Load() {
                @Override
                public int run() {
                    return rows.getAsInt();
                }

                @Override
                public List<Thing> things() {
                    return things;
                }

                @Override
                public List<Claim> claims() {
                    return claims;
                }

                @Override
                public List<Concern> concerns() {
                    return concerns;
                }
            };
        }

        /// @return how many things now stand on record
        int run();

        /// What the room now holds, with its address and its sources.
        default List<Thing> things() {
            return List.of();
        }

        /// Values that sources dispute, or print without a list that we could count.
        default List<Claim> claims() {
            return List.of();
        }

        /// Contradictions that the room's things take part in.
        default List<Concern> concerns() {
            return List.of();
        }
    }

    /// @param contradiction the code of a contradiction, as [Entry#contradictions] read it
    record Concern(String contradiction, Subject subject) {}
}
