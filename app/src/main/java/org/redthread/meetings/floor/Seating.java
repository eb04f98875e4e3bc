package org.redthread.meetings.floor;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Office;
import org.redthread.dialogues.Participation;
import org.redthread.dialogues.Standing;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Present;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// Who is in the room, and in which order the table goes round.
@Component
class Seating {

    /// How a tour de table goes round.
    enum Order {
        /// Those who preside first, then as lists are printed.
        PROTOCOL,
        /// By the names in the language of the meeting.
        ALPHABETICAL
    }

    private final Dialogues dialogues;
    private final Delegations delegations;

    Seating(Dialogues dialogues, Delegations delegations) {
        this.dialogues = dialogues;
        this.delegations = delegations;
    }

    /// @param start the party with which the tour begins; the others of its rank follow round the table
    List<Seat> of(Dialogue dialogue, Convened meeting, Order order, @Nullable UUID start) {
        var language = meeting.meeting().languages().stream()
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
        var came = came(meeting);
        var present = dialogues.participation(dialogue, meeting.firstDay(), language, came);
        var presiding = order == Order.PROTOCOL ? presiding(dialogue, meeting) : Set.<UUID>of();
        var chairs = Comparator.comparing((PartyName name) -> !presiding.contains(name.party()));
        var names = order == Order.PROTOCOL ? PartyName.ALPHABETICAL : alphabetical(language.locale());
        return arranged(ranks(present, came), present.names(), chairs.thenComparing(names), start);
    }

    private Set<UUID> presiding(Dialogue dialogue, Convened meeting) {
        return dialogues.offices(dialogue, meeting.firstDay()).stream()
                .filter(office ->
                        office.body() == null || meeting.meeting().bodies().contains(office.body()))
                .filter(office -> office.office() == Office.Kind.CHAIR
                        || office.office() == Office.Kind.CO_CHAIR
                        || office.office() == Office.Kind.CO_CHAIRS)
                .flatMap(office -> office.holders().stream())
                .collect(Collectors.toSet());
    }

    /// The alphabet of the language decides, not the code points: Österreich stands beside Oman in German, after Z in
    /// Swedish.
    static Comparator<PartyName> alphabetical(ULocale language) {
        var collator = Collator.getInstance(language).freeze();
        return Comparator.comparing(PartyName::text, collator::compare).thenComparing(PartyName::key);
    }

    /// Whoever was checked in; before anybody was, whoever registered. Empty where neither is known, so that a
    /// meeting without registration has a floor too.
    private Set<UUID> came(Convened meeting) {
        var present =
                delegations.present(meeting.id()).stream().map(Present::party).collect(Collectors.toSet());
        return present.isEmpty() ? Set.copyOf(delegations.registered(meeting.id())) : present;
    }

    /// A guest, who takes part in the dialogue by no statement, is heard with the observers.
    private static Map<UUID, Seat.Rank> ranks(Participation participation, Set<UUID> came) {
        var ranks = new HashMap<UUID, Seat.Rank>();
        for (var guest : came) {
            var name = participation.names().get(guest);
            if (name != null) ranks.put(guest, rank(name, Standing.OBSERVES));
        }
        for (var one : participation.participants())
            if (one.standing() != Standing.LEFT && (came.isEmpty() || came.contains(one.party())))
                ranks.put(one.party(), rank(participation.name(one), one.standing()));
        return ranks;
    }

    private static Seat.Rank rank(PartyName name, Standing standing) {
        if (name.kind() == Kind.ORGANISATION) return Seat.Rank.ORGANISATION;
        return standing == Standing.OBSERVES ? Seat.Rank.OBSERVER : Seat.Rank.COUNTRY;
    }

    /// Rank after rank; within the rank of the party that begins, round from it.
    static List<Seat> arranged(
            Map<UUID, Seat.Rank> ranks, Map<UUID, PartyName> names, Comparator<PartyName> order, @Nullable UUID start) {
        var seats = new ArrayList<Seat>();
        for (var rank : Seat.Rank.values()) {
            var row = ranks.entrySet().stream()
                    .filter(one -> one.getValue() == rank)
                    .map(one -> Objects.requireNonNull(names.get(one.getKey())))
                    .sorted(order)
                    .map(name -> new Seat(name.party(), rank))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (start != null && ranks.get(start) == rank) Collections.rotate(row, -row.indexOf(new Seat(start, rank)));
            seats.addAll(row);
        }
        return seats;
    }
}
