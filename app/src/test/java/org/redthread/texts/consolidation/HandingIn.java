package org.redthread.texts.consolidation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Text;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Hands proposals in on behalf of any party, many at once: rows as the room's own pages write them, written with the
/// rights of that party.
@TestComponent
public class HandingIn {

    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");

    private final JdbcClient db;
    private final Access access;
    private final TransactionOperations transaction;
    private final Dialogues dialogues;
    private final Negotiations negotiations;
    private final Rounds rounds;

    public HandingIn(
            JdbcClient db,
            Access access,
            TransactionOperations transaction,
            Dialogues dialogues,
            Negotiations negotiations,
            Rounds rounds) {
        this.db = db;
        this.access = access;
        this.transaction = transaction;
        this.dialogues = dialogues;
        this.negotiations = negotiations;
        this.rounds = rounds;
    }

    /// @param change null for a remark
    public record Proposed(UUID party, @Nullable Change change, String reason) {}

    /// A text with its newest round and the words that the round is on.
    public record Sat(Negotiated text, Round round, Text words) {}

    public Sat at(String path) {
        return keeping(() -> {
            var dialogue = dialogues.get("rehearsal");
            var text = negotiations.get(dialogue, path.substring(path.lastIndexOf('/') + 1));
            var round = rounds.of(text).getFirst();
            return new Sat(
                    text,
                    round,
                    negotiations.words(text.version(round.versionId()).orElseThrow()));
        });
    }

    /// Parties of the house, the first by their keys.
    public List<UUID> parties(int many) {
        return keeping(() -> db.sql("""
                        select id from parties.party where kind = 'COUNTRY' order by key limit :many
                        """).param("many", many).query(UUID.class).list());
    }

    public UUID party(String key) {
        return keeping(() -> db.sql("select id from parties.party where key = :key")
                .param("key", key)
                .query(UUID.class)
                .single());
    }

    public void ask(Round round, List<UUID> parties) {
        keeping(() -> db.sql("""
                        insert into texts.round_party (dialogue_id, round_id, party_id, invited_at)
                        select :dialogue, :round, party, :at from unnest(:parties::uuid[]) party
                            on conflict do nothing
                        """)
                .param("dialogue", round.dialogueId())
                .param("round", round.id())
                .param("at", THEN.atOffset(ZoneOffset.UTC))
                .param("parties", parties.toArray(UUID[]::new))
                .update());
    }

    /// @return identities of the proposals, in their order
    public List<UUID> handIn(Sat sat, List<Proposed> proposals) {
        return proposals.stream().map(each -> handIn(sat, each)).toList();
    }

    public UUID handIn(Sat sat, Proposed proposed) {
        var round = sat.round();
        var id = UUID.randomUUID();
        var submission = UUID.randomUUID();
        var circles = new String[] {
            Circle.party(proposed.party(), round.dialogueId()),
            Circle.role(Role.SECRETARIAT, round.dialogueId()),
            Circle.role(Role.CHAIR, round.dialogueId())
        };
        var change = proposed.change();
        var at = change == null || change.at() == null ? null : change.at();
        return speaking(proposed.party(), round.dialogueId(), () -> {
            db.sql("""
                    insert into texts.submission (dialogue_id, round_id, party_id, id, submitted_at, submitted_by, source,
                                                  late, circles)
                    values (:dialogue, :round, :party, :id, :at, 'Sample', 'PAGE', false, :circles)
                    """)
                    .param("dialogue", round.dialogueId())
                    .param("round", round.id())
                    .param("party", proposed.party())
                    .param("id", submission)
                    .param("at", THEN.atOffset(ZoneOffset.UTC))
                    .param("circles", circles)
                    .update();
            db.sql("""
                    insert into texts.proposal (dialogue_id, negotiation_id, round_id, party_id, id, version_id, at,
                                                base_hash, key, change, was, becomes, reason, state, source,
                                                submission_id, counts, drafted_by, drafted_at, circles)
                    values (:dialogue, :negotiation, :round, :party, :id, :version, :at, :hash, :key, :change::jsonb,
                            :was, :becomes, :reason, 'SUBMITTED', 'PAGE', :submission, true, 'Sample', :then, :circles)
                    """)
                    .param("dialogue", round.dialogueId())
                    .param("negotiation", round.negotiationId())
                    .param("round", round.id())
                    .param("party", proposed.party())
                    .param("id", id)
                    .param("version", round.versionId())
                    .param("at", at == null ? null : at.value())
                    .param(
                            "hash",
                            at == null
                                    ? null
                                    : sat.words()
                                            .block(at)
                                            .map(Provisions::hash)
                                            .orElse(null))
                    .param("key", change == null ? "remark:" + id : change.key())
                    .param("change", change == null ? null : ChangeJson.write(change))
                    .param("was", change == null ? "" : Shown.before(sat.words(), change))
                    .param("becomes", change == null ? "" : Shown.after(sat.words(), change))
                    .param("reason", proposed.reason())
                    .param("submission", submission)
                    .param("then", THEN.atOffset(ZoneOffset.UTC))
                    .param("circles", circles)
                    .update();
            return id;
        });
    }

    /// As if the party had seen other words than the version has.
    void sawOtherWords(Sat sat, UUID proposal, UUID party) {
        speaking(
                party,
                sat.round().dialogueId(),
                () -> db.sql("""
                        update texts.proposal set base_hash = repeat('0', 64) where id = :id
                        """).param("id", proposal).update());
    }

    public void support(Sat sat, UUID proposal, UUID party) {
        var round = sat.round();
        speaking(
                party,
                round.dialogueId(),
                () -> db.sql("""
                        insert into texts.support (dialogue_id, round_id, proposal_id, party_id, supported_at,
                                                   supported_by, circles)
                        values (:dialogue, :round, :proposal, :party, :at, 'Sample', :circles)
                        """)
                        .param("dialogue", round.dialogueId())
                        .param("round", round.id())
                        .param("proposal", proposal)
                        .param("party", party)
                        .param("at", THEN.atOffset(ZoneOffset.UTC))
                        .param("circles", new String[] {
                            Circle.party(party, round.dialogueId()),
                            Circle.role(Role.SECRETARIAT, round.dialogueId()),
                            Circle.role(Role.CHAIR, round.dialogueId())
                        })
                        .update());
    }

    /// How many letters the house has written.
    int letters() {
        return keeping(() ->
                db.sql("select count(*) from mail.letter").query(Integer.class).single());
    }

    <T> T keeping(java.util.function.Supplier<T> work) {
        var dialogue = dialogues.get("rehearsal").id();
        return as(new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null))), work);
    }

    private <T> T speaking(UUID party, UUID dialogue, java.util.function.Supplier<T> work) {
        return as(new Reader(null, "Test", Set.of(new Mandate(Role.FOCAL_POINT, dialogue, party))), work);
    }

    private <T> T as(Reader reader, java.util.function.Supplier<T> work) {
        return access.as(reader, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
