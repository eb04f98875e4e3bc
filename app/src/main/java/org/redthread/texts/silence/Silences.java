package org.redthread.texts.silence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.redthread.texts.negotiations.AllOrNothing;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Silence procedures on texts: which there are, and opening one. What becomes of one while it runs is its [Course];
/// that it is adopted, [Adoption] writes down.
@Service
public class Silences {

    /// How the field of a party is called on the form, before its key.
    public static final String FIELD = "party-";

    private final SilenceStore store;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Dialogues dialogues;
    private final SilenceMail mail;
    private final Access access;
    private final Ledger ledger;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    Silences(
            SilenceStore store,
            Negotiations negotiations,
            Rounds rounds,
            Dialogues dialogues,
            SilenceMail mail,
            Access access,
            Ledger ledger,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.dialogues = dialogues;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
    }

    /// Those of a text that the reader may see, the newest first.
    @Transactional(readOnly = true)
    public List<Silence> of(Negotiated text) {
        access.may(SilenceAction.READ, text.dialogueId());
        return store.of(text.id());
    }

    /// Whether a round is still open on the text, which lies in no silence before that is closed.
    @Transactional(readOnly = true)
    public boolean waitsForRound(Negotiated text) {
        return rounds.running(text).isPresent();
    }

    public boolean mayKeep(Dialogue dialogue) {
        return access.may(SilenceAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(SilenceAction.KEEP, dialogue.id());
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
        return allOrNothing.of(() -> open(dialogue, text, terms.get(), parties, base, to));
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

    private static Findings no(String key) {
        return new Findings().add("", key);
    }

    private void tell(Negotiated text, String act) {
        ledger.record(Deed.in(text.dialogueId(), act)
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(State.IN_SILENCE.circles(text.dialogueId())));
    }
}
