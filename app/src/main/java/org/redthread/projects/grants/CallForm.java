package org.redthread.projects.grants;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.projects.Typed;
import org.redthread.web.Zones;

/// Reads the form of a call. Its deadlines are read on the clock of its zone.
record CallForm(Typed form) {

    private static final Pattern CRITERION = Pattern.compile("(.{1,200}?)[\\s:]+([0-9]{1,4}(?:[.,][0-9]{1,2})?)\\s*%?");

    /// To be used where the findings are empty alone.
    Call read(UUID dialogue, UUID id, String slug, Instant now) {
        var zone = zone();
        var notes = closes("notes_close", zone);
        var applications = closes("applications_close", zone);
        form.findings().addIf(!notes.isAfter(now), "notes_close", "grants.found.past");
        form.findings().addIf(!applications.isAfter(notes), "applications_close", "grants.found.order");
        var currency = form.currency();
        return new Call(
                dialogue,
                id,
                slug,
                form.required("title", 300),
                form.text("summary", 5000),
                form.amount("envelope"),
                currency == null ? "" : currency,
                zone,
                notes,
                applications,
                now,
                criteria(),
                conditions(),
                List.of(),
                List.of());
    }

    private ZoneId zone() {
        var zone = Zones.known(form.raw("zone"));
        form.findings().addIf(zone.isEmpty(), "zone", "grants.found.zone");
        return zone.orElse(ZoneOffset.UTC);
    }

    private Instant closes(String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(form.raw(field)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            form.findings().add(field, "grants.found.moment");
            return Instant.EPOCH;
        }
    }

    /// One a line, its weight behind it.
    private List<Call.Criterion> criteria() {
        var criteria = new ArrayList<Call.Criterion>();
        for (var line : form.parts("criteria", "\\R")) {
            var read = CRITERION.matcher(line);
            var weight = read.matches() ? new BigDecimal(read.group(2).replace(',', '.')) : BigDecimal.ZERO;
            form.findings().addIf(weight.signum() <= 0, "criteria", "grants.found.criterion", line);
            if (weight.signum() > 0) criteria.add(new Call.Criterion(criteria.size() + 1, read.group(1), weight));
        }
        form.findings().addIf(criteria.isEmpty(), "criteria", "kept.found.missing");
        return criteria;
    }

    private List<Call.Condition> conditions() {
        var conditions = new ArrayList<Call.Condition>();
        for (var line : form.parts("conditions", "\\R")) {
            form.findings().addIf(line.length() > 500, "conditions", "kept.found.long", 500);
            conditions.add(new Call.Condition(conditions.size() + 1, line));
        }
        form.findings().addIf(conditions.isEmpty(), "conditions", "kept.found.missing");
        return conditions;
    }
}
