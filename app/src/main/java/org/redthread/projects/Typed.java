package org.redthread.projects;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Findings;

/// A form of this room as somebody filled it in, read field by field; what cannot be taken is said beside its field.
public record Typed(Map<String, String> typed, Findings findings) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2})?");

    public String raw(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public @Nullable String text(String field, int longest) {
        var text = raw(field);
        findings.addIf(text.length() > longest, field, "kept.found.long", longest);
        return text.isEmpty() ? null : text;
    }

    public String required(String field, int longest) {
        var text = text(field, longest);
        if (text != null) return text;
        findings.add(field, "kept.found.missing");
        return "";
    }

    public List<String> parts(String field, String between) {
        return Stream.of(raw(field).split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public @Nullable LocalDate day(String field) {
        if (raw(field).isEmpty()) return null;
        try {
            return LocalDate.parse(raw(field));
        } catch (DateTimeException e) {
            findings.add(field, "kept.found.day.no");
            return null;
        }
    }

    /// Zero where it cannot be taken, which the findings say.
    public BigDecimal amount(String field) {
        var digits = raw(field).replaceAll("[ \u00a0\u202f]", "");
        var amount = AMOUNT.matcher(digits).matches() ? new BigDecimal(digits).setScale(2) : BigDecimal.ZERO;
        findings.addIf(amount.signum() <= 0, field, "kept.found.amount.no");
        return amount;
    }

    /// By its three letters (ISO 4217).
    public @Nullable String currency() {
        var code = raw("currency").toUpperCase(Locale.ROOT);
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
        if (known) return code;
        findings.add("currency", code.isEmpty() ? "kept.found.currency.missing" : "kept.found.currency.no");
        return null;
    }

    public void order(String end, @Nullable LocalDate from, @Nullable LocalDate to) {
        findings.addIf(from != null && to != null && to.isBefore(from), end, "kept.found.end.before");
    }
}
