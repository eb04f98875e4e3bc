package org.redthread.texts.negotiations;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.sql.Broken;
import org.redthread.sql.Ids;
import org.redthread.thread.Knot;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Texts that are negotiated here: begun, circulated, made into new versions, moved to their end.
@Service
@Transactional
public class Negotiations {

    private final NegotiationStore store;
    private final NegotiationTies ties;
    private final Access access;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Negotiations(
            NegotiationStore store,
            NegotiationTies ties,
            Access access,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// A text as the reader may know of it.
    @Transactional(readOnly = true)
    public Optional<Negotiated> find(Dialogue dialogue, String slug) {
        access.may(NegotiationAction.READ, dialogue.id());
        return store.find(dialogue.id(), slug);
    }

    /// @throws NoSuchPage where the reader may know of no text under that address
    @Transactional(readOnly = true)
    public Negotiated get(Dialogue dialogue, String slug) {
        return find(dialogue, slug).orElseThrow(() -> new NoSuchPage("text"));
    }

    /// All that the reader may know of, the newest first.
    @Transactional(readOnly = true)
    public List<Negotiated> of(Dialogue dialogue) {
        access.may(NegotiationAction.READ, dialogue.id());
        return store.of(dialogue.id());
    }

    /// By their identities, of whatever dialogue.
    @Transactional(readOnly = true)
    public List<Negotiated> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }

    /// The words of a version; no words where the reader may not see it.
    @Transactional(readOnly = true)
    public Text words(Version version) {
        return store.words(version.id());
    }

    /// The Word file that a version was handed in as, or written into; empty for one that was typed here.
    @Transactional(readOnly = true)
    public Optional<byte[]> docx(Version version) {
        return store.file(version.id());
    }

    /// Whether the reader keeps texts of the dialogue.
    public boolean mayKeep(Dialogue dialogue) {
        return access.may(NegotiationAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(NegotiationAction.KEEP, dialogue.id());
    }

    /// What became of an attempt to begin a text or to hand in a version of it.
    public sealed interface Outcome {

        record Done(Negotiated text) implements Outcome {}

        record NotDone(Findings findings) implements Outcome {}
    }

    /// Begins a text as a draft, with its zero draft.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome begin(Dialogue dialogue, Beginning beginning, Handed handed) {
        access.require(NegotiationAction.KEEP, dialogue.id());
        var now = clock.instant();
        var text = beginning.text(dialogue, Ids.at(now), now, access.reader().label());
        try {
            store.add(text);
        } catch (DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            var field = Broken.by(e).contains("symbol") ? "symbol" : "title";
            return new Outcome.NotDone(new Findings().add(field, "negotiations." + field + ".taken"));
        }
        var words = lineal(text, handed);
        keep(text, 0, text.language(), null, null, words);
        ties.hold(text, text.state(), before(text), words.words());
        tell(text, "negotiations.begun", text.state());
        return new Outcome.Done(store.find(dialogue.id(), text.slug()).orElseThrow());
    }

    /// A text that comes after one that was negotiated here takes over the identities of its provisions: a goal stays
    /// the same goal under another number.
    private Handed lineal(Negotiated text, Handed handed) {
        return before(text)
                .map(before -> handed.named(store.words(before.current().id())))
                .orElse(handed);
    }

    /// The text that it comes after, where that was negotiated here too.
    @Transactional(readOnly = true)
    public Optional<Negotiated> before(Negotiated text) {
        var before = text.followsId();
        return before == null
                ? Optional.empty()
                : store.all(List.of(before)).stream().findFirst();
    }

    /// A provision in every version that the reader may see, of this text and of those that it comes after, the
    /// newest first.
    ///
    /// @throws NoSuchPage where no version has it
    @Transactional(readOnly = true)
    public List<Appearance> history(Negotiated text, Identity provision) {
        var found = store.history(text.id(), provision);
        if (found.isEmpty()) throw new NoSuchPage("page");
        return found;
    }

    /// Hands a version in by hand: the next one of the authentic wording, or the current one in another language.
    ///
    /// @param base the number of the version that the form showed, in digits
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome add(Dialogue dialogue, Negotiated text, String language, String base, Handed handed) {
        access.require(NegotiationAction.KEEP, dialogue.id());
        if (!language.equals(text.language())) return translate(dialogue, text, language, handed);
        var current = text.current();
        var seen = String.valueOf(current.number()).equals(base);
        var renamed = handed.named(store.words(current.id()));
        if (!seen || next(text, current, null, renamed).isEmpty())
            return new Outcome.NotDone(new Findings().add("", "negotiations.changed-meanwhile"));
        return new Outcome.Done(store.find(dialogue.id(), text.slug()).orElseThrow());
    }

    /// Hands in the same words in another language.
    ///
    /// The provisions take over the identities of the authentic version, one by one in their order.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome translate(Dialogue dialogue, Negotiated text, String language, Handed handed) {
        access.require(NegotiationAction.KEEP, dialogue.id());
        var authentic = text.current();
        var linked = Translation.link(store.words(authentic.id()), handed.words());
        if (linked.isEmpty())
            return new Outcome.NotDone(new Findings()
                    .add(
                            "file",
                            "negotiations.translation.other-shape",
                            handed.words().size(),
                            store.words(authentic.id()).size()));
        try {
            var now = new Handed(handed.name(), linked.get(), handed.docx(), handed.notices());
            keep(text, authentic.number(), language, null, authentic.id(), now);
        } catch (DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.NotDone(new Findings().add("language", "negotiations.translation.there"));
        }
        tell(text, "negotiations.translated", text.state());
        return new Outcome.Done(store.find(dialogue.id(), text.slug()).orElseThrow());
    }

    /// Makes the next version of the authentic wording, in the transaction of whoever settled it.
    ///
    /// Two who do so at once come one after the other: the slower finds that its base is not the current version
    /// any more, and gets nothing.
    ///
    /// @param base the version that it was made from
    /// @param round whose outcome it is; null for none
    /// @return empty where another version was made meanwhile, or the text is not being negotiated
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair, by the database
    public Optional<Version> next(Negotiated text, Version base, @Nullable UUID round, Handed handed) {
        if (!store.hold(text.id())) return Optional.empty();
        var now = store.all(List.of(text.id())).getFirst();
        if (!now.state().isNegotiated() || !now.current().id().equals(base.id())) return Optional.empty();
        var made = keep(now, base.number() + 1, text.language(), round, null, handed);
        ties.hold(now, now.state(), before(now), handed.words());
        tell(text, "negotiations.revised", text.state());
        return Optional.of(made);
    }

    /// Takes the newest version back, as long as the text is negotiated; its words are kept.
    ///
    /// @return false where it is the zero draft, or somebody was faster
    public boolean undo(Negotiated text, Version version) {
        if (!store.hold(text.id())) return false;
        var now = store.all(List.of(text.id())).getFirst();
        if (!now.state().isNegotiated()
                || version.number() == 0
                || !now.current().id().equals(version.id())) return false;
        if (!store.undo(version.id(), clock.instant())) return false;
        hang(store.all(List.of(text.id())).getFirst());
        tell(text, "negotiations.undone", text.state());
        return true;
    }

    /// States that the secretariat may move the text to by hand; the others follow from what is done in their rooms.
    public Set<State> moves(Negotiated text) {
        var byHand = EnumSet.of(State.CIRCULATED, State.WITHDRAWN);
        byHand.retainAll(text.state().next());
        if (text.state() != State.DRAFT) byHand.remove(State.CIRCULATED);
        return byHand;
    }

    /// @param version of the text that the reader saw
    /// @return false where somebody was faster, or the text cannot go there by hand
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public boolean move(Negotiated text, State to, int version) {
        access.require(NegotiationAction.KEEP, text.dialogueId());
        return moves(text).contains(to) && moved(text, to, version);
    }

    /// The same for the acts of silence, endorsement and publication, which asked themselves who may.
    public boolean follow(Negotiated text, State to) {
        return text.state().next().contains(to) && moved(text, to, text.version());
    }

    private boolean moved(Negotiated text, State to, int version) {
        if (!store.move(text, to, version)) return false;
        ties.hold(text, to, before(text), store.words(text.current().id()));
        tell(text, "negotiations.moved", to);
        events.publishEvent(new NegotiationMoved(text.dialogueId(), text.id(), text.state(), to));
        return true;
    }

    /// Opens the versions before the published one to everybody, or closes them; before publication.
    public void openHistory(Negotiated text, boolean open) {
        store.openHistory(text, open);
    }

    private void hang(Negotiated text) {
        ties.hold(text, text.state(), before(text), store.words(text.current().id()));
    }

    /// Texts of a dialogue that may not hang on the thread as they stand, since they were begun before it was told of
    /// them or since the last start of the house.
    @Transactional(readOnly = true)
    public List<Negotiated> unhung(Dialogue dialogue) {
        return all(store.unhung(dialogue.id()));
    }

    /// Hangs a text on the thread as it stands now, once for good: from then on it is hung whenever it changes.
    ///
    /// @return empty where somebody was faster, or the reader does not keep it
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Negotiated> hangAgain(Negotiated text) {
        if (!store.hold(text.id())) return Optional.empty();
        var now = store.all(List.of(text.id())).stream().findFirst();
        now.ifPresent(this::hang);
        store.hung(text.id());
        return now;
    }

    private Version keep(
            Negotiated text,
            int number,
            String language,
            @Nullable UUID round,
            @Nullable UUID translates,
            Handed handed) {
        var now = clock.instant();
        var version = new Version(
                text.dialogueId(),
                text.id(),
                Ids.at(now),
                number,
                language,
                now,
                access.reader().label(),
                round,
                translates,
                Provisions.checksum(handed.words()),
                handed.notices(),
                null);
        store.add(version, handed.words(), text.state());
        var docx = handed.docx();
        if (docx != null) store.keepFile(version.id(), handed.name(), docx);
        return version;
    }

    private void tell(Negotiated text, String act, State to) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(to.circles(text.dialogueId()))
                .with("state", to.name()));
    }

    /// A provision on the thread, which is one through all versions of its text.
    public Knot provision(Negotiated text, Identity provision) {
        return Provisions.knot(text.id(), provision);
    }
}
