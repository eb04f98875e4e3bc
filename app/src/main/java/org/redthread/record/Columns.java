package org.redthread.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a store reads the values of the record from its rows.
public final class Columns {

    private Columns() {}

    /// Days of a `daterange`; null where the column is.
    public static @Nullable When when(ResultSet row, String column) throws SQLException {
        var range = row.getString(column);
        if (range == null) return null;
        var comma = range.indexOf(',');
        return When.between(
                LocalDate.parse(range.substring(1, comma)),
                LocalDate.parse(range.substring(comma + 1, range.length() - 1)).minusDays(1));
    }

    /// The same as PostgreSQL reads it; null for null.
    public static @Nullable String range(@Nullable When when) {
        return when == null ? null : "[" + when.first() + "," + when.last() + "]";
    }

    /// From the columns `en` and `ru`, which are never null.
    public static Words words(ResultSet row) throws SQLException {
        return new Words(text(row, "en"), text(row, "ru"));
    }

    /// From the columns `note_en` and `note_ru`, say; null where they are.
    public static @Nullable Words words(ResultSet row, String name) throws SQLException {
        return Words.of(row.getString(name + "_en"), row.getString(name + "_ru"));
    }

    /// A column that is never null.
    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /// A column that is never null.
    public static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
