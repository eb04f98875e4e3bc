package org.redthread.plans.living;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.record.When;
import org.redthread.web.Findings;
import org.redthread.web.Zones;

/// What a living plan begins with.
///
/// @param id that it shall have; null for a new one
/// @param symbol null for none
/// @param covers the years that it is made for
public record Beginning(
        @Nullable UUID id,
        String title,
        @Nullable String symbol,
        ZoneId zone,
        @Nullable When covers,
        @Nullable String note,
        Origin origin) {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z]{2,8}(/[A-Z0-9][A-Z0-9.-]{0,19}){1,6}");

    /// Where it comes from, with what it takes over from there.
    ///
    /// @param textId the text of the record that its goals come from
    /// @param negotiationId the text negotiated here that its goals come from
    /// @param recordedId the plan of the record that it takes up
    /// @param followsId the plan kept here that it takes up
    /// @param meetingId the meeting whose follow-up list it is
    public record Origin(
            @Nullable UUID textId,
            @Nullable UUID negotiationId,
            @Nullable UUID recordedId,
            @Nullable UUID followsId,
            @Nullable UUID meetingId,
            List<Goal> goals,
            List<ActionPoint> points,
            List<Undertaking> undertakings) {

        public static final Origin NONE = new Origin(null, null, null, null, null, List.of(), List.of(), List.of());

        public static Origin meeting(UUID meeting) {
            return new Origin(null, null, null, null, meeting, List.of(), List.of(), List.of());
        }
    }

    /// Reads the front of a plan: `title`, `symbol`, `zone`, `covers`, `note`. Empty where something cannot be
    /// taken; the findings say what.
    public static Optional<Beginning> read(Map<String, String> typed, Origin origin, Findings findings) {
        var title = typed.getOrDefault("title", "").strip();
        findings.addIf(title.isEmpty() || title.length() > 300, "title", "living.found.title.no");
        var symbol = typed.getOrDefault("symbol", "").strip();
        findings.addIf(!symbol.isEmpty() && !SYMBOL.matcher(symbol).matches(), "symbol", "living.found.symbol.no");
        var zone = typed.getOrDefault("zone", "");
        var known = Zones.known(zone);
        findings.addIf(known.isEmpty(), "zone", "living.found.zone.no");
        var years = typed.getOrDefault("covers", "").strip();
        var covers = years.isEmpty() ? Optional.<When>empty() : When.read(years);
        findings.addIf(!years.isEmpty() && covers.isEmpty(), "covers", "living.found.when.no");
        var note = typed.getOrDefault("note", "").strip();
        findings.addIf(note.length() > 2000, "note", "living.found.long", 2000);
        if (!findings.isEmpty()) return Optional.empty();
        return Optional.of(new Beginning(
                null,
                title,
                symbol.isEmpty() ? null : symbol,
                known.orElseThrow(),
                covers.orElse(null),
                note.isEmpty() ? null : note,
                origin));
    }

    /// The same from there, under that id.
    public Beginning from(UUID id, Origin origin) {
        return new Beginning(id, title, symbol, zone, covers, note, origin);
    }

    LivingPlan plan(Dialogue dialogue, UUID id, String slug, Instant now, String by) {
        return new LivingPlan(
                dialogue.id(),
                id,
                slug,
                title,
                symbol,
                origin.meetingId() == null ? LivingPlan.Kind.PLAN : LivingPlan.Kind.FOLLOW_UP,
                origin.textId(),
                origin.negotiationId(),
                origin.recordedId(),
                origin.followsId(),
                origin.meetingId(),
                zone,
                State.DRAFT,
                dialogue.sample(),
                covers,
                note,
                now,
                by,
                0,
                origin.goals(),
                origin.points(),
                origin.undertakings(),
                List.of());
    }
}
