package org.redthread.plans.living;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a dialogue an activity can be tied to: meetings and projects, under their addresses and ids.
record Known(Map<String, UUID> meetings, Map<String, UUID> projects) {

    static Known of(Map<String, UUID> meetings, Map<String, UUID> projects) {
        return new Known(byBoth(meetings), byBoth(projects));
    }

    @Nullable UUID meeting(String text) {
        return meetings.get(text);
    }

    @Nullable UUID project(String text) {
        return projects.get(text);
    }

    private static Map<String, UUID> byBoth(Map<String, UUID> bySlug) {
        var both = new HashMap<>(bySlug);
        bySlug.values().forEach(id -> both.put(id.toString(), id));
        return both;
    }
}
