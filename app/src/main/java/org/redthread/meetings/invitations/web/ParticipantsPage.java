package org.redthread.meetings.invitations.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Delegate;
import org.redthread.meetings.invitations.Delegation;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// Which parties registered for a meeting, and whom they send, as far as the reader may know.
///
/// @param issued when the delegations were told each other's names; null before
/// @param keeps whether the reader may issue the list
public record ParticipantsPage(
        Here here,
        String inside,
        Convened meeting,
        List<Line> countries,
        List<Line> organisations,
        @Nullable Instant issued,
        boolean keeps) {

    public record Line(PartyName name, Delegation delegation) {}

    static ParticipantsPage of(
            Here here,
            String inside,
            Convened meeting,
            List<Delegation> delegations,
            Map<UUID, PartyName> names,
            @Nullable Instant issued,
            boolean keeps) {
        var lines = delegations.stream()
                .map(one -> new Line(Objects.requireNonNull(names.get(one.partyId())), one))
                .sorted(Comparator.comparing(Line::name, PartyName.ALPHABETICAL))
                .toList();
        return new ParticipantsPage(
                here,
                inside,
                meeting,
                lines.stream().filter(line -> line.delegation().country()).toList(),
                lines.stream().filter(line -> !line.delegation().country()).toList(),
                issued,
                keeps);
    }

    public String label() {
        return meeting.meeting().label().in(here.language());
    }

    /// How many persons the reader knows of.
    public int persons() {
        return java.util.stream.Stream.concat(countries.stream(), organisations.stream())
                .mapToInt(line -> line.delegation().persons())
                .sum();
    }

    public String called(Delegate delegate) {
        return CheckInPage.called(here, delegate);
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(
                java.util.stream.Stream.concat(countries.stream(), organisations.stream())
                        .toList(),
                Line::name);
    }
}
