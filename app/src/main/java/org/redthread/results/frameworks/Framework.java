package org.redthread.results.frameworks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.record.Words;

/// What a cycle was to bring about and by what that is seen, in one version.
///
/// @param cycle its address in the dialogue: `2019-2024`
/// @param number of the version, from 1
/// @param note what must be known of it; null for nothing
/// @param endorsedOn null for a draft, and for one that is on record because none was ever published
/// @param recorded whether it comes from the record and is loaded anew at each start
/// @param version counts its changes
public record Framework(
        UUID dialogueId,
        UUID id,
        String cycle,
        int number,
        State state,
        Words title,
        @Nullable Words note,
        LocalDate begins,
        LocalDate ends,
        @Nullable LocalDate endorsedOn,
        @Nullable LocalDate supersededOn,
        boolean sample,
        boolean recorded,
        List<String> sources,
        int version,
        List<Objective> objectives,
        List<Indicator> indicators) {

    public enum State {
        /// Known to the secretariat alone.
        DRAFT,
        ENDORSED,
        /// A later version stands in its place.
        SUPERSEDED;

        Set<String> circles(UUID dialogue) {
            return this == DRAFT ? Set.of(Circle.role(Role.SECRETARIAT, dialogue)) : Set.of(Circle.PUBLIC);
        }
    }

    public Framework {
        sources = List.copyOf(sources);
        objectives = List.copyOf(objectives);
        indicators = List.copyOf(indicators);
    }

    public List<Indicator> under(Objective objective) {
        return indicators.stream()
                .filter(each -> each.objective().equals(objective.number()))
                .toList();
    }

    public Optional<Indicator> indicator(String number) {
        return indicators.stream().filter(each -> each.number().equals(number)).findFirst();
    }
}
