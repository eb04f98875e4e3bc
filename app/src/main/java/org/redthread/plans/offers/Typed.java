package org.redthread.plans.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.web.Findings;

/// What somebody typed into a form of this room, read field by field.
record Typed(Map<String, String> fields, Findings findings) {

    private static final String AMOUNT = "[0-9]{1,12}([.][0-9]{1,2})?";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /// What is money somewhere now: no metals, no test codes, nothing that has been replaced.
    private static final Set<Currency> MONEY = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());

    boolean says(String field, String value) {
        return value.equals(fields.get(field));
    }

    String raw(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    @Nullable String text(String field, int longest) {
        var text = raw(field);
        findings.addIf(text.length() > longest, field, "offers.found.long", longest);
        return text.isEmpty() ? null : text;
    }

    @Nullable String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null) findings.add(field, "offers.found.missing");
        return text;
    }

    Optional<UUID> id(String field) {
        var text = raw(field);
        return text.matches(ID) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// The version that the form showed; none that there is where it showed none.
    int version() {
        var text = raw("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    @Nullable Means means() {
        var text = raw("means");
        var means = Arrays.stream(Means.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (means.isEmpty()) findings.add("means", "offers.found.means.no");
        return means.orElse(null);
    }

    /// @param own the parties that may be offered for
    @Nullable UUID party(Set<UUID> own) {
        if (raw("party").isEmpty() && own.size() == 1) return own.iterator().next();
        var party = id("party").filter(own::contains);
        if (party.isEmpty()) findings.add("party", "offers.found.party.not-yours");
        return party.orElse(null);
    }

    /// The goal, action point or activity of the plan that is named by its id; null for the plan as a whole.
    @Nullable Knot under(LivingPlan plan) {
        if (raw("under").isEmpty()) return null;
        var under = id("under")
                .flatMap(id -> Stream.of(
                                plan.goal(id).map(Goal::knot),
                                plan.point(id).map(ActionPoint::knot),
                                plan.undertaking(id).map(Undertaking::knot))
                        .flatMap(Optional::stream)
                        .findFirst());
        if (under.isEmpty()) findings.add("under", "offers.found.under.no");
        return under.orElse(null);
    }

    /// The activity of the plan that an offer goes to.
    Optional<Undertaking> activity(LivingPlan plan) {
        var activity = id("activity").flatMap(plan::undertaking);
        if (activity.isEmpty()) findings.add("activity", "offers.found.activity.no");
        return activity;
    }

    @Nullable BigDecimal amount(@Nullable Means means) {
        var digits = raw("amount").replaceAll("[ \u00a0\u202f]", "");
        if (digits.isEmpty()) {
            findings.addIf(means == Means.MONEY, "amount", "offers.found.amount.missing");
            return null;
        }
        findings.addIf(means != null && means != Means.MONEY, "amount", "offers.found.amount.not-money");
        if (digits.matches(AMOUNT)) {
            var amount = new BigDecimal(digits).setScale(2);
            if (amount.signum() > 0) return amount;
        }
        findings.add("amount", "offers.found.amount.no");
        return null;
    }

    /// @param amount null where there is none, or none that can be taken
    @Nullable String currency(@Nullable BigDecimal amount) {
        var code = raw("currency").toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            findings.addIf(!raw("amount").isEmpty(), "currency", "offers.found.currency.missing");
            return null;
        }
        findings.addIf(raw("amount").isEmpty(), "amount", "offers.found.amount.missing");
        var currency = MONEY.stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .findFirst();
        if (currency.isEmpty()) {
            findings.add("currency", "offers.found.currency.no");
            return null;
        }
        var digits = currency.get().getDefaultFractionDigits();
        findings.addIf(
                amount != null && amount.stripTrailingZeros().scale() > digits,
                "amount",
                "offers.found.amount.fractions",
                code,
                digits);
        return code;
    }

    /// @param today in the zone of the plan: nothing is promised for the past
    @Nullable When due(@Nullable Means means, LocalDate today) {
        var text = raw("due");
        if (text.isEmpty()) {
            findings.addIf(means == Means.MONEY, "due", "offers.found.due.missing");
            return null;
        }
        var read = When.read(text);
        if (read.isEmpty()) findings.add("due", "offers.found.when.no");
        findings.addIf(read.isPresent() && read.get().last().isBefore(today), "due", "offers.found.due.past");
        return read.orElse(null);
    }

    /// @param today in the zone of the plan: nothing was kept ahead of it
    @Nullable LocalDate kept(LocalDate today) {
        var day = When.read(raw("day")).filter(when -> when.first().equals(when.last()));
        if (day.isEmpty()) findings.add("day", "offers.found.day.no");
        findings.addIf(day.isPresent() && day.get().first().isAfter(today), "day", "offers.found.day.ahead");
        return day.map(When::first).orElse(null);
    }
}
