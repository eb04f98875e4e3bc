package org.redthread.projects.kept.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.projects.kept.Kept;

/// What stands in the fields of the form before anything is typed.
final class Fields {

    private Fields() {}

    static Map<String, String> of(Kept kept) {
        var fields = new HashMap<String, String>();
        fields.put("version", String.valueOf(kept.version()));
        fields.put("title", kept.title());
        fields.put("title_ru", kept.titleRu() == null ? "" : kept.titleRu());
        fields.put("aliases", String.join("; ", kept.aliases()));
        fields.put("stage", kept.stage().name());
        fields.put("summary", kept.summary() == null ? "" : kept.summary());
        fields.put("planned_start", day(kept.plannedStart()));
        fields.put("planned_end", day(kept.plannedEnd()));
        fields.put("actual_start", day(kept.actualStart()));
        fields.put("actual_end", day(kept.actualEnd()));
        fields.put("sectors", String.join(", ", kept.sectors()));
        fields.put("countries", kept.countries().stream().map(Fields::country).collect(Collectors.joining("\n")));
        for (var role : Kept.Role.values())
            fields.put(
                    role.name(),
                    kept.partners().stream()
                            .filter(partner -> partner.role() == role)
                            .map(Kept.Partner::named)
                            .collect(Collectors.joining("; ")));
        if (kept.published()) fields.put("published", "on");
        return fields;
    }

    private static String country(Kept.Country country) {
        var percent = country.percent();
        return percent == null
                ? country.named()
                : country.named() + " " + percent.stripTrailingZeros().toPlainString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
