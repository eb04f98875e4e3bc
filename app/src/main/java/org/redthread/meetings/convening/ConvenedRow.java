package org.redthread.meetings.convening;

import com.ibm.icu.lang.UCharacter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.MeetingLabels;
import org.redthread.record.RecordFile;
import org.redthread.record.When;
import org.redthread.record.Words;

/// A convened meeting as it goes into its two tables.
record ConvenedRow(
        Meeting meeting,
        Set<String> circles,
        State state,
        String symbol,
        Mode mode,
        String zone,
        Instant registrationCloses,
        int quota,
        @Nullable Integer seats,
        int correctionDays,
        @Nullable UUID modelledOn) {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /// After every meeting of the record, and among themselves by their days.
    private static final int AFTER_THE_RECORD = 100_000;

    static ConvenedRow of(
            Dialogue dialogue,
            @Nullable Convened before,
            Setting setting,
            List<Body> bodies,
            MeetingLabels labels,
            @Nullable String model) {
        var slug = slug(before, setting);
        var id = before == null ? RecordFile.id("meeting", dialogue.slug() + "/" + slug) : before.id();
        var state = before == null ? State.DRAFT : before.state();
        var unnamed = new Meeting(
                dialogue.id(),
                id,
                slug,
                AFTER_THE_RECORD + Math.toIntExact(FIRST.until(setting.first(), ChronoUnit.DAYS)),
                setting.bodies(),
                setting.number(),
                false,
                new Words("", ""),
                setting.title(),
                null,
                new When(setting.first(), setting.last(), When.Exactness.DAY),
                false,
                setting.town(),
                setting.mode() == Mode.ONLINE,
                setting.host(),
                null,
                setting.hostId(),
                null,
                setting.languages(),
                List.of(),
                null,
                null,
                List.of());
        return new ConvenedRow(
                unnamed.called(labels.of(unnamed, bodies)),
                state.circles(dialogue.id()),
                state,
                setting.symbol(),
                setting.mode(),
                setting.zone().getId(),
                setting.registrationCloses(),
                setting.quota(),
                setting.seats(),
                setting.correctionDays(),
                Optional.ofNullable(model)
                        .filter(m -> !m.isBlank())
                        .map(UUID::fromString)
                        .orElse(null));
    }

    /// An address never changes once it was given: links to it stand in letters.
    static String slug(@Nullable Convened before, Setting setting) {
        if (before != null) return before.slug();
        var small = UCharacter.toLowerCase(Locale.ROOT, setting.symbol());
        return small.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }
}
