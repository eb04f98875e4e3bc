package org.redthread.bench;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.TextDocument;
import org.redthread.texts.Text.Kind;
import org.redthread.texts.negotiations.Beginning;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Handed;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.texts.negotiations.Sample;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Language;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A long text in the Rehearsal of a measured server, and a round on it in which forty parties proposed a thousand
/// changes: sample words, no real text.
@Component
@Order(100)
class BigRound implements Furnishes {

    static final String PATH = "/en/rehearsal/negotiations/sample-conference/rounds/1/consolidation";

    private static final int PROVISIONS = 300;
    private static final int PARTIES = 40;
    /// Some fall on a provision that the party has changed already and are not made: about 25 a party are left.
    private static final int EDITS = 27;

    private final Negotiations negotiations;
    private final Rounds rounds;
    private final JdbcClient db;
    private final TransactionTemplate together;
    private final Clock clock;

    BigRound(Negotiations negotiations, Rounds rounds, JdbcClient db, TransactionTemplate together, Clock clock) {
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.db = db;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public Sample sample() {
        return Sample.DECLARATION;
    }

    /// Beside the text, of which nothing is changed.
    @Override
    public void furnish(Dialogue rehearsal, Negotiated declaration) {
        var conference = Conference.of(PROVISIONS, PARTIES, EDITS);
        var text = circulated(rehearsal, conference.base());
        var typed = Map.of("stage", "COMMENTS", "whom", "ALL", "deadline", "2040-12-20T18:00", "zone", "UTC");
        if (!(rounds.open(rehearsal, text, typed, Language.EN) instanceof Rounds.Outcome.Done(var round)))
            throw new IllegalStateException("The round was refused");
        together.executeWithoutResult(_ -> answered(round, conference, negotiations.words(text.current())));
    }

    private void answered(Round round, Conference conference, Text words) {
        var parties = db.sql("select id from parties.party where kind = 'COUNTRY' order by key limit :many")
                .param("many", PARTIES)
                .query(UUID.class)
                .list();
        ask(round, parties);
        for (var i = 0; i < PARTIES; i++) {
            var party = parties.get(i);
            var submission = submit(round, party);
            for (var proposal : conference.replies().get(i).proposals())
                propose(round, party, submission, words, proposal.change());
        }
    }

    private Negotiated circulated(Dialogue rehearsal, Text base) {
        var beginning = new Beginning("Sample conference", "RH/BENCH/1", Kind.PLAN, "en", ZoneId.of("UTC"), null);
        var handed =
                new Handed("conference.docx", base, TextDocument.write(base).content(), List.of());
        if (!(negotiations.begin(rehearsal, beginning, handed) instanceof Negotiations.Outcome.Done(var draft)))
            throw new IllegalStateException("The text was refused");
        negotiations.move(draft, State.CIRCULATED, draft.version());
        return negotiations.get(rehearsal, draft.slug());
    }

    private void ask(Round round, List<UUID> parties) {
        db.sql("""
                insert into texts.round_party (dialogue_id, round_id, party_id, invited_at)
                select :dialogue, :round, party, :at from unnest(:parties::uuid[]) party
                    on conflict do nothing
                """)
                .param("dialogue", round.dialogueId())
                .param("round", round.id())
                .param("at", now())
                .param("parties", parties.toArray(UUID[]::new))
                .update();
    }

    private UUID submit(Round round, UUID party) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into texts.submission (dialogue_id, round_id, party_id, id, submitted_at, submitted_by, source,
                                              late, circles)
                values (:dialogue, :round, :party, :id, :at, 'Sample', 'PAGE', false, :circles)
                """)
                .param("dialogue", round.dialogueId())
                .param("round", round.id())
                .param("party", party)
                .param("id", id)
                .param("at", now())
                .param("circles", circles(round, party))
                .update();
        return id;
    }

    private void propose(Round round, UUID party, UUID submission, Text words, Change change) {
        var at = change.at();
        db.sql("""
                insert into texts.proposal (dialogue_id, negotiation_id, round_id, party_id, id, version_id, at, base_hash,
                                            key, change, was, becomes, reason, state, source, submission_id, counts,
                                            drafted_by, drafted_at, circles)
                values (:dialogue, :negotiation, :round, :party, :id, :version, :at, :hash, :key, :change::jsonb, :was,
                        :becomes, 'Sample reason.', 'SUBMITTED', 'PAGE', :submission, true, 'Sample', :then, :circles)
                """)
                .param("dialogue", round.dialogueId())
                .param("negotiation", round.negotiationId())
                .param("round", round.id())
                .param("party", party)
                .param("id", UUID.randomUUID())
                .param("version", round.versionId())
                .param("at", at == null ? null : at.value())
                .param(
                        "hash",
                        at == null
                                ? null
                                : words.block(at).map(Provisions::hash).orElse(null))
                .param("key", change.key())
                .param("change", ChangeJson.write(change))
                .param("was", Shown.before(words, change))
                .param("becomes", Shown.after(words, change))
                .param("submission", submission)
                .param("then", now())
                .param("circles", circles(round, party))
                .update();
    }

    private static String[] circles(Round round, UUID party) {
        return new String[] {
            Circle.party(party, round.dialogueId()),
            Circle.role(Role.SECRETARIAT, round.dialogueId()),
            Circle.role(Role.CHAIR, round.dialogueId())
        };
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
