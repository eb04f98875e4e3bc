package org.redthread.projects;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// Everything on record of one project. What is left out is not on record, a budget above all.
public record Dossier(
        Project project,
        List<Partner> partners,
        List<Country> countries,
        List<Date> dates,
        List<Money> money,
        List<Count> counts,
        List<Output> outputs,
        List<Tie> ties) {

    /// @param partyId null for whoever is neither a country nor an organisation of the field
    public record Partner(
            Role role,
            String printed,
            @Nullable UUID partyId,
            @Nullable String note,
            @Nullable String at,
            List<String> sources) {}

    /// As sources tell them; a host, a lead and a donor are different things.
    public enum Role {
        LEAD,
        DONOR,
        IMPLEMENTER,
        PARTNER,
        /// Named as supporting it, without being called a donor.
        SUPPORTS,
        /// The instrument under which it is paid for.
        FRAME
    }

    public record Country(String printed, UUID partyId) {}

    /// Either a time or the words of the source: `June 2020 or exhaustion`.
    public record Date(
            Of of,
            @Nullable When atTime,
            @Nullable String printed,
            boolean inferred,
            @Nullable String note,
            @Nullable String at,
            List<String> sources) {

        public enum Of {
            PLANNED_START,
            START,
            END,
            PERIOD,
            PLANNED_DURATION,
            DURATION,
            CONTRACT,
            ADDENDUM,
            LAUNCH_EVENT,
            CLOSING_CONFERENCE,
            CLOSING,
            WORK_VISIT,
            LAST_STEERING_COMMITTEE,
            CALL,
            OPEN_UNTIL,
            DURATION_OF_A_GRANT,
            PILOT,
            SECOND_PHASE,
            REGIONAL_PROJECT_BEFORE_IT,
            FIRST_CENTRE,
            RUNNING,
            CALLED_PREVIOUS,
            ANNOUNCED,
            SEEN
        }
    }

    /// @param currency ISO 4217
    public record Money(
            Of of,
            BigDecimal amount,
            String currency,
            @Nullable String note,
            @Nullable String at,
            List<String> sources) {

        public enum Of {
            BUDGET,
            ENVELOPE,
            ALLOCATION,
            PORTFOLIO,
            SMALLEST_GRANT,
            LARGEST_GRANT
        }
    }

    /// People reached and people served are different units: no two of these are ever added.
    public record Count(
            Of of,
            String printed,
            @Nullable Integer number,
            @Nullable When asOf,
            @Nullable String note,
            @Nullable String at,
            List<String> sources) {

        public enum Of {
            CONCEPT_NOTES,
            FULL_APPLICATIONS,
            GRANTS_AWARDED,
            ELIGIBLE_COUNTRIES,
            COUNTRIES,
            PARTNER_COUNTRIES,
            BENEFICIARIES,
            CENTRES,
            STAFF,
            PEOPLE_SERVED,
            REACH_IN_SOCIAL_MEDIA,
            PILLARS,
            PILOT_PROJECTS,
            ACTIVITIES,
            TANGIBLE_OUTCOMES
        }
    }

    public record Output(String what, @Nullable String at, List<String> sources) {}

    /// @param numbers of goals, as that text numbers them
    public record Tie(
            UUID textId,
            String textSlug,
            List<Integer> numbers,
            boolean inferred,
            @Nullable String note,
            @Nullable String at,
            List<String> sources) {}

    /// Whether sources give more than one value for a kind of date.
    public boolean disputes(Date.Of of) {
        return different(dates.stream().filter(d -> d.of() == of).toList(), d -> d.atTime() + "|" + d.printed());
    }

    public boolean disputes(Money.Of of) {
        return different(
                money.stream().filter(m -> m.of() == of).toList(),
                m -> m.amount().stripTrailingZeros());
    }

    /// Values of different times or of different places dispute nothing: centres were seven, then nine.
    public boolean disputes(Count.Of of) {
        return of != Count.Of.REACH_IN_SOCIAL_MEDIA
                && different(
                        counts.stream()
                                .filter(c -> c.of() == of && c.asOf() == null)
                                .toList(),
                        Count::printed);
    }

    private static <T> boolean different(Collection<T> claims, Function<T, Object> value) {
        return claims.stream().map(value).collect(Collectors.toSet()).size() > 1;
    }
}
