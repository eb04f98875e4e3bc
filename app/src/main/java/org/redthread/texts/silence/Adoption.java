package org.redthread.texts.silence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.endorsement.Endorsements;
import org.redthread.texts.negotiations.Addressees;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down what silence has adopted, under the moment when it ended, not the one when somebody looked.
///
/// Each step is a transaction of its own and is done once, however many instances try: it holds the row, and does
/// nothing where another was faster. What fails for one procedure holds no other up, and is tried again.
@Component
class Adoption {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    static final Duration REMINDED = Duration.ofHours(24);

    private final SilenceStore store;
    private final Negotiations negotiations;
    private final Endorsements endorsements;
    private final Certificates certificates;
    private final SilenceMail mail;
    private final Dialogues dialogues;
    private final Access access;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    Adoption(
            SilenceStore store,
            Negotiations negotiations,
            Endorsements endorsements,
            Certificates certificates,
            SilenceMail mail,
            Dialogues dialogues,
            Access access,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.endorsements = endorsements;
        this.certificates = certificates;
        this.mail = mail;
        this.dialogues = dialogues;
        this.access = access;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Adopts, certifies and reminds, wherever it is time.
    ///
    /// @return how many were adopted
    int sweep() {
        var adopted = 0;
        var over = looked(() -> store.over(clock.instant()));
        for (var due : over) if (inItsDialogue(due, this::adopt)) adopted++;
        for (var due : over) inItsDialogue(due, this::certify);
        for (var due : looked(() -> store.endSoon(clock.instant(), REMINDED))) inItsDialogue(due, this::remind);
        return adopted;
    }

    private List<SilenceStore.Due> looked(Supplier<List<SilenceStore.Due>> question) {
        var found = access.as(everywhere(), () -> transaction.execute(status -> question.get()));
        return found == null ? List.of() : found;
    }

    /// All dialogues, since whoever looks after time looks after all of them.
    private Reader everywhere() {
        return new Reader(
                null,
                "Red Thread",
                dialogues.all().stream()
                        .map(dialogue -> new Mandate(Role.SECRETARIAT, dialogue.id(), null))
                        .collect(Collectors.toSet()));
    }

    private boolean inItsDialogue(SilenceStore.Due due, Function<Silence, Boolean> step) {
        try {
            return Boolean.TRUE.equals(access.as(
                    Addressees.house(due.dialogueId()),
                    () -> transaction.execute(status -> {
                        var did = store.hold(due.id()).map(step).orElse(false);
                        if (!did) status.setRollbackOnly();
                        return did;
                    })));
        } catch (RuntimeException e) {
            LOG.error("{} is left as it is and tried again; the others go on", due, e);
            return false;
        }
    }

    private boolean adopt(Silence held) {
        if (held.state() != Silence.State.RUNNING || held.runsAt(clock.instant())) return false;
        var text = text(held);
        if (!negotiations.follow(text, State.ENDORSED)) return false;
        store.end(held.id(), Silence.State.ADOPTED, held.endsAt(), null, null);
        endorsements.bySilence(text, held.versionId(), LocalDate.ofInstant(held.endsAt(), held.zone()));
        ledger.record(Deed.in(held.dialogueId(), "silence.adopted")
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.ENDORSED.circles(held.dialogueId()))
                .with("at", held.endsAt().toString()));
        home(held).ifPresent(dialogue -> mail.adopted(dialogue, text, held, mail.readers(dialogue, held.entitled())));
        return true;
    }

    private boolean certify(Silence held) {
        if (held.state() != Silence.State.ADOPTED || held.documentId() != null) return false;
        var dialogue = home(held);
        if (dialogue.isEmpty()) return false;
        var papers = certificates.print(dialogue.get(), text(held), held);
        return store.certify(held.id(), papers.pdf(), papers.docx());
    }

    private boolean remind(Silence held) {
        if (!held.runsAt(clock.instant())) return false;
        var dialogue = home(held);
        if (dialogue.isEmpty()) return false;
        store.reminded(held.id(), clock.instant());
        mail.reminder(dialogue.get(), text(held), held, mail.readers(dialogue.get(), held.entitled()));
        return true;
    }

    private Negotiated text(Silence held) {
        return negotiations.all(List.of(held.negotiationId())).getFirst();
    }

    private Optional<Dialogue> home(Silence held) {
        return dialogues.all().stream()
                .filter(dialogue -> dialogue.id().equals(held.dialogueId()))
                .findFirst();
    }
}
