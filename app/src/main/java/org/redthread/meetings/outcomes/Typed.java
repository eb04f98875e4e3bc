package org.redthread.meetings.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.record.When;
import org.redthread.web.Findings;

/// What somebody typed of an outcome, read field by field.
///
/// @param own the party that the reader acts for; null for the secretariat, which records for anybody
record Typed(Map<String, String> fields, @Nullable UUID own, Findings findings) {

    static final Set<String> CURRENCIES = Set.of("EUR", "USD", "CHF", "GBP", "TRY", "NOK", "SEK", "DKK");

    Outcome.@Nullable Kind kind() {
        var kind = one(Outcome.Kind.values(), "kind");
        if (kind == null) findings.add("kind", "meetings.outcomes.kind.no");
        else findings.addIf(own != null && !kind.isPartys(), "kind", "meetings.outcomes.kind.not-yours");
        return kind;
    }

    Outcome.@Nullable Means means(Outcome.@Nullable Kind kind) {
        if (kind == null || !kind.isPartys()) return null;
        var means = one(Outcome.Means.values(), "means");
        if (means == null) findings.add("means", "meetings.outcomes.means.no");
        return means;
    }

    @Nullable UUID party(Outcome.@Nullable Kind kind) {
        if (own != null) return own;
        var name = text("party", 200);
        if (name == null) {
            findings.addIf(kind != null && kind.isPartys(), "party", "meetings.outcomes.party.missing");
            return null;
        }
        return named("party", name);
    }

    /// The party that a decision wants invited.
    @Nullable UUID invites(Outcome.@Nullable Kind kind) {
        var name = kind == Outcome.Kind.DECISION ? text("invites", 200) : null;
        return name == null ? null : named("invites", name);
    }

    private @Nullable UUID named(String field, String name) {
        var party = PrintedNames.party(name).orElse(null);
        if (party == null) findings.add(field, "meetings.convene.party.unknown");
        return party;
    }

    @Nullable String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null) findings.add(field, "meetings.outcomes.missing");
        return text;
    }

    @Nullable String text(String field, int longest) {
        var text = fields.getOrDefault(field, "").strip();
        findings.addIf(text.length() > longest, field, "meetings.convene.long", longest);
        return text.isEmpty() ? null : text;
    }

    /// A day, a month or a year, as exactly as it is known: 2024-03-31, 2024-03, 2024.
    @Nullable When when(String field) {
        var text = text(field, 21);
        if (text == null) return null;
        var read = When.read(text);
        if (read.isPresent()) return read.get();
        findings.add(field, "meetings.outcomes.when.no");
        return null;
    }

    /// @param today nothing can have happened after it
    @Nullable When happened(LocalDate today) {
        var happened = when("happened");
        findings.addIf(
                happened != null && happened.first().isAfter(today), "happened", "meetings.outcomes.happened.ahead");
        return happened;
    }

    @Nullable BigDecimal amount(Outcome.@Nullable Means means) {
        var text = means == Outcome.Means.MONEY ? text("amount", 20) : null;
        if (text == null) return null;
        var digits = text.replaceAll("[ \u00a0\u202f]", "");
        if (digits.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
            var amount = new BigDecimal(digits);
            if (amount.signum() > 0) return amount;
        }
        findings.add("amount", "meetings.outcomes.amount.no");
        return null;
    }

    @Nullable String currency(@Nullable BigDecimal amount) {
        if (amount == null) return null;
        var code = fields.getOrDefault("currency", "");
        if (CURRENCIES.contains(code)) return code;
        findings.add("currency", "meetings.outcomes.currency.no");
        return null;
    }

    private <E extends Enum<E>> @Nullable E one(E[] values, String field) {
        var text = fields.getOrDefault(field, "");
        return Arrays.stream(values)
                .filter(v -> v.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
