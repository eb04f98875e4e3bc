package org.redthread.texts.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see a procedure and who may end it is decided by the policies of its rows.
@Repository
class SilenceStore {

    private final JdbcClient db;

    SilenceStore(JdbcClient db) {
        this.db = db;
    }

    /// All of a text, the newest first.
    List<Silence> of(UUID negotiation) {
        return db.sql("""
                        select to_jsonb(s) || jsonb_build_object('parties', p.parties)
                          from texts.silence s,
                               lateral (select coalesce(jsonb_agg(to_jsonb(p) order by p.party_id), '[]') as parties
                                          from texts.silence_party p
                                         where p.silence_id = s.id) p
                         where s.negotiation_id = :negotiation
                         order by s.number desc
                        """).param("negotiation", negotiation).query(String.class).stream()
                .map(json -> Rows.one(json, Silence.class))
                .toList();
    }

    /// Holds the procedure for the rest of the transaction, and reads it as it stands then.
    ///
    /// @return empty where the reader can do nothing to it, or cannot any more
    Optional<Silence> hold(UUID silence) {
        return db.sql("""
                        select to_jsonb(s) || jsonb_build_object('parties', p.parties)
                          from texts.silence s,
                               lateral (select coalesce(jsonb_agg(to_jsonb(p) order by p.party_id), '[]') as parties
                                          from texts.silence_party p
                                         where p.silence_id = s.id) p
                         where s.id = :silence
                           for update of s
                        """)
                .param("silence", silence)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Silence.class));
    }

    void add(Silence silence, Collection<String> circles) {
        db.sql("""
                insert into texts.silence
                select s.*
                  from jsonb_populate_record(null::texts.silence,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) s
                """)
                .param("row", Rows.json(silence))
                .param("circles", circles.toArray(String[]::new))
                .update();
        db.sql("""
                insert into texts.silence_party (dialogue_id, silence_id, party_id, circles)
                select :dialogue, :silence, party, :circles
                  from unnest(:parties) party
                """)
                .param("dialogue", silence.dialogueId())
                .param("silence", silence.id())
                .param("circles", circles.toArray(String[]::new))
                .param(
                        "parties",
                        silence.parties().stream()
                                .map(Silence.Entitled::partyId)
                                .toArray(UUID[]::new))
                .update();
    }

    void extend(UUID silence, Silence.Extension extension) {
        db.sql("""
                update texts.silence
                   set ends_at = :to, extensions = extensions || :extension::jsonb, version = version + 1
                 where id = :silence and state = 'RUNNING'
                """)
                .param("to", extension.to().atOffset(ZoneOffset.UTC))
                .param("extension", Rows.json(extension))
                .param("silence", silence)
                .update();
    }

    /// @return false where it does not run any more
    boolean end(UUID silence, Silence.State state, Instant at, @Nullable String by, @Nullable String words) {
        return db.sql("""
                        update texts.silence
                           set state = :state, ended_at = :at, ended_by = :by, words = :words, version = version + 1
                         where id = :silence and state = 'RUNNING'
                        """)
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("words", words)
                        .param("silence", silence)
                        .update()
                > 0;
    }

    /// @return false where the party was not asked
    boolean broke(UUID silence, UUID party, Instant at, String by, String reason) {
        return db.sql("""
                        update texts.silence_party
                           set broken_at = :at, broken_by = :by, reason = :reason
                         where silence_id = :silence and party_id = :party
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .param("silence", silence)
                        .param("party", party)
                        .update()
                > 0;
    }

    void reminded(UUID silence, Instant at) {
        db.sql(
                        "update texts.silence_party set reminded_at = reminded_at || :at::timestamptz where silence_id = :silence")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("silence", silence)
                .update();
    }

    /// A procedure for whoever looks after all of them.
    record Due(UUID dialogueId, UUID negotiationId, UUID id) {}

    /// Those whose time has passed and that nobody wrote down as adopted, or that have no certificate yet.
    List<Due> over(Instant now) {
        return db.sql("""
                        select dialogue_id, negotiation_id, id
                          from texts.silence
                         where state = 'RUNNING' and ends_at <= :now
                            or state = 'ADOPTED' and document_id is null
                         order by ends_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Due.class)
                .list();
    }

    /// Those that end soon, and whose parties were not reminded since then.
    List<Due> endSoon(Instant now, Duration before) {
        return db.sql("""
                        select s.dialogue_id, s.negotiation_id, s.id
                          from texts.silence s
                         where s.state = 'RUNNING' and s.ends_at > :now and s.ends_at <= :soon
                           and s.opened_at < s.ends_at - :seconds * interval '1 second'
                           and not exists (select
                                             from texts.silence_party p
                                            where p.silence_id = s.id
                                              and s.ends_at - :seconds * interval '1 second'
                                                  <= any (p.reminded_at))
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(before).atOffset(ZoneOffset.UTC))
                .param("seconds", before.toSeconds())
                .query(Due.class)
                .list();
    }

    /// @return false where it has its certificate already
    boolean certify(UUID silence, UUID document, UUID docx) {
        return db.sql("""
                        update texts.silence
                           set document_id = :document, docx_id = :docx
                         where id = :silence and document_id is null
                        """)
                        .param("document", document)
                        .param("docx", docx)
                        .param("silence", silence)
                        .update()
                > 0;
    }
}
