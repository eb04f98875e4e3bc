package org.redthread.projects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.projects.Dossier.Date.Of;
import org.redthread.record.When;

/// A project with its dates: when the record first has it, and when it ran.
record Dated(Project project, List<Dossier.Date> dates) {

    /// Dates that say nothing of when it began: its end, and the time of another project.
    private static final Set<Of> NOT_BEGUN =
            Set.of(Of.END, Of.CLOSING, Of.CLOSING_CONFERENCE, Of.REGIONAL_PROJECT_BEFORE_IT);

    static Dated of(Dossier dossier) {
        return new Dated(dossier.project(), dossier.dates());
    }

    /// The first day on which any source has it; null where no source has a day.
    @Nullable LocalDate firstSeen() {
        return times(dates.stream().filter(date -> !NOT_BEGUN.contains(date.of())))
                .map(When::first)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Its period, or else its start, where only one is on record.
    @Nullable When ran() {
        for (var of : List.of(Of.PERIOD, Of.START)) {
            var said = times(dates.stream().filter(date -> date.of() == of))
                    .distinct()
                    .toList();
            if (said.size() == 1) return said.getFirst();
            if (said.size() > 1) return null;
        }
        return null;
    }

    private static Stream<When> times(Stream<Dossier.Date> dates) {
        return dates.map(Dossier.Date::atTime).filter(Objects::nonNull);
    }
}
