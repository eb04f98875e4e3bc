package org.redthread.projects.kept;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.projects.Typed;

/// Reads the forms of a project field by field, and says beside each field what is wrong with it.
///
/// @param parties the party of a name; nothing for a name that nobody knows
record Reading(Typed form, Function<String, Optional<UUID>> parties) {

    private static final Pattern COUNTRY = Pattern.compile("(.+?)(?:[\\s:]+([0-9]{1,6}(?:[.,][0-9]{1,2})?)\\s*%?)?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// @param stands how far it has come, which it may keep
    Stage stage(Stage stands) {
        var stage = Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(form.raw("stage")))
                .filter(each -> each == stands || stands.next().contains(each))
                .findFirst();
        if (stage.isEmpty()) form.findings().add("stage", "kept.found.stage.no");
        return stage.orElse(stands);
    }

    List<String> sectors() {
        var codes = form.parts("sectors", "[,;\\s]+");
        for (var code : codes)
            form.findings().addIf(!code.matches("[0-9]{3}([0-9]{2})?"), "sectors", "kept.found.sector.no", code);
        return codes;
    }

    /// A country a line, with its share behind it. The shares together are at most the whole.
    List<Kept.Country> countries() {
        var countries = new ArrayList<Kept.Country>();
        var seen = new HashSet<UUID>();
        var sum = BigDecimal.ZERO;
        for (var line : form.parts("countries", "\\R")) {
            var read = COUNTRY.matcher(line);
            if (!read.matches()) continue;
            var name = read.group(1);
            var percent =
                    read.group(2) == null ? null : new BigDecimal(read.group(2).replace(',', '.'));
            var party = parties.apply(name);
            form.findings().addIf(party.isEmpty(), "countries", "kept.found.country.no", line);
            party.ifPresent(id -> form.findings().addIf(!seen.add(id), "countries", "kept.found.country.twice", name));
            if (percent != null) {
                form.findings()
                        .addIf(
                                percent.signum() <= 0 || percent.compareTo(WHOLE) > 0,
                                "countries",
                                "kept.found.percent.no",
                                line);
                sum = sum.add(percent);
            }
            party.ifPresent(id -> countries.add(new Kept.Country(countries.size() + 1, id, name, percent)));
        }
        form.findings().addIf(sum.compareTo(WHOLE) > 0, "countries", "kept.found.percent.sum", sum.toPlainString());
        return countries;
    }

    /// Names between semicolons, a field a role. A name that is no party's stands as it was typed.
    List<Kept.Partner> partners() {
        var partners = new ArrayList<Kept.Partner>();
        for (var role : Kept.Role.values()) {
            for (var name : form.parts(role.name(), ";")) {
                form.findings().addIf(name.length() > 200, role.name(), "kept.found.long", 200);
                partners.add(new Kept.Partner(
                        partners.size() + 1, role, name, parties.apply(name).orElse(null)));
            }
        }
        return partners;
    }

    /// Null where any part of it cannot be taken.
    Kept.@Nullable Money money() {
        var of = Arrays.stream(Kept.Money.Of.values())
                .filter(each -> each.name().equals(form.raw("of")))
                .findFirst();
        form.findings().addIf(of.isEmpty(), "of", "kept.found.of.no");
        var amount = form.amount("amount");
        var currency = form.currency();
        var day = form.day("value_day");
        form.findings().addIf(day == null, "value_day", "kept.found.missing");
        var note = form.text("note", 300);
        if (of.isEmpty() || currency == null || day == null || !form.findings().isEmpty()) return null;
        return new Kept.Money(0, of.get(), amount, currency, day, note);
    }
}
