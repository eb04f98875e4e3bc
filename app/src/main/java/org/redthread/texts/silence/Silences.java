package org.redthread.texts.silence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Standing;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Silence procedures on texts: opened, extended, called off, broken. That one is adopted, [Adoption] writes down.
///
/// An act reads whom to write to before its own transaction begins, since a party may not see the addresses of the
/// others; then it holds the row of the procedure, and only then it reads the clock. So of an act and an adoption, or
/// of two acts, one comes after the other and finds what the first one left.
@Service
public class Silences {

    /// How the field of a party is called on the form, before its key.
    public static final String FIELD = "party-";

    private static final int LONGEST_WORDS = 5000;

    private final SilenceStore store;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Dialogues dialogues;
    private final SilenceMail mail;
    private final Access access;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    Silences(
            SilenceStore store,
            Negotiations negotiations,
            Rounds rounds,
            Dialogues dialogues,
            SilenceMail mail,
            Access access,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.dialogues = dialogues;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Those of a text that the reader may see, the newest first.
    @Transactional(readOnly = true)
    public List<Silence> of(Negotiated text) {
        access.may(SilenceAction.READ, text.dialogueId());
        return store.of(text.id());
    }

    public boolean mayKeep(Dialogue dialogue) {
        return access.may(SilenceAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(SilenceAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to whoever speaks for no party of the dialogue
    public void requireBreak(Dialogue dialogue) {
        access.require(SilenceAction.BREAK, dialogue.id());
    }

    /// The parties for which the reader may break it; who only drafts for a party may not.
    public Set<UUID> mayBreak(Silence silence) {
        if (!access.may(SilenceAction.BREAK, silence.dialogueId())) return Set.of();
        return speaksFor(silence).stream()
                .filter(party -> access.reader().submitsFor(party, silence.dialogueId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> speaksFor(Silence silence) {
        return access.reader().speaksFor(silence.dialogueId()).stream()
                .filter(silence.entitled()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Lays the current version of a text in silence.
    ///
    /// @param typed the fields of the form, named as on it; `base` is the number of the version that it showed
    /// @return what is wrong; nothing where it was opened
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings open(Dialogue dialogue, Negotiated text, Map<String, String> typed) {
        requireKeep(dialogue);
        var findings = new Findings();
        findings.addIf(
                typed.keySet().stream().noneMatch(field -> field.startsWith(FIELD)), "parties", "silence.parties.none");
        var terms = Terms.read(typed, clock.instant(), findings);
        if (!findings.isEmpty() || terms.isEmpty()) return findings;
        var parties = chosen(dialogue, typed, findings);
        if (!findings.isEmpty()) return findings;
        var to = mail.readers(dialogue, parties);
        var base = typed.getOrDefault("base", "");
        return inTransaction(findings, () -> open(dialogue, text, terms.get(), parties, base, to));
    }

    /// Those of the parties that take part now, and were chosen.
    private Set<UUID> chosen(Dialogue dialogue, Map<String, String> typed, Findings findings) {
        var taking =
                dialogues.participation(dialogue, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Language.EN);
        var byField = taking.participants().stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .collect(Collectors.toMap(one -> FIELD + taking.name(one).key(), Participant::party));
        var fields =
                typed.keySet().stream().filter(field -> field.startsWith(FIELD)).toList();
        findings.addIf(!byField.keySet().containsAll(fields), "parties", "silence.parties.no-part");
        return fields.stream().filter(byField::containsKey).map(byField::get).collect(Collectors.toSet());
    }

    private Findings open(
            Dialogue dialogue, Negotiated seen, Terms terms, Set<UUID> parties, String base, List<Correspondent> to) {
        var text = negotiations.all(List.of(seen.id())).getFirst();
        if (!text.state().next().contains(State.IN_SILENCE)) return no("silence.not-now");
        if (!String.valueOf(text.current().number()).equals(base)) return no("silence.changed-meanwhile");
        if (!negotiations.follow(text, State.IN_SILENCE)) return no("silence.changed-meanwhile");
        if (rounds.running(text).isPresent()) return no("silence.round-open");
        var now = clock.instant();
        if (!terms.end().isAfter(now)) return new Findings().add("time", "silence.end.past");
        var silence = new Silence(
                text.dialogueId(),
                text.id(),
                Ids.at(now),
                store.of(text.id()).size() + 1,
                text.current().id(),
                now,
                access.reader().label(),
                terms.end(),
                terms.end(),
                terms.zone(),
                terms.days(),
                terms.weekend(),
                terms.holidays(),
                List.of(),
                Silence.State.RUNNING,
                null,
                null,
                null,
                null,
                null,
                0,
                parties.stream()
                        .map(party -> new Silence.Entitled(party, List.of(), null, null, null))
                        .toList());
        store.add(silence, text.state().circles(dialogue.id()));
        tell(text, "silence.opened");
        mail.opened(dialogue, text, silence, to);
        return new Findings();
    }

    /// Moves the end to a later moment.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings extend(Dialogue dialogue, Negotiated text, Silence silence, String end, String why) {
        requireKeep(dialogue);
        var findings = new Findings();
        words(why, "why", findings);
        var moment = Terms.moment("end", end, silence.zone(), clock.instant(), findings);
        if (moment == null || !findings.isEmpty()) return findings;
        var to = mail.readers(dialogue, silence.entitled());
        return whileItRuns(silence, (held, now) -> {
            if (!moment.isAfter(held.endsAt())) return new Findings().add("end", "silence.end.earlier");
            var by = access.reader().label();
            store.extend(held.id(), new Silence.Extension(now, by, held.endsAt(), moment, why.strip()));
            tell(text, "silence.extended");
            mail.extended(dialogue, text, after(held), to, why.strip());
            return new Findings();
        });
    }

    /// Ends it without adoption: the text is negotiated again.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings callOff(Dialogue dialogue, Negotiated text, Silence silence, String why) {
        requireKeep(dialogue);
        var findings = words(why, "why", new Findings());
        if (!findings.isEmpty()) return findings;
        var to = mail.readers(dialogue, silence.entitled());
        return whileItRuns(silence, (held, now) -> {
            if (!follow(held, State.CIRCULATED)) return no("silence.changed-meanwhile");
            store.end(held.id(), Silence.State.CALLED_OFF, now, access.reader().label(), why.strip());
            tell(text, "silence.called-off");
            mail.calledOff(dialogue, text, after(held), to);
            return new Findings();
        });
    }

    /// Breaks it for a party, with the reason that all are told.
    ///
    /// @param typed the identity of the party; may be empty for whoever speaks for one alone
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party of the dialogue
    public Findings breakFor(Dialogue dialogue, Negotiated text, Silence silence, String typed, String reason) {
        requireBreak(dialogue);
        var mine = mayBreak(silence);
        var meant = mine.stream()
                .filter(party -> party.toString().equals(typed) || typed.isEmpty() && mine.size() == 1)
                .findFirst();
        if (meant.isEmpty()) return no(speaksFor(silence).isEmpty() ? "silence.not-asked" : "silence.drafter");
        var party = meant.get();
        var findings = words(reason, "reason", new Findings());
        if (!findings.isEmpty()) return findings;
        var to = mail.readers(dialogue, silence.entitled());
        return whileItRuns(silence, (held, now) -> {
            var by = access.reader().label();
            if (!store.broke(held.id(), party, now, by, reason.strip())) return no("silence.not-asked");
            if (!follow(held, State.CIRCULATED)) return no("silence.changed-meanwhile");
            store.end(held.id(), Silence.State.BROKEN, now, by, reason.strip());
            tell(text, "silence.broken");
            mail.broken(dialogue, text, after(held), to, party);
            return new Findings();
        });
    }

    /// Writes to all who can break it, that it runs.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings remind(Dialogue dialogue, Negotiated text, Silence silence) {
        requireKeep(dialogue);
        var to = mail.readers(dialogue, silence.entitled());
        return whileItRuns(silence, (held, now) -> {
            store.reminded(held.id(), now);
            tell(text, "silence.reminded");
            mail.reminder(dialogue, text, held, to);
            return new Findings();
        });
    }

    /// An act on a procedure that runs at the moment when its row was held.
    private interface Act {
        Findings on(Silence held, Instant now);
    }

    private Findings whileItRuns(Silence silence, Act act) {
        return inTransaction(new Findings(), () -> {
            var held = store.hold(silence.id());
            var now = clock.instant();
            if (held.isEmpty() || !held.get().runsAt(now))
                return no(silence.endsAt().isAfter(now) ? "silence.over" : "silence.late");
            return act.on(held.get(), now);
        });
    }

    /// Nothing is kept of an act that found something wrong.
    private Findings inTransaction(Findings none, Supplier<Findings> act) {
        var findings = transaction.execute(status -> {
            var found = act.get();
            if (!found.isEmpty()) status.setRollbackOnly();
            return found;
        });
        return findings == null ? none : findings;
    }

    private boolean follow(Silence silence, State to) {
        return negotiations.follow(
                negotiations.all(List.of(silence.negotiationId())).getFirst(), to);
    }

    private Silence after(Silence silence) {
        return store.of(silence.negotiationId()).stream()
                .filter(one -> one.id().equals(silence.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Findings no(String key) {
        return new Findings().add("", key);
    }

    private static Findings words(String typed, String field, Findings findings) {
        findings.addIf(typed.isBlank(), field, "silence.words.missing");
        return findings.addIf(typed.length() > LONGEST_WORDS, field, "silence.words.long", LONGEST_WORDS);
    }

    private void tell(Negotiated text, String act) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.IN_SILENCE.circles(text.dialogueId())));
    }
}
