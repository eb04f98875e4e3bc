package org.redthread.dialogues;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// The way from one declaration to the next: declaration, plan, meetings, results, drafts, conference.
public record Cycle(String slug, Words name, LocalDate begins, List<Knot> knots) {

    /// @param on when; null where the record is silent
    /// @param inside the address of what another room holds of it, without language and date; null where none does
    public record Knot(
            Words name,
            @Nullable Words note,
            @Nullable When on,
            @Nullable String inside,
            List<String> sources) {

        /// Whether it lies behind on the day.
        public boolean tied(LocalDate day) {
            return on != null && !on.first().isAfter(day);
        }
    }

    /// The knot that was tied last before or on the day; the first where none was.
    public Knot current(LocalDate day) {
        return knots.stream()
                .filter(knot -> knot.tied(day))
                .reduce((one, next) -> next)
                .orElse(knots.getFirst());
    }
}
