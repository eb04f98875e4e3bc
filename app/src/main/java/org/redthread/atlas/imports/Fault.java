package org.redthread.atlas.imports;

/// Something in a table that cannot be taken.
///
/// @param row counted from 1, the heads among them
/// @param column as its head says
/// @param given what stands there
/// @param more what it is held against: the row of the first, the code that it should be; may be empty
public record Fault(int row, String column, Kind kind, String given, String more) {

    public enum Kind {
        NO_COLUMN,
        UNKNOWN_CODE,
        /// Letters and figures mean two countries.
        TWO_COUNTRIES,
        NEGATIVE,
        NO_NUMBER,
        NO_YEAR,
        DUPLICATE,
        /// Women and men are more than all.
        TOO_MANY,
        UNKNOWN_SERIES,
        UNREADABLE
    }
}
