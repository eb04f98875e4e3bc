package org.redthread.atlas.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.maps.Territories;
import org.redthread.web.Findings;

/// The table of names and boundaries as a form: rows by number, and some bare ones below them.
///
/// @param decidedOn not in the future
public record PolicyForm(
        String preset,
        String decidedBy,
        LocalDate decidedOn,
        String disclaimerEn,
        String disclaimerRu,
        List<Treatment> territories,
        List<Segment> segments) {

    /// Rows that a form can hold.
    public static final int MOST = 40;

    /// Bare rows below the filled ones.
    public static final int BARE = 3;

    private static final int LONGEST = 600;

    /// The fields of a form that shows a policy.
    public static Map<String, String> fields(Policy policy) {
        var fields = new HashMap<String, String>();
        fields.put("preset", policy.preset());
        fields.put("version", String.valueOf(policy.version()));
        fields.put("disclaimer_en", policy.disclaimer().en());
        fields.put("disclaimer_ru", policy.disclaimer().ru());
        for (int i = 0; i < policy.territories().size(); i++) {
            var treatment = policy.territories().get(i);
            fields.put("t" + i + "-territory", treatment.territory());
            fields.put("t" + i + "-shown", treatment.shown().name());
            put(fields, "t" + i + "-into", treatment.into());
            put(fields, "t" + i + "-en", treatment.en());
            put(fields, "t" + i + "-ru", treatment.ru());
            put(fields, "t" + i + "-ar", treatment.ar());
            put(fields, "t" + i + "-note-en", treatment.footnoteEn());
            put(fields, "t" + i + "-note-ru", treatment.footnoteRu());
        }
        for (int i = 0; i < policy.segments().size(); i++) {
            fields.put("s" + i + "-one", policy.segments().get(i).one());
            fields.put("s" + i + "-other", policy.segments().get(i).other());
            fields.put("s" + i + "-stroke", policy.segments().get(i).stroke().name());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null) fields.put(field, value);
    }

    /// @return null where something is wrong that leaves no policy; whatever is wrong is in the findings
    static @Nullable PolicyForm read(Map<String, String> typed, LocalDate before, Findings findings) {
        var on = day(typed.getOrDefault("decided_on", ""));
        findings.addIf(on == null || !on.isBefore(before), "decided_on", "atlas.policy.found.day");
        var territories = new ArrayList<Treatment>();
        var seen = new HashSet<String>();
        for (int i = 0; i < MOST; i++) {
            var treatment = treatment(typed, i, findings);
            if (treatment == null) continue;
            findings.addIf(!seen.add(treatment.territory()), "t" + i + "-territory", "atlas.policy.found.twice");
            territories.add(treatment);
        }
        chains(territories, typed, findings);
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < MOST; i++) {
            var segment = segment(typed, i, findings);
            if (segment != null) segments.add(segment);
        }
        var by = said(typed, "decided_by", findings);
        var en = said(typed, "disclaimer_en", findings);
        var ru = said(typed, "disclaimer_ru", findings);
        if (on == null || !findings.isEmpty()) return null;
        var preset = Presets.all().containsKey(typed.getOrDefault("preset", ""))
                ? typed.getOrDefault("preset", "")
                : Presets.first().preset();
        return new PolicyForm(preset, by, on, en, ru, territories, segments);
    }

    private static @Nullable Treatment treatment(Map<String, String> typed, int row, Findings findings) {
        var field = "t" + row + "-";
        var territory = typed.getOrDefault(field + "territory", "").strip();
        if (territory.isEmpty()) return null;
        findings.addIf(!Territories.known(territory), field + "territory", "atlas.policy.found.unknown", territory);
        var shown = constant(Treatment.Shown.class, typed.getOrDefault(field + "shown", ""));
        var into = optional(typed, field + "into");
        if (shown == Treatment.Shown.MERGED)
            findings.addIf(
                    into == null || !Territories.known(into) || into.equals(territory),
                    field + "into",
                    "atlas.policy.found.into");
        return new Treatment(
                territory,
                shown == null ? Treatment.Shown.OWN : shown,
                shown == Treatment.Shown.MERGED ? into : null,
                optional(typed, field + "en"),
                optional(typed, field + "ru"),
                optional(typed, field + "ar"),
                optional(typed, field + "note-en"),
                optional(typed, field + "note-ru"));
    }

    /// A territory that is drawn with another can hold none itself.
    private static void chains(List<Treatment> territories, Map<String, String> typed, Findings findings) {
        var merged = new HashSet<String>();
        for (var treatment : territories) if (treatment.into() != null) merged.add(treatment.territory());
        for (int i = 0; i < MOST; i++)
            findings.addIf(
                    Treatment.Shown.MERGED.name().equals(typed.get("t" + i + "-shown"))
                            && merged.contains(typed.getOrDefault("t" + i + "-into", "")),
                    "t" + i + "-into",
                    "atlas.policy.found.chain");
    }

    private static @Nullable Segment segment(Map<String, String> typed, int row, Findings findings) {
        var field = "s" + row + "-";
        var one = typed.getOrDefault(field + "one", "").strip();
        var other = typed.getOrDefault(field + "other", "").strip();
        if (one.isEmpty() && other.isEmpty()) return null;
        findings.addIf(!Territories.known(one), field + "one", "atlas.policy.found.unknown", one);
        findings.addIf(
                !Territories.known(other) || one.equals(other), field + "other", "atlas.policy.found.unknown", other);
        var stroke = constant(Segment.Stroke.class, typed.getOrDefault(field + "stroke", ""));
        return new Segment(one, other, stroke == null ? Segment.Stroke.SOLID : stroke);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String said) {
        for (var constant : type.getEnumConstants()) if (constant.name().equals(said)) return constant;
        return null;
    }

    private static @Nullable String optional(Map<String, String> typed, String field) {
        var said = typed.getOrDefault(field, "").strip();
        return said.isEmpty() ? null : said.substring(0, Math.min(said.length(), LONGEST));
    }

    private static String said(Map<String, String> typed, String field, Findings findings) {
        var said = typed.getOrDefault(field, "").strip();
        findings.addIf(said.isEmpty() || said.length() > LONGEST, field, "atlas.policy.found.empty");
        return said;
    }

    private static @Nullable LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    PolicyRow row(UUID dialogue, int version, Instant at, String by) {
        var title = Presets.all().getOrDefault(preset, Presets.first()).title();
        return new PolicyRow(
                dialogue,
                version,
                preset,
                title.en(),
                title.ru(),
                decidedBy.substring(0, Math.min(300, decidedBy.length())),
                decidedOn,
                disclaimerEn,
                disclaimerRu,
                territories,
                segments,
                at,
                by);
    }
}
