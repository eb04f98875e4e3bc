package org.redthread.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyThread;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// What a party did at meetings: came, hosted, presided, spoke, offered.
@Component
class PartyAtMeetings implements PartyThread {

    private final Meetings meetings;

    PartyAtMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<PartyEntry> of(Party party, Here here) {
        return meetings.deeds(party.id()).stream()
                .flatMap(deed -> entry(deed, here))
                .toList();
    }

    private static Stream<PartyEntry> entry(Deed deed, Here here) {
        var meeting = deed.meeting();
        var home = Addresses.of(meeting.dialogueId(), here);
        if (home.isEmpty() || meeting.on(here.asOf()) == Meeting.Moment.AHEAD) return Stream.of();
        var detail = here.say("meetings.deed." + deed.kind());
        return Stream.of(new PartyEntry(
                strand(deed.kind()),
                meeting.held(),
                home.get().label() + ": " + meeting.label().in(here.language()),
                deed.kind() == Deed.Kind.HOSTED ? detail : detail + ": " + deed.says(),
                home.get().inside() + "/meetings/" + meeting.slug(),
                home.get().sample(),
                meeting.sources()));
    }

    private static Strand strand(Deed.Kind kind) {
        return switch (kind) {
            case ATTENDED -> Strand.ATTENDED;
            case HOSTED, PRESIDED -> Strand.HOSTED;
            case SUPPORTS,
                    SUPPORTS_WITH_COMMENTS,
                    REQUESTS_A_CHANGE,
                    RESERVES,
                    INFORMS,
                    OFFERS_TO_HOST,
                    OFFERS_EXPERTISE,
                    PLEDGES -> Strand.SAID;
        };
    }
}
