package org.redthread.office;

/// A column of a table.
///
/// @param share how wide it is against the others; at least 1
public record Column(String head, Kind kind, int share) {

    public enum Kind {
        /// Names what its row is about; screen readers repeat it with each cell.
        NAME,
        TEXT,
        /// Set flush at the end, in figures of one width.
        FIGURE,
        /// Left blank and high enough to be written in by hand.
        ENTRY
    }

    public Column {
        head = Said.of(head);
        if (share < 1) throw new IllegalArgumentException("The column " + head + " has no width");
    }

    public static Column name(String head) {
        return new Column(head, Kind.NAME, 3);
    }

    public static Column text(String head) {
        return new Column(head, Kind.TEXT, 3);
    }

    public static Column figure(String head) {
        return new Column(head, Kind.FIGURE, 1);
    }

    public static Column entry(String head) {
        return new Column(head, Kind.ENTRY, 4);
    }

    public Column share(int other) {
        return new Column(head, kind, other);
    }
}
