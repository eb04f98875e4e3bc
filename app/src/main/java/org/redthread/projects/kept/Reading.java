package org.redthread.projects.kept;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Findings;

/// Reads the forms of a project field by field, and says beside each field what is wrong with it.
///
/// @param parties the party of a name; nothing for a name that nobody knows
record Reading(Map<String, String> typed, Findings findings, Function<String, Optional<UUID>> parties) {

    private static final Pattern COUNTRY = Pattern.compile("(.+?)(?:[\\s:]+([0-9]{1,6}(?:[.,][0-9]{1,2})?)\\s*%?)?");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    String raw(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    @Nullable String text(String field, int longest) {
        var text = raw(field);
        findings.addIf(text.length() > longest, field, "kept.found.long", longest);
        return text.isEmpty() ? null : text;
    }

    String required(String field, int longest) {
        var text = text(field, longest);
        if (text != null) return text;
        findings.add(field, "kept.found.missing");
        return "";
    }

    List<String> parts(String field, String between) {
        return Stream.of(raw(field).split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Nullable LocalDate day(String field) {
        if (raw(field).isEmpty()) return null;
        try {
            return LocalDate.parse(raw(field));
        } catch (DateTimeException e) {
            findings.add(field, "kept.found.day.no");
            return null;
        }
    }

    /// @param stands how far it has come, which it may keep
    Stage stage(Stage stands) {
        var stage = Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(raw("stage")))
                .filter(each -> each == stands || stands.next().contains(each))
                .findFirst();
        if (stage.isEmpty()) findings.add("stage", "kept.found.stage.no");
        return stage.orElse(stands);
    }

    List<String> sectors() {
        var codes = parts("sectors", "[,;\\s]+");
        for (var code : codes)
            findings.addIf(!code.matches("[0-9]{3}([0-9]{2})?"), "sectors", "kept.found.sector.no", code);
        return codes;
    }

    /// A country a line, with its share behind it. The shares together are at most the whole.
    List<Kept.Country> countries() {
        var countries = new ArrayList<Kept.Country>();
        var seen = new HashSet<UUID>();
        var sum = BigDecimal.ZERO;
        for (var line : parts("countries", "\\R")) {
            var read = COUNTRY.matcher(line);
            if (!read.matches()) continue;
            var name = read.group(1);
            var percent =
                    read.group(2) == null ? null : new BigDecimal(read.group(2).replace(',', '.'));
            var party = parties.apply(name);
            findings.addIf(party.isEmpty(), "countries", "kept.found.country.no", line);
            party.ifPresent(id -> findings.addIf(!seen.add(id), "countries", "kept.found.country.twice", name));
            if (percent != null) {
                findings.addIf(
                        percent.signum() <= 0 || percent.compareTo(WHOLE) > 0,
                        "countries",
                        "kept.found.percent.no",
                        line);
                sum = sum.add(percent);
            }
            party.ifPresent(id -> countries.add(new Kept.Country(countries.size() + 1, id, name, percent)));
        }
        findings.addIf(sum.compareTo(WHOLE) > 0, "countries", "kept.found.percent.sum", sum.toPlainString());
        return countries;
    }

    /// Names between semicolons, a field a role. A name that is no party's stands as it was typed.
    List<Kept.Partner> partners() {
        var partners = new ArrayList<Kept.Partner>();
        for (var role : Kept.Role.values()) {
            for (var name : parts(role.name(), ";")) {
                findings.addIf(name.length() > 200, role.name(), "kept.found.long", 200);
                partners.add(new Kept.Partner(
                        partners.size() + 1, role, name, parties.apply(name).orElse(null)));
            }
        }
        return partners;
    }

    /// Null where any part of it cannot be taken.
    Kept.@Nullable Money money() {
        var of = Arrays.stream(Kept.Money.Of.values())
                .filter(each -> each.name().equals(raw("of")))
                .findFirst();
        findings.addIf(of.isEmpty(), "of", "kept.found.of.no");
        var digits = raw("amount").replaceAll("[ \u00a0\u202f]", "");
        var amount = AMOUNT.matcher(digits).matches() ? new BigDecimal(digits).setScale(2) : BigDecimal.ZERO;
        findings.addIf(amount.signum() <= 0, "amount", "kept.found.amount.no");
        var currency = currency();
        var day = day("value_day");
        findings.addIf(day == null, "value_day", "kept.found.missing");
        var note = text("note", 300);
        if (of.isEmpty() || currency == null || day == null || !findings.isEmpty()) return null;
        return new Kept.Money(0, of.get(), amount, currency, day, note);
    }

    private @Nullable String currency() {
        var code = raw("currency").toUpperCase(java.util.Locale.ROOT);
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
        if (known) return code;
        findings.add("currency", code.isEmpty() ? "kept.found.currency.missing" : "kept.found.currency.no");
        return null;
    }

    void order(String end, @Nullable LocalDate from, @Nullable LocalDate to) {
        findings.addIf(from != null && to != null && to.isBefore(from), end, "kept.found.end.before");
    }
}
