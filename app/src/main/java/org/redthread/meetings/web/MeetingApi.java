package org.redthread.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Dossier;
import org.redthread.meetings.Figure;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.meetings.Reckoning;
import org.redthread.meetings.Run;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.parties.PartyRef;
import org.redthread.record.When;
import org.redthread.web.NoSuchPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Meetings as programs read them: the same nouns, the same dates, the same disagreements as on the pages.
@ApiController
@Asks("meetings.read")
class MeetingApi {

    private final Meetings meetings;
    private final Dialogues dialogues;
    private final Parties parties;

    MeetingApi(Meetings meetings, Dialogues dialogues, Parties parties) {
        this.meetings = meetings;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param counted what the printed list holds, each party once; null where no list is on record
    record FigureAnswer(
            Figure.Of of, List<Print> printed, @Nullable Integer counted, Reckoning.Verdict verdict) {

        /// @param number null where the source prints words: `over 250`
        record Print(
                String value,
                @Nullable Integer number,
                @Nullable String at,
                List<String> sources) {}

        static FigureAnswer of(Reckoning reckoning) {
            return new FigureAnswer(
                    reckoning.of(),
                    reckoning.printed().stream()
                            .map(f -> new Print(f.printed(), f.number(), f.at(), f.sources()))
                            .toList(),
                    reckoning.roll().isEmpty() ? null : reckoning.roll().distinct(),
                    reckoning.verdict());
        }
    }

    /// @param bodies slugs of the bodies that met
    /// @param held null where no date is on record
    record MeetingAnswer(
            String slug,
            String label,
            List<String> bodies,
            @Nullable Integer number,
            boolean numberInferred,
            @Nullable When held,
            Meeting.Moment moment,
            @Nullable String place,
            boolean online,
            List<FigureAnswer> figures,
            List<String> sources,
            String href) {}

    record MeetingsAnswer(LocalDate asOf, List<MeetingAnswer> items, int ahead) {}

    @GetMapping("/dialogues/{dialogue}/meetings")
    @Tells("The meetings on record as of a day, the latest first; how many of the record lie ahead of it.")
    MeetingsAnswer meetings(Asking asking, @PathVariable("dialogue") String slug) {
        var dialogue = dialogues.get(slug);
        var bodies = slugs(dialogue);
        var run = meetings.run(dialogue.id(), null, asking.asOf());
        return new MeetingsAnswer(
                asking.asOf(),
                run.items().stream()
                        .filter(Run.Held.class::isInstance)
                        .map(Run.Held.class::cast)
                        .map(held -> answer(held.front(), dialogue, bodies, asking))
                        .toList(),
                run.ahead());
    }

    /// @param printed the name as the source's list has it
    /// @param party whose name it is, named as of the day asked for
    record AttendanceAnswer(Attendance.Kind kind, boolean present, String printed, PartyRef party) {}

    record DossierAnswer(
            LocalDate asOf, MeetingAnswer meeting, List<AttendanceAnswer> attendance, List<DecisionAnswer> decisions) {}

    record DecisionAnswer(String what, @Nullable String at, List<String> sources) {}

    @GetMapping("/dialogues/{dialogue}/meetings/{meeting}")
    @Tells("One meeting: figures as printed and as counted, the list of attendance in its printed order, decisions.")
    DossierAnswer meeting(
            Asking asking, @PathVariable("dialogue") String slug, @PathVariable("meeting") String meeting) {
        var dialogue = dialogues.get(slug);
        var dossier = meetings.find(dialogue.id(), meeting).orElseThrow(() -> new NoSuchPage("page"));
        var names = names(dossier, asking);
        var front = new Front(
                dossier.meeting(), dossier.heldAlso(), dossier.figures(), dossier.attendance(), dossier.decisions());
        return new DossierAnswer(
                asking.asOf(),
                answer(front, dialogue, slugs(dialogue), asking),
                dossier.attendance().stream()
                        .map(a -> new AttendanceAnswer(
                                a.kind(),
                                a.present(),
                                a.printed(),
                                PartyRef.of(Objects.requireNonNull(names.get(a.partyId())))))
                        .toList(),
                dossier.decisions().stream()
                        .map(d -> new DecisionAnswer(d.what(), d.at(), d.sources()))
                        .toList());
    }

    private static MeetingAnswer answer(Front front, Dialogue dialogue, Map<UUID, String> bodies, Asking asking) {
        var meeting = front.meeting();
        return new MeetingAnswer(
                meeting.slug(),
                meeting.label().in(asking.language()),
                meeting.bodies().stream()
                        .map(bodies::get)
                        .filter(Objects::nonNull)
                        .toList(),
                meeting.number(),
                meeting.numberInferred(),
                meeting.held(),
                meeting.on(asking.asOf()),
                meeting.online() ? null : meeting.town(),
                meeting.online(),
                front.reckonings().stream().map(FigureAnswer::of).toList(),
                meeting.sources(),
                asking.href("/dialogues/%s/meetings/%s".formatted(dialogue.slug(), meeting.slug())));
    }

    private Map<UUID, String> slugs(Dialogue dialogue) {
        return dialogues.bodies(dialogue).stream().collect(Collectors.toMap(Body::id, Body::slug));
    }

    private Map<UUID, PartyName> names(Dossier dossier, Asking asking) {
        var present = dossier.attendance().stream().map(Attendance::partyId).collect(Collectors.toSet());
        return parties.names(present, asking.language(), asking.asOf());
    }
}
