package org.redthread.texts.endorsement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Outbox;
import org.redthread.texts.negotiations.Addressees;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Writes to the parties that a text was endorsed or published, and to one for which a position was recorded in its
/// stead.
@Component
class EndorsementMail {

    private final Addressees addressees;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;

    EndorsementMail(Addressees addressees, Outbox outbox, Messages messages, BaseAddress base) {
        this.addressees = addressees;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
    }

    /// Whom to write to, whoever the reader is; asked before the transaction of the act.
    List<Correspondent> readers(Dialogue dialogue, Collection<UUID> parties) {
        return addressees.of(dialogue.id(), parties);
    }

    void endorsed(Dialogue dialogue, Negotiated text, List<Correspondent> to) {
        to.forEach(reader -> post(dialogue, text, reader, "endorsed", List.of()));
    }

    void published(Dialogue dialogue, Negotiated text, List<Correspondent> to) {
        to.forEach(reader -> post(dialogue, text, reader, "published", List.of()));
    }

    void takenBack(Dialogue dialogue, Negotiated text, TakenBack taken, List<Correspondent> to) {
        to.forEach(reader -> post(dialogue, text, reader, "taken-back", List.of(taken.reason())));
    }

    void inStead(Dialogue dialogue, Negotiated text, Position position, List<Correspondent> to) {
        var own = new ArrayList<String>();
        if (position.words() != null) own.add(position.words());
        to.forEach(reader -> {
            var said = new ArrayList<String>();
            said.add(messages.say(language(reader), "endorsement.stand." + position.position()));
            said.addAll(own);
            post(dialogue, text, reader, "in-stead", said);
        });
    }

    private void post(Dialogue dialogue, Negotiated text, Correspondent to, String occasion, List<String> said) {
        var language = language(to);
        var body = new ArrayList<String>();
        if (text.sample()) body.add(messages.say(language, "endorsement.mail.sample"));
        body.add(messages.say(language, "endorsement.mail." + occasion + ".body", text.label()));
        body.addAll(said);
        body.add(base.of("/" + language.tag() + dialogue.inside() + text.inside()
                + (occasion.equals("published") ? "/text" : "/endorsement")));
        outbox.post(
                to.account(),
                to.address(),
                dialogue.id(),
                language.tag(),
                messages.say(language, "endorsement.mail." + occasion + ".subject", text.symbol()),
                String.join("\n\n", body));
    }

    private static Language language(Correspondent to) {
        return Language.of(to.language()).orElse(Language.EN);
    }
}
