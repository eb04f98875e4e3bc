package org.redthread.meetings.summaries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Says;
import org.redthread.dialogues.Statement;
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

    Proceedings of(Convened meeting, Dialogue dialogue, Standing standing) {
        var language = language(meeting);
        var present = delegations.present(meeting.id());
        var items = agenda.items(meeting.id());
        var noted = notes.of(meeting.id());
        var left = outcomes.of(meeting.id());
        var named = Drafting.named(present, items, noted, left).collect(Collectors.toSet());
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
                newcomers(present, dialogues.statements(dialogue), meeting.firstDay()));
    }

    /// In the first of the meeting's languages that the house can draft in.
    static Language language(Convened meeting) {
        return meeting.meeting().languages().stream()
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    /// Countries that were invited within the year before, and those of whom nothing was said before.
    private static List<UUID> newcomers(List<Present> present, List<Statement> said, LocalDate day) {
        var before = said.stream()
                .filter(one -> one.on() == null || one.on().first().isBefore(day))
                .collect(Collectors.groupingBy(Statement::party));
        if (before.isEmpty()) return List.of();
        return present.stream()
                .filter(Present::country)
                .map(Present::party)
                .filter(party -> {
                    var own = before.getOrDefault(party, List.of());
                    return own.isEmpty() || own.stream().anyMatch(one -> invitedBefore(one, day));
                })
                .toList();
    }

    private static boolean invitedBefore(Statement one, LocalDate day) {
        return one.says() == Says.INVITED
                && one.on() != null
                && !one.on().last().isBefore(day.minusYears(1));
    }
}
