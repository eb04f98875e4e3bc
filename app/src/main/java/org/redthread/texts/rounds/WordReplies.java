package org.redthread.texts.rounds;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.documents.Visibility;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.parties.PartyName;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Reply;
import org.redthread.sql.Ids;
import org.redthread.texts.Unread;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in replies in Word: a party's own, or those that came to the secretariat.
///
/// A file is read before a transaction begins, and written in one: all that it says, the file itself, and what is
/// to be known about it, or nothing.
@Service
public class WordReplies {

    private final ReplyStore store;
    private final Rounds rounds;
    private final ProposalTies ties;
    private final ReplyReading reading;
    private final Documents documents;
    private final Access access;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    WordReplies(
            ReplyStore store,
            Rounds rounds,
            ProposalTies ties,
            ReplyReading reading,
            Documents documents,
            Access access,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.ties = ties;
        this.reading = reading;
        this.documents = documents;
        this.access = access;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether the reader may hand in for anybody in the dialogue.
    public boolean mayReply(Dialogue dialogue) {
        return access.may(RoundAction.REPLY, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but who speaks for a party, and the secretariat
    public void requireReply(Dialogue dialogue) {
        access.require(RoundAction.REPLY, dialogue.id());
    }

    /// What goes with the file.
    ///
    /// @param party whose it is, as chosen; null to see it from the file
    /// @param late whether the sender knows that it is late, and asks the Chair to admit it
    public record Sent(String file, byte[] docx, @Nullable UUID party, boolean late) {}

    /// Takes one file in.
    ///
    /// @throws org.redthread.access.Forbidden to all but who speaks for a party, and the secretariat
    public Received take(Dialogue dialogue, Negotiated text, Round round, Sent sent, Here here) {
        access.require(RoundAction.REPLY, dialogue.id());
        var findings = new Findings();
        try {
            var read = reading.read(text, round, sent, here, findings).orElse(null);
            if (read == null) return new Received.Refused(sent.file(), findings);
            var done = transaction.execute(status -> {
                var received = take(text, round, sent, read, findings);
                if (!(received instanceof Received.Taken)) status.setRollbackOnly();
                return received;
            });
            return Objects.requireNonNull(done);
        } catch (Unreadable e) {
            return new Received.Refused(sent.file(), Unread.finding("file", sent.file(), e, findings));
        }
    }

    private Received take(Negotiated text, Round seen, Sent sent, ReplyReading.Read read, Findings findings) {
        var round = rounds.hold(seen);
        var now = clock.instant();
        var late = round.isLateAt(now);
        var reply = read.reply().reply();
        if (!round.isOpen()) findings.add("file", "rounds.reply.closed", sent.file());
        else if (late && !sent.late()) findings.add("file", "rounds.reply.late", sent.file());
        if (reply.proposals().isEmpty() && reply.remarks().isEmpty())
            findings.add("file", "rounds.reply.empty", sent.file());
        if (!findings.isEmpty()) return new Received.Refused(sent.file(), findings);
        var submission = new Submission(
                round.dialogueId(),
                round.id(),
                read.party().party(),
                Ids.at(now),
                now,
                access.reader().label(),
                Submission.Source.WORD,
                false,
                sent.file(),
                null,
                read.notices().stream().map(Noticed::written).toList(),
                late,
                null,
                null);
        var making = new ReplyRow.Making(round, submission, read.words());
        if (rows(reply, making).fresh().isEmpty()) return new Received.Known(sent.file(), read.party());
        return switch (keep(text, round, sent, read.party())) {
            case HandedIn.NotTaken(var why) -> {
                why.values().forEach(key -> findings.add("file", key));
                yield new Received.Refused(sent.file(), findings);
            }
            case HandedIn.Taken(var document) ->
                write(text, submission.with(document.id()), reply, making, read.party());
        };
    }

    /// @param fresh those among them that the party has not handed in before
    private record Found(List<ReplyRow> all, List<ReplyRow> fresh) {}

    /// What was proposed before with other reasons keeps those, and the new ones come as comments beside it.
    private Found rows(Reply reply, ReplyRow.Making making) {
        var all = making.rows(reply);
        var before = handedIn(making, all);
        var more = reply.proposals().stream()
                .filter(one -> before.containsKey(one.change().key()))
                .filter(one -> !ReplyRow.Making.words(one.reasons())
                        .equals(before.get(one.change().key())))
                .flatMap(one -> making.apart(one).stream())
                .toList();
        var said = handedIn(making, more);
        var fresh = new ArrayList<ReplyRow>();
        all.stream().filter(row -> !before.containsKey(row.key())).forEach(fresh::add);
        more.stream().filter(row -> !said.containsKey(row.key())).forEach(fresh::add);
        return new Found(all, fresh);
    }

    private Map<String, String> handedIn(ReplyRow.Making making, List<ReplyRow> rows) {
        return store.handedIn(making.round().id(), making.submission().partyId(), keys(rows));
    }

    private static List<String> keys(List<ReplyRow> rows) {
        return rows.stream().map(ReplyRow::key).toList();
    }

    private HandedIn keep(Negotiated text, Round round, Sent sent, PartyName party) {
        var title = "%s, round %d: %s".formatted(text.symbol(), round.number(), party.english());
        var draft = new Draft(title, "", text.language(), Visibility.DIALOGUE, sent.file());
        return documents.addForParty(
                round.dialogueId(),
                party.party(),
                draft,
                sent.docx().length,
                () -> new ByteArrayInputStream(sent.docx()));
    }

    private Received write(
            Negotiated text, Submission submission, Reply reply, ReplyRow.Making making, PartyName party) {
        var round = making.round();
        var own = rounds.unshown(round, submission.partyId());
        store.add(submission, own);
        var drafted = store.handInDrafts(submission, keys(making.rows(reply)));
        var rows = rows(reply, making);
        store.add(rows.fresh(), submission.late() ? own : rounds.circles(round, submission.partyId()));
        ties.hold(round.id(), submission.partyId());
        ledger.record(Deed.in(round.dialogueId(), "rounds.replied")
                .to(Negotiated.KIND, text.id(), text.label())
                .seenBy(own)
                .with("round", String.valueOf(round.number()))
                .with("file", String.valueOf(submission.fileName())));
        var remarks =
                (int) rows.all().stream().filter(row -> row.change() == null).count();
        var before = (int) rows.all().stream()
                        .filter(row -> !rows.fresh().contains(row))
                        .count()
                - drafted;
        var file = String.valueOf(submission.fileName());
        return new Received.Taken(file, party, submission, rows.all().size() - remarks, remarks, before);
    }
}
