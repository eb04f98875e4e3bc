package org.redthread.texts.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.texts.TextPublished;
import org.redthread.texts.endorsement.Endorsement;
import org.redthread.texts.endorsement.Endorsements;
import org.redthread.texts.endorsement.Position;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Endorsed texts, made public and frozen for good.
@Service
@Transactional
public class Publications {

    private final PublicationStore store;
    private final Negotiations negotiations;
    private final Endorsements endorsements;
    private final PublicationTies ties;
    private final Parties parties;
    private final Messages messages;
    private final Access access;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            PublicationStore store,
            Negotiations negotiations,
            Endorsements endorsements,
            PublicationTies ties,
            Parties parties,
            Messages messages,
            Access access,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.endorsements = endorsements;
        this.ties = ties;
        this.parties = parties;
        this.messages = messages;
        this.access = access;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// Empty where the text is not published.
    @Transactional(readOnly = true)
    public Optional<Published> find(Negotiated text) {
        access.may(PublicationAction.READ, text.dialogueId());
        return store.find(text.id());
    }

    public boolean mayPrepare(Dialogue dialogue) {
        return access.may(PublicationAction.PREPARE, dialogue.id());
    }

    public boolean mayPublish(Dialogue dialogue) {
        return access.may(PublicationAction.PUBLISH, dialogue.id());
    }

    public boolean mayOpenHistory(Dialogue dialogue) {
        return access.may(PublicationAction.OPEN_HISTORY, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public void requirePrepare(Dialogue dialogue) {
        access.require(PublicationAction.PREPARE, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requirePublish(Dialogue dialogue) {
        access.require(PublicationAction.PUBLISH, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the Chair of the dialogue
    public void requireOpenHistory(Dialogue dialogue) {
        access.require(PublicationAction.OPEN_HISTORY, dialogue.id());
    }

    /// The endorsed version with its notes, as it would be published now.
    @Transactional(readOnly = true)
    public Optional<Text> proposed(Negotiated text) {
        return endorsements.find(text).map(endorsement -> annotated(text, endorsement));
    }

    /// Whether everybody shall read the versions before the published one: said before the publication.
    ///
    /// @return what is wrong; nothing where it was done
    /// @throws org.redthread.access.Forbidden to all but the Chair of the dialogue
    public Findings openHistory(Dialogue dialogue, Negotiated text, boolean open) {
        requireOpenHistory(dialogue);
        if (text.state() == State.PUBLISHED || text.state() == State.WITHDRAWN)
            return new Findings().add("", "publication.history.too-late");
        negotiations.openHistory(text, open);
        tell(text, open ? "publication.history-opened" : "publication.history-closed", State.CIRCULATED);
        return new Findings();
    }

    /// Publishes an endorsed text: freezes it with the notes of the parties, opens it to everybody, ties it to the
    /// thread.
    ///
    /// @param version of the text that the reader saw, in digits
    /// @return what is wrong; nothing where it was published
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings publish(Dialogue dialogue, Negotiated text, String version) {
        requirePublish(dialogue);
        if (text.state() != State.ENDORSED) return new Findings().add("", "publication.not-endorsed");
        if (!String.valueOf(text.version()).equals(version) || !negotiations.follow(text, State.PUBLISHED))
            return new Findings().add("", "publication.changed-meanwhile");
        var endorsement = endorsements.freeze(dialogue, text).orElseThrow();
        var words = annotated(text, endorsement);
        store.add(new Published(
                text.dialogueId(),
                text.id(),
                endorsement.versionId(),
                clock.instant(),
                access.reader().label(),
                Provisions.checksum(words),
                words));
        var provisions = Provisions.of(text, words);
        ties.tie(dialogue, text, endorsement, provisions);
        tell(text, "publication.published", State.PUBLISHED);
        events.publishEvent(event(dialogue, text, provisions));
        return new Findings();
    }

    static TextPublished event(Dialogue dialogue, Negotiated text, List<TextPublished.Provision> provisions) {
        return new TextPublished(
                dialogue.id(),
                text.id(),
                text.symbol(),
                text.title(),
                text.kind(),
                dialogue.inside() + text.inside() + "/text",
                provisions);
    }

    private Text annotated(Negotiated text, Endorsement endorsement) {
        var words = negotiations.words(text.version(endorsement.versionId()).orElseThrow());
        var language = Language.of(text.language()).orElse(Language.EN);
        var names = parties.names(
                endorsement.positions().stream().map(Position::partyId).toList(), language, endorsement.endorsedOn());
        var notes = new ArrayList<Annotated.Note>();
        endorsement.positions().stream()
                .filter(position -> position.position().takesWords() && names.containsKey(position.partyId()))
                .sorted(Comparator.comparing(
                        position -> Objects.requireNonNull(names.get(position.partyId())), PartyName.ALPHABETICAL))
                .forEach(position ->
                        notes.add(note(position, Objects.requireNonNull(names.get(position.partyId())), language)));
        return Annotated.with(notes, words);
    }

    private Annotated.Note note(Position position, PartyName name, Language language) {
        var said = messages.say(language, "publication.note." + position.position(), name.printed());
        var words = position.words() == null ? said : said + " " + position.words();
        var sign = name.footnote() == null ? "" : " " + name.sign() + " " + name.footnote();
        var at = position.at();
        return new Annotated.Note(
                new Identity("note-" + name.key()), at == null ? null : new Identity(at), words + sign);
    }

    private void tell(Negotiated text, String act, State seen) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(seen.circles(text.dialogueId())));
    }
}
