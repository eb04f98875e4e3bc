package org.redthread.meetings.invitations.web;

import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Delegation;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.ParticipantLists;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Makes the list of participants, for the page and for the papers alike.
@Component
class ParticipantsPages {

    private final Delegations delegations;
    private final ParticipantLists lists;
    private final Parties parties;

    ParticipantsPages(Delegations delegations, ParticipantLists lists, Parties parties) {
        this.delegations = delegations;
        this.lists = lists;
        this.parties = parties;
    }

    /// As far as the reader may know it, under the names of the meeting's first day.
    ParticipantsPage of(Here here, Convened meeting) {
        var all = delegations.of(meeting);
        var names = parties.names(all.stream().map(Delegation::partyId).toList(), here.language(), meeting.firstDay());
        return ParticipantsPage.of(
                here,
                DelegationPages.inside(here, meeting),
                meeting,
                all,
                names,
                lists.issued(meeting).orElse(null),
                delegations.inStead(meeting));
    }
}
