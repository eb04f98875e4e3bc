package org.redthread.sql;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// A record's components as named SQL parameters, in the types that the PostgreSQL driver takes.
///
/// An id such as `MeetingId(UUID value)` becomes its value, an enum its name, a collection an array.
public final class Fields {

    private Fields() {}

    public static MapSqlParameterSource of(Record row) {
        var fields = new MapSqlParameterSource();
        for (var component : row.getClass().getRecordComponents()) {
            fields.addValue(component.getName(), column(read(component, row)));
        }
        return fields;
    }

    static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> many ->
                many.stream().map(Fields::column).map(String::valueOf).toArray(String[]::new);
            case Record id
            when id.getClass().getRecordComponents().length == 1 ->
                column(read(id.getClass().getRecordComponents()[0], id));
            default -> value;
        };
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
