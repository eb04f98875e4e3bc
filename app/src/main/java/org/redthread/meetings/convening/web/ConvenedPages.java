package org.redthread.meetings.convening.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.Door;
import org.redthread.meetings.convening.State;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Shows a meeting that was convened here.
@Component
public class ConvenedPages {

    private final Convenings convenings;
    private final Parties parties;
    private final List<Door.Opens> doors;
    private final Clock clock;

    ConvenedPages(Convenings convenings, Parties parties, List<Door.Opens> doors, Clock clock) {
        this.convenings = convenings;
        this.parties = parties;
        this.doors = doors;
        this.clock = clock;
    }

    /// @param faster whether a move came too late, since somebody else had made one
    /// @return the template to draw
    public String show(Here here, Dialogue dialogue, String slug, boolean faster, Model model) {
        var meeting = convenings.get(dialogue, slug);
        model.addAttribute(
                "page",
                new ConvenedPage(
                        here,
                        dialogue,
                        meeting,
                        host(here, meeting),
                        doors(here, dialogue, meeting),
                        convenings.mayConvene(dialogue) ? convenings.moves(meeting) : Set.of(),
                        meeting.registersAt(clock.instant()),
                        meeting.state() == State.IN_SESSION && convenings.mayPreside(dialogue),
                        faster));
        return "meetings/convening/convened";
    }

    private List<Door> doors(Here here, Dialogue dialogue, Convened meeting) {
        return doors.stream()
                .flatMap(opens -> opens.of(meeting, dialogue, here).stream())
                .sorted(Comparator.comparingInt(Door::order))
                .toList();
    }

    private @Nullable String host(Here here, Convened meeting) {
        UUID host = meeting.meeting().hostId();
        if (host == null) return meeting.meeting().host();
        var names = parties.names(List.of(host), here.language(), meeting.firstDay());
        var name = names.get(host);
        return name == null ? meeting.meeting().host() : name.printed();
    }
}
