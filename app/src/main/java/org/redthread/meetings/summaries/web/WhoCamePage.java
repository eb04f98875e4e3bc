package org.redthread.meetings.summaries.web;

import java.util.Map;
import java.util.UUID;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Roll;
import org.redthread.meetings.convening.Convened;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// Who came to a meeting, as its published summary counts them.
public record WhoCamePage(
        Here here, String inside, Convened meeting, Roll countries, Roll organisations, Map<UUID, PartyName> names) {

    public String name(Attendance came) {
        var name = names.get(came.partyId());
        return name == null ? came.printed() : name.printed();
    }

    public String page(Attendance came) {
        var name = names.get(came.partyId());
        return name == null ? inside : name.inside();
    }
}
