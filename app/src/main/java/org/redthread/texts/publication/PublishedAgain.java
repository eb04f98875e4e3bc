package org.redthread.texts.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.PublishedTexts;
import org.redthread.texts.TextPublished;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.texts.negotiations.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says from the rows what was said when a text was published.
@Component
@Transactional(readOnly = true)
class PublishedAgain implements PublishedTexts {

    private final Negotiations negotiations;
    private final PublicationStore store;
    private final Dialogues dialogues;

    PublishedAgain(Negotiations negotiations, PublicationStore store, Dialogues dialogues) {
        this.negotiations = negotiations;
        this.store = store;
        this.dialogues = dialogues;
    }

    @Override
    public List<Front> of(UUID dialogue) {
        return dialogue(dialogue).stream()
                .flatMap(one -> negotiations.of(one).stream())
                .filter(text -> text.state() == State.PUBLISHED)
                .map(text -> new Front(text.id(), text.symbol(), text.title()))
                .toList();
    }

    @Override
    public Optional<TextPublished> find(UUID negotiation) {
        return negotiations.all(List.of(negotiation)).stream()
                .findFirst()
                .flatMap(text -> dialogue(text.dialogueId()).flatMap(one -> said(one, text)));
    }

    private Optional<Dialogue> dialogue(UUID id) {
        return dialogues.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<TextPublished> said(Dialogue dialogue, Negotiated text) {
        return store.find(text.id())
                .map(published -> Publications.event(dialogue, text, Provisions.of(text, published.words())));
    }
}
