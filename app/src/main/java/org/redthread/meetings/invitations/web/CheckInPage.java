package org.redthread.meetings.invitations.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Session;
import org.redthread.meetings.invitations.CheckedIn;
import org.redthread.meetings.invitations.Delegate;
import org.redthread.meetings.invitations.Delegation;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// The list at the door of one session.
///
/// @param lines every delegate, in the order of lists and of each delegation
/// @param wrong a code that nobody has; null where none was said
/// @param notice what became of the last check-in; null for none
public record CheckInPage(
        Here here,
        String inside,
        Convened meeting,
        Session session,
        List<Line> lines,
        @Nullable String wrong,
        @Nullable String notice) {

    /// @param came null for whoever is not there
    public record Line(
            PartyName party, Delegate delegate, @Nullable CheckedIn came) {}

    static CheckInPage of(
            Here here,
            String inside,
            Convened meeting,
            Session session,
            List<Delegation> delegations,
            Map<UUID, PartyName> names,
            List<CheckedIn> checkedIn,
            @Nullable String wrong,
            String said,
            @Nullable UUID who) {
        var came = checkedIn.stream()
                .filter(one -> one.sessionId().equals(session.id()))
                .collect(Collectors.toMap(CheckedIn::delegateId, Function.identity()));
        var lines = delegations.stream()
                .flatMap(delegation -> delegation.delegates().stream()
                        .map(delegate -> new Line(
                                Objects.requireNonNull(names.get(delegation.partyId())),
                                delegate,
                                came.get(delegate.id()))))
                .sorted(Comparator.comparing(Line::party, PartyName.ALPHABETICAL)
                        .thenComparing(line -> line.delegate().place()))
                .toList();
        var notice = lines.stream()
                .filter(line -> line.delegate().id().equals(who) && said.matches("WELCOME|ALREADY|BACK"))
                .map(line -> here.say(
                        "meetings.check-in.said." + said, line.party().printed(), called(here, line.delegate())))
                .findFirst()
                .orElse(null);
        return new CheckInPage(here, inside, meeting, session, lines, wrong, notice);
    }

    /// The name, or what is on record in its place.
    static String called(Here here, Delegate delegate) {
        var name = delegate.name();
        return name == null ? here.say("meetings.capacity." + delegate.capacity()) : name;
    }

    public String called(Line line) {
        return called(here, line.delegate());
    }

    public String label() {
        return meeting.meeting().label().in(here.language());
    }

    public String when(Session one) {
        return here.day(one.begins().atZone(meeting.zone()).toLocalDate()) + ", "
                + here.times(one.begins(), one.ends(), meeting.zone());
    }

    public long there() {
        return lines.stream().filter(line -> line.came() != null).count();
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(lines, Line::party);
    }
}
