package org.redthread.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redthread.record.Claim;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart.Concern;
import org.redthread.record.Subject;
import org.redthread.record.When;

/// What `record/meetings.yaml` holds.
record MeetingsFile(List<Dossier> dossiers, List<YearFigure> years, List<Concern> concerns) {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    static MeetingsFile open() {
        return read(RecordFile.open("meetings.yaml"));
    }

    static MeetingsFile read(Entry file) {
        var dossiers = new ArrayList<Dossier>();
        var concerns = new ArrayList<Concern>();
        for (var dialogue : DIALOGUES) {
            var slugs = new HashSet<String>();
            var reached = Optional.<When>empty();
            for (var entry : file.entries(dialogue)) {
                var dossier = MeetingEntry.read(dialogue, slugs.size() + 1, entry);
                var meeting = dossier.meeting();
                if (!slugs.add(meeting.slug())) throw entry.broken("meeting", "stands twice: " + meeting.slug());
                for (var code : entry.contradictions("contradictions"))
                    concerns.add(new Concern(code, subject(meeting)));
                entry.nothingElse();
                reached = inOrder(entry, Optional.ofNullable(meeting.held()), reached);
                dossiers.add(dossier);
            }
        }
        var years = years(file);
        file.nothingElse();
        return new MeetingsFile(dossiers, years, concerns);
    }

    static Subject subject(Meeting meeting) {
        return new Subject("meeting", meeting.id());
    }

    /// The file is written in the order of the thread, so that a meeting without a date has its place in it.
    private static Optional<When> inOrder(Entry entry, Optional<When> held, Optional<When> reached) {
        if (held.isEmpty()) return reached;
        if (reached.isPresent() && held.get().last().isBefore(reached.get().first()))
            throw entry.broken("held", "is earlier than the meeting before it");
        return held;
    }

    private static List<YearFigure> years(Entry file) {
        var years = new ArrayList<YearFigure>();
        for (var line : file.entries("years")) {
            var printed = line.text("printed");
            years.add(new YearFigure(
                    RecordFile.id("dialogue", line.text("dialogue")),
                    years.size() + 1,
                    line.number("year").orElseThrow(() -> line.broken("year", "is missing")),
                    line.oneOf("of", YearFigure.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                    printed,
                    printed.matches("\\d+") ? Integer.valueOf(printed) : null,
                    line.optional("at").orElse(null),
                    line.sources("src")));
            line.nothingElse();
        }
        return years;
    }

    /// Figures that no list bears out, and dates that sources dispute.
    List<Claim> claims() {
        return dossiers.stream()
                .flatMap(dossier -> Stream.concat(figures(dossier), dates(dossier)))
                .toList();
    }

    private static Stream<Claim> figures(Dossier dossier) {
        return dossier.reckonings().stream()
                .filter(reckoning -> reckoning.verdict() != Reckoning.Verdict.COUNTED)
                .flatMap(reckoning -> reckoning.printed().stream())
                .map(figure -> new Claim(
                        subject(dossier.meeting()),
                        figure.of().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        figure.printed(),
                        figure.number(),
                        figure.sources(),
                        null,
                        figure.note()));
    }

    private static Stream<Claim> dates(Dossier dossier) {
        var held = dossier.meeting().held();
        if (held == null || dossier.heldAlso().isEmpty()) return Stream.of();
        var first = new Dossier.OtherDate(held, null, dossier.meeting().sources());
        return Stream.concat(Stream.of(first), dossier.heldAlso().stream())
                .map(date -> new Claim(
                        subject(dossier.meeting()),
                        "held",
                        date.held().first() + "/" + date.held().last(),
                        null,
                        date.sources(),
                        null,
                        date.note()));
    }
}
