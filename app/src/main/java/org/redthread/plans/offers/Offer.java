package org.redthread.plans.offers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.thread.Knot;

/// What a party offers under a plan.
///
/// The clock ends it whether or not anybody wrote that down, so [#standsAt] is asked and not the row.
///
/// @param under the goal, action point or activity that it was made under; null for the plan as a whole
/// @param amount of money, in units of the currency, which is then there too (ISO 4217)
/// @param due it lapses when the last of these days is over in the zone of the plan; null for one without a date
/// @param outcomeId the offer or pledge of a meeting that it takes up
/// @param standing as it was last said
/// @param undertakingId the activity that it goes to
/// @param history the first first; never empty
/// @param version counts its steps
public record Offer(
        UUID dialogueId,
        UUID planId,
        UUID id,
        UUID partyId,
        Means means,
        String what,
        @Nullable Knot under,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable When due,
        @Nullable UUID outcomeId,
        Standing standing,
        @Nullable UUID undertakingId,
        List<Step> history,
        int version) {

    /// What its knot on the thread is called.
    public static final String KIND = "offer";

    /// What somebody said of it.
    ///
    /// @param by the name, by role, of whoever said it
    /// @param words why it was declined, or what shows that it was kept; null where nobody said
    /// @param day on which it was kept
    /// @param undertakingId the activity that it was accepted for
    public record Step(
            Instant at,
            String by,
            Standing to,
            @Nullable String words,
            @Nullable LocalDate day,
            @Nullable UUID undertakingId) {

        /// What was kept on a day was kept from then on, however late that was said.
        private Instant since(ZoneId zone) {
            if (day == null) return at;
            var kept = day.atStartOfDay(zone).toInstant();
            return kept.isBefore(at) ? kept : at;
        }
    }

    public Knot knot() {
        return new Knot(KIND, id);
    }

    /// The last thing said of it up to a moment; empty before it was made.
    public Optional<Step> said(Instant moment, ZoneId zone) {
        return history.stream()
                .filter(step -> !step.since(zone).isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /// The moment at which it lapses, for page, mail and calendar alike; null where it has no date.
    ///
    /// @param zone of the plan
    public @Nullable Instant lapsesAt(ZoneId zone) {
        return due == null ? null : due.last().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Where it stands at a moment: what was said later is not known then. Empty before it was made.
    ///
    /// @param zone of the plan
    public Optional<Standing> standsAt(Instant moment, ZoneId zone) {
        var end = lapsesAt(zone);
        return said(moment, zone)
                .map(Step::to)
                .map(said -> said.lapses() && end != null && !moment.isBefore(end) ? Standing.LAPSED : said);
    }

    /// What can be said of it at a moment. Of an accepted one that the clock alone ended it can still be said that
    /// nothing came of it: only a word takes its party out of the activity.
    ///
    /// @param zone of the plan
    public Set<Standing> nextAt(Instant moment, ZoneId zone) {
        var stands = standsAt(moment, zone).orElse(standing);
        var accepted = said(moment, zone).map(Step::to).filter(to -> to == Standing.ACCEPTED);
        return stands == Standing.LAPSED && accepted.isPresent() ? Standing.ACCEPTED.next() : stands.next();
    }

    public Instant madeAt() {
        return history.getFirst().at();
    }

    /// The same with one more thing said of it.
    Offer then(Step step) {
        return new Offer(
                dialogueId,
                planId,
                id,
                partyId,
                means,
                what,
                under,
                amount,
                currency,
                due,
                outcomeId,
                step.to(),
                step.undertakingId() == null ? undertakingId : step.undertakingId(),
                Stream.concat(history.stream(), Stream.of(step)).toList(),
                version);
    }
}
