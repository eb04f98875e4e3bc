package org.redthread.texts;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyThread;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Texts that a party stood aside from, as far as sources name it.
@Component
class PartyInTexts implements PartyThread {

    private final Texts texts;

    PartyInTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<PartyEntry> of(Party party, Here here) {
        return texts.refusedBy(party.id()).stream()
                .flatMap(refused -> entry(refused, here))
                .toList();
    }

    private static Stream<PartyEntry> entry(Refused refused, Here here) {
        var text = refused.text();
        var home = Addresses.of(text.dialogueId(), here);
        var ahead = text.made() != null && text.made().first().isAfter(here.asOf());
        if (home.isEmpty() || ahead) return Stream.of();
        var what = refused.refusal().what();
        return Stream.of(new PartyEntry(
                Strand.TEXTS,
                text.made(),
                text.title(),
                what == null ? here.say("texts.refusals.refused") : what,
                home.get().inside() + "/texts/" + text.slug(),
                home.get().sample(),
                refused.refusal().sources()));
    }
}
