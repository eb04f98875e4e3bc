package org.redthread.thread;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Of which dialogue, on which day, and of whom or what, gaps are asked. What has no party, body or goal is not among
/// the gaps that are sifted by one.
///
/// @param body a body of the dialogue; null for all
/// @param meetings all meetings of that body, whatever the room they are asked in; null where there is no body
public record Sieve(
        UUID dialogue,
        LocalDate asOf,
        @Nullable UUID party,
        @Nullable UUID body,
        @Nullable Set<UUID> meetings,
        @Nullable Goal goal) {

    /// A goal by its number in what holds it.
    ///
    /// @param of a text of the record, or a plan that is kept here
    public record Goal(UUID of, int number) {}

    /// Whether it asks of nothing in particular.
    public boolean isOpen() {
        return party == null && body == null && goal == null;
    }

    /// As named parameters of a statement: `:dialogue`, `:asOf`, `:party`, `:body`, `:meetings`, `:goalOf`,
    /// `:goalNumber`. Those that are not asked for are null, and want a cast where they are compared.
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("dialogue", dialogue);
        parameters.put("asOf", asOf);
        parameters.put("party", party);
        parameters.put("body", body);
        parameters.put("meetings", meetings == null ? null : meetings.toArray(UUID[]::new));
        parameters.put("goalOf", goal == null ? null : goal.of());
        parameters.put("goalNumber", goal == null ? null : goal.number());
        return parameters;
    }

    /// The goals that are to be weighed, as `:goalsOf` and `:goalNumbers`, in the same order.
    public static Map<String, Object> parameters(Collection<Goal> goals) {
        return Map.of(
                "goalsOf", goals.stream().map(Goal::of).toArray(UUID[]::new),
                "goalNumbers", goals.stream().map(Goal::number).toArray(Integer[]::new));
    }
}
