package org.redthread.plans.offers;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyThread;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Leads from the page of a party to what it promised under plans, dialogue by dialogue.
@Component
class PartyPromises implements PartyThread {

    private final OfferStore store;

    PartyPromises(OfferStore store) {
        this.store = store;
    }

    @Override
    public List<PartyEntry> of(Party party, Here here) {
        return store.promised(party.id(), here.asOf()).stream()
                .flatMap(dialogue -> Addresses.of(dialogue.dialogueId(), here).stream()
                        .flatMap(home -> Stream.of(new PartyEntry(
                                Strand.PROMISED,
                                null,
                                here.say("offers.promised", home.label()),
                                null,
                                home.inside() + "/offers?party=" + party.key(),
                                home.sample(),
                                dialogue.sources()))))
                .toList();
    }
}
