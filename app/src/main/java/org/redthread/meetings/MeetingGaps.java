package org.redthread.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Lack;
import org.redthread.thread.MeetingsOf;
import org.redthread.thread.Sieve;
import org.redthread.web.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What meetings left open: promises made in the room, and next steps whose day has passed or which came late.
@Component
@Order(20)
class MeetingGaps implements GapsOf, MeetingsOf {

    private final MeetingGapStore store;

    MeetingGaps(MeetingGapStore store) {
        this.store = store;
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(Gap.PROMISE_OPEN, Gap.OVERDUE, Gap.SLIPPED);
    }

    @Override
    public Set<UUID> meetings(UUID body) {
        return store.of(body);
    }

    @Override
    public Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return sieve.goal() == null ? store.count(sieve, names(sieve)) : Counts.NONE;
    }

    @Override
    public Found list(Gap gap, Sieve sieve, int skip, int most, Here here) {
        if (sieve.goal() != null) return Found.NONE;
        var page = store.list(gap, sieve, names(sieve), skip, most);
        return new Found(
                page.total(), page.rows().stream().map(row -> lack(row, here)).toList());
    }

    /// A next step of the record names who is charged as printed, and no party.
    private List<String> names(Sieve sieve) {
        var party = sieve.party();
        if (party == null) return List.of();
        return store.charged(sieve.dialogue()).stream()
                .filter(who -> PrintedNames.party(who).filter(party::equals).isPresent())
                .toList();
    }

    private static Lack lack(MeetingGapStore.Row row, Here here) {
        var home = here.masthead().dialogue();
        var inside = (home == null ? "" : home.inside()) + "/meetings/" + row.meetingSlug();
        return new Lack(
                row.what(),
                switch (row.kind()) {
                    case STEP -> inside + "#next";
                    case SAID -> inside + "#interventions";
                    case OUTCOME -> inside + "/outcomes#" + row.id();
                },
                row.meetingLabel().in(here.language()),
                row.due() == null ? row.held() : row.due(),
                row.partyId() == null && row.who() != null
                        ? PrintedNames.party(row.who()).orElse(null)
                        : row.partyId(),
                row.who(),
                note(row, here),
                row.sources());
    }

    private static @Nullable String note(MeetingGapStore.Row row, Here here) {
        var happened = row.happened();
        var note = Stream.of(
                        row.duePrinted() == null ? null : here.say("meetings.gaps.due", row.duePrinted()),
                        happened == null || happened.first().isAfter(here.asOf())
                                ? null
                                : here.say("meetings.gaps.happened", happened.in(here)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }
}
