package org.redthread.plans.living;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of what a plan holds.
public sealed interface Change {

    Item item();

    /// @param id that it shall have; null for a new one
    record Add(Item item, @Nullable UUID id, Map<Field, String> fields) implements Change {}

    /// @param version of the item that was looked at when it was decided; for a part that of its activity
    /// @param fields the ones to alter; the others stay as they are
    record Alter(Item item, UUID id, int version, Map<Field, String> fields) implements Change {}

    /// @param version of the item that was looked at when it was decided; for a part that of its activity
    record Remove(Item item, UUID id, int version) implements Change {}

    static Change add(Item item, Map<Field, String> fields) {
        return new Add(item, null, fields);
    }

    static Change alter(Item item, UUID id, int version, Map<Field, String> fields) {
        return new Alter(item, id, version, fields);
    }

    static Change remove(Item item, UUID id, int version) {
        return new Remove(item, id, version);
    }
}
