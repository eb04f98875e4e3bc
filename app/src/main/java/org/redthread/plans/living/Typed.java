package org.redthread.plans.living;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.record.When;
import org.redthread.web.Findings;

/// What was typed of one item, read field by field. A field that was not typed keeps what stood there.
record Typed(Map<Field, String> fields, Findings findings) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2})?");

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    String raw(Field field) {
        return fields.getOrDefault(field, "").strip();
    }

    void wrong(Field field, String key, Object... arguments) {
        findings.add(field.key(), "living.found." + key, arguments);
    }

    void wrongIf(boolean wrong, Field field, String key) {
        if (wrong) wrong(field, key);
    }

    @Nullable String text(Field field, int longest, @Nullable String stood) {
        if (!has(field)) return stood;
        var text = raw(field);
        if (text.length() > longest) wrong(field, "long", longest);
        return text.isEmpty() ? null : text;
    }

    @Nullable String required(Field field, int longest, @Nullable String stood) {
        var text = text(field, longest, stood);
        if (text == null) wrong(field, "missing");
        return text;
    }

    /// A whole number between bounds, both included.
    @Nullable Integer number(Field field, int least, int most, @Nullable Integer stood) {
        if (!has(field)) return stood;
        var text = raw(field);
        if (text.isEmpty()) return null;
        if (text.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        wrong(field, "number.no", least, most);
        return null;
    }

    @Nullable When when(Field field, @Nullable When stood) {
        if (!has(field)) return stood;
        var text = raw(field);
        if (text.isEmpty()) return null;
        var read = When.read(text);
        if (read.isEmpty()) wrong(field, "when.no");
        return read.orElse(null);
    }

    @Nullable LocalDate day(Field field, @Nullable LocalDate stood) {
        if (!has(field)) return stood;
        var text = raw(field);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(field, "day.no");
            return null;
        }
    }

    @Nullable BigDecimal amount(@Nullable BigDecimal stood) {
        if (!has(Field.AMOUNT)) return stood;
        var digits = raw(Field.AMOUNT).replaceAll("[ \u00a0\u202f]", "");
        if (digits.isEmpty()) return null;
        if (AMOUNT.matcher(digits).matches()) {
            var amount = new BigDecimal(digits).setScale(2);
            if (amount.signum() > 0) return amount;
        }
        wrong(Field.AMOUNT, "amount.no");
        return null;
    }

    @Nullable String currency(@Nullable String stood) {
        if (!has(Field.CURRENCY)) return stood;
        var code = raw(Field.CURRENCY);
        if (code.isEmpty()) return null;
        if (Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code))) return code;
        wrong(Field.CURRENCY, "currency.no");
        return null;
    }

    <E extends Enum<E>> @Nullable E one(Field field, E[] values, @Nullable E stood) {
        if (!has(field)) return stood;
        var text = raw(field);
        if (text.isEmpty()) return null;
        var found =
                Arrays.stream(values).filter(each -> each.name().equals(text)).findFirst();
        if (found.isEmpty()) wrong(field, "choice.no");
        return found.orElse(null);
    }

    /// The several that stand between commas or semicolons.
    List<String> several(Field field, String between) {
        return Stream.of(raw(field).split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// By its id or by any name that it has or had.
    @Nullable UUID party(Field field, String named) {
        var id = id(named);
        if (id != null) return id;
        var party = PrintedNames.party(named).orElse(null);
        if (party == null) wrong(field, "party.unknown", named);
        return party;
    }

    static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
