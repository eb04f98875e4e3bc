package org.redthread.texts.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.AllOrNothing;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;

/// What becomes of a silence procedure while it runs: extended, called off, broken, the parties reminded of it.
///
/// An act reads whom to write to before its own transaction begins, since a party may not see the addresses of the
/// others; then it holds the row of the procedure, and only then it reads the clock. So of an act and an adoption, or
/// of two acts, one comes after the other and finds what the first one left.
@Service
public class Course {

    private static final int LONGEST_WORDS = 5000;

    private final SilenceStore store;
    private final Negotiations negotiations;
    private final SilenceMail mail;
    private final Access access;
    private final Ledger ledger;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    Course(
            SilenceStore store,
            Negotiations negotiations,
            SilenceMail mail,
            Access access,
            Ledger ledger,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
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

    /// Moves the end to a later moment.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public Findings extend(Dialogue dialogue, Negotiated text, Silence silence, String end, String why) {
        access.require(SilenceAction.KEEP, dialogue.id());
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
        access.require(SilenceAction.KEEP, dialogue.id());
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
        access.require(SilenceAction.KEEP, dialogue.id());
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
        return allOrNothing.of(() -> {
            var held = store.hold(silence.id());
            var now = clock.instant();
            if (held.isEmpty() || !held.get().runsAt(now))
                return no(silence.endsAt().isAfter(now) ? "silence.over" : "silence.late");
            return act.on(held.get(), now);
        });
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
