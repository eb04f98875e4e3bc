package org.redthread.meetings.summaries;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Standing;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.floor.Agenda;
import org.redthread.meetings.floor.Notes;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Present;
import org.redthread.meetings.outcomes.Outcomes;
import org.redthread.parties.Parties;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// Gathers what was recorded of a meeting, each time anew.
@Component
class Gathering {

    private final Delegations delegations;
    private final Agenda agenda;
    private final Notes notes;
    private final Outcomes outcomes;
    private final Dialogues dialogues;
    private final Parties parties;

    Gathering(
            Delegations delegations,
            Agenda agenda,
            Notes notes,
            Outcomes outcomes,
            Dialogues dialogues,
            Parties parties) {
        this.delegations = delegations;
        this.agenda = agenda;
        this.notes = notes;
        this.outcomes = outcomes;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    Proceedings of(Convened meeting, Dialogue dialogue, org.redthread.meetings.summaries.Standing standing) {
        var language = language(meeting);
        var present = delegations.present(meeting.id());
        var items = agenda.items(meeting.id());
        var noted = notes.of(meeting.id());
        var left = outcomes.of(meeting.id());
        var named = Drafting.named(present, items, noted, left).collect(Collectors.toSet());
        var before = dialogues.participants(dialogue, meeting.firstDay().minusDays(1));
        return new Proceedings(
                dialogue,
                meeting,
                language,
                present,
                standing.participants(),
                items,
                noted,
                left,
                parties.names(named, language, meeting.firstDay()),
                newcomers(present, before));
    }

    /// In the first of the meeting's languages that the house can draft in.
    static Language language(Convened meeting) {
        return meeting.meeting().languages().stream()
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    /// Countries that stood on no list of participants or observers the day before.
    private static List<UUID> newcomers(List<Present> present, List<Participant> before) {
        var known = before.stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES || one.standing() == Standing.OBSERVES)
                .map(Participant::party)
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? List.of()
                : present.stream()
                        .filter(Present::country)
                        .map(Present::party)
                        .filter(party -> !known.contains(party))
                        .toList();
    }
}
