package org.redthread.profiles.kept;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.web.Findings;

/// The form of a national figure as it was typed: `name`, `definition`, `unit`, `year`, `value`, `source`; `figure` is
/// the id of the one to be changed.
record FigureForm(Map<String, String> typed, KeptProfile profile, String part) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final int FIRST_YEAR = 1900;

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Findings findings(int thisYear) {
        var year = KeptProfiles.year(value("year"));
        var findings = new Findings()
                .addIf(changed().isEmpty() && !value("figure").isEmpty(), "", "profiles.wrong.moved")
                .addIf(year < FIRST_YEAR || year > thisYear, "year", "profiles.wrong.year", thisYear + "")
                .addIf(number().isEmpty(), "value", "profiles.wrong.number")
                .addIf(number().filter(n -> n.signum() < 0).isPresent(), "value", "profiles.wrong.negative");
        if (changed().isEmpty()) asked(findings, "name", 300);
        asked(findings, "definition", 1000);
        asked(findings, "unit", 100);
        asked(findings, "source", 500);
        return findings;
    }

    private void asked(Findings findings, String field, int longest) {
        var said = value(field);
        findings.addIf(said.isEmpty(), field, "profiles.wrong.empty");
        findings.addIf(said.length() > longest, field, "profiles.wrong.long", longest, said.length());
    }

    private Optional<KeptProfile.Figure> changed() {
        return profile.figures(part).stream()
                .filter(one -> one.id().toString().equals(value("figure")))
                .findFirst();
    }

    /// Thousands may be set apart by spaces; decimals by a point or a comma.
    private Optional<BigDecimal> number() {
        var plain = value("value").replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /// @param id of a new one
    KeptProfile.Figure figure(UUID id) {
        var before = changed();
        return new KeptProfile.Figure(
                before.map(KeptProfile.Figure::id).orElse(id),
                part,
                before.map(KeptProfile.Figure::name).orElse(value("name")),
                value("definition"),
                value("unit"),
                KeptProfiles.year(value("year")),
                number().orElseThrow(),
                value("source"),
                before.map(KeptProfile.Figure::was).orElse(null),
                before.map(KeptProfile.Figure::position)
                        .orElse(profile.figures(part).size() + 1));
    }
}
