package org.redthread.texts.amendments.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Edit;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Draws the list of what a delegation proposes.
@Component
class ProposalsPages {

    private final Rounds rounds;
    private final Parties parties;

    ProposalsPages(Rounds rounds, Parties parties) {
        this.rounds = rounds;
        this.parties = parties;
    }

    /// @param theirs which of the proposals of others are looked at
    /// @param sharing the proposal that is to be shown to others; null for none
    ProposalsPage draw(Here here, Desk desk, Form form, Theirs theirs, @Nullable UUID sharing) {
        var own = desk.delegate().party();
        var shares = sharing != null && desk.own(sharing).isPresent();
        var others = shares
                ? rounds.asked(desk.round()).stream()
                        .filter(party -> !party.equals(own))
                        .toList()
                : List.<UUID>of();
        var spoken = desk.edits().stream().flatMap(ProposalsPages::parties).filter(party -> !party.equals(own));
        var named = Stream.concat(spoken, others.stream()).distinct().toList();
        Map<UUID, PartyName> names = named.isEmpty() ? Map.of() : parties.names(named, here.language(), here.asOf());
        var asked = others.stream()
                .filter(names::containsKey)
                .map(names::get)
                .sorted(PartyName.ALPHABETICAL)
                .toList();
        var chosen = theirs.chosen(desk.others(), names);
        return new ProposalsPage(
                here, desk, names, form, theirs.within(chosen.size()), chosen, shares ? sharing : null, asked);
    }

    private static Stream<UUID> parties(Edit edit) {
        return Stream.of(Stream.of(edit.party()), edit.shared().stream(), edit.supporters().stream())
                .flatMap(each -> each);
    }
}
