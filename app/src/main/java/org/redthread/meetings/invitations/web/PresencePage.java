package org.redthread.meetings.invitations.web;

import java.util.ArrayList;
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
import org.redthread.meetings.invitations.Present;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// Who came to a meeting, counted session by session and in all.
///
/// @param rows the whole meeting first, then each session
/// @param shown what the list below is of
/// @param lines the list, in the order of lists
public record PresencePage(
        Here here,
        String inside,
        Convened meeting,
        List<Row> rows,
        Row shown,
        String of,
        List<Line> lines,
        boolean live) {

    /// @param session null for the whole meeting
    public record Row(@Nullable Session session, int countries, int organisations, int delegates) {}

    /// @param delegates how many persons came
    public record Line(PartyName name, Present present, int delegates) {}

    static PresencePage of(
            Here here,
            String inside,
            Convened meeting,
            List<CheckedIn> checkedIn,
            List<Present> present,
            Map<UUID, PartyName> names,
            @Nullable UUID session,
            String of,
            boolean live) {
        var byParty = present.stream().collect(Collectors.toMap(Present::party, Function.identity()));
        var rows = new ArrayList<Row>();
        rows.add(row(null, checkedIn, byParty));
        for (var one : meeting.sessions()) rows.add(row(one, at(one.id(), checkedIn), byParty));
        var shown = rows.stream()
                .filter(row -> row.session() != null && row.session().id().equals(session))
                .findFirst()
                .orElse(rows.getFirst());
        var came = shown.session() == null ? checkedIn : at(shown.session().id(), checkedIn);
        var lines = came.stream().collect(Collectors.groupingBy(CheckedIn::partyId)).entrySet().stream()
                .map(party -> new Line(
                        Objects.requireNonNull(names.get(party.getKey())),
                        Objects.requireNonNull(byParty.get(party.getKey())),
                        persons(party.getValue())))
                .filter(line -> !of.equals("COUNTRY") || line.present().country())
                .filter(line -> !of.equals("ORGANISATION") || !line.present().country())
                .sorted(Comparator.comparing(Line::name, PartyName.ALPHABETICAL))
                .toList();
        return new PresencePage(here, inside, meeting, List.copyOf(rows), shown, of, lines, live);
    }

    private static Row row(@Nullable Session session, List<CheckedIn> came, Map<UUID, Present> byParty) {
        var parties = came.stream()
                .map(CheckedIn::partyId)
                .distinct()
                .map(byParty::get)
                .filter(Objects::nonNull)
                .toList();
        var countries = (int) parties.stream().filter(Present::country).count();
        return new Row(session, countries, parties.size() - countries, persons(came));
    }

    private static List<CheckedIn> at(UUID session, List<CheckedIn> checkedIn) {
        return checkedIn.stream().filter(one -> one.sessionId().equals(session)).toList();
    }

    private static int persons(List<CheckedIn> came) {
        return (int) came.stream()
                .filter(CheckedIn::person)
                .map(CheckedIn::delegateId)
                .distinct()
                .count();
    }

    public String label() {
        return meeting.meeting().label().in(here.language());
    }

    public String called(Row row) {
        return row.session() == null
                ? here.say("meetings.presence.whole")
                : row.session().name();
    }

    /// The address of the list that a figure was counted from.
    public String counted(Row row, String what) {
        var session = row.session() == null ? "" : "session=" + row.session().id() + "&";
        return inside + "/presence?" + session + "of=" + what + "#list";
    }

    /// This page, kept up to date or left as it is.
    public String kept(boolean live) {
        var session =
                shown.session() == null ? "" : "&session=" + shown.session().id();
        return inside + "/presence?live=" + live + session + (of.isEmpty() ? "" : "&of=" + of);
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(lines, Line::name);
    }
}
