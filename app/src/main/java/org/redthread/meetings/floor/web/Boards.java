package org.redthread.meetings.floor.web;

import java.time.Clock;
import java.util.stream.Collectors;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.floor.Floor;
import org.redthread.meetings.floor.Seat;
import org.redthread.parties.Parties;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Draws up the board of a floor in a language.
@Component
class Boards {

    private final Parties parties;
    private final Messages messages;
    private final Clock clock;

    Boards(Parties parties, Messages messages, Clock clock) {
        this.parties = parties;
        this.messages = messages;
        this.clock = clock;
    }

    Board of(Convened meeting, Floor floor, Language language) {
        var seated = floor.seats().stream().map(Seat::party).collect(Collectors.toSet());
        return new Board(
                messages, language, floor, parties.names(seated, language, meeting.firstDay()), clock.instant());
    }
}
