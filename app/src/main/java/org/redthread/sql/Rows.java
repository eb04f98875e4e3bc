package org.redthread.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Many rows in one statement: records as PostgreSQL's JSON, and back.
///
/// A component `partyId` is the column `party_id`, so that `jsonb_populate_record` and `to_jsonb` do the rest. Which
/// columns there are is said once, in the migration.
public final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Rows() {}

    /// For a parameter such as `:rows::jsonb`.
    public static String json(Object rows) {
        return JSON.writeValueAsString(rows);
    }

    public static <T> T one(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /// Empty for null, which is what `jsonb_agg` makes of no rows.
    public static <T> List<T> list(@Nullable String json, Class<T> type) {
        if (json == null) return List.of();
        return List.copyOf(JSON.readerForListOf(type).<List<T>>readValue(json));
    }
}
