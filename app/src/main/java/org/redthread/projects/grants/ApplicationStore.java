package org.redthread.projects.grants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of an application, and of which part of it, is decided by the policies; no statement repeats it.
@Repository
class ApplicationStore {

    private final JdbcClient db;

    ApplicationStore(JdbcClient db) {
        this.db = db;
    }

    List<GrantApplication> of(UUID call) {
        return db
                .sql("select application from projects.application_dossier where call_id = :call order by begun_at, id")
                .param("call", call)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, GrantApplication.class))
                .toList();
    }

    Optional<GrantApplication> find(UUID call, UUID id) {
        return db.sql("select application from projects.application_dossier where call_id = :call and id = :id")
                .param("call", call)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, GrantApplication.class));
    }

    void add(GrantApplication begun) {
        db.sql("""
                        insert into projects.application (dialogue_id, call_id, id, party_id, named, begun_at)
                        select a.dialogue_id, a.call_id, a.id, a.party_id, a.named, a.begun_at
                          from jsonb_populate_record(null::projects.application, :row::jsonb) a
                        """).param("row", Rows.json(begun)).update();
    }

    void write(GrantApplication application, Paper paper) {
        db.sql("""
                        insert into projects.paper (application_id, call_id, of, title, words, amount, currency)
                        select :application, :call, p.of, p.title, p.words, p.amount, p.currency
                          from jsonb_populate_record(null::projects.paper, :row::jsonb) p
                            on conflict (application_id, of)
                            do update
                           set title = excluded.title, words = excluded.words, amount = excluded.amount
                        """)
                .param("application", application.id())
                .param("call", application.callId())
                .param("row", Rows.json(paper))
                .update();
    }

    /// @return false where it was handed in already
    boolean send(GrantApplication application, Paper.Of of, Instant now) {
        return db.sql("""
                        update projects.application
                           set note_sent_at = case when :of = 'NOTE' then :now else note_sent_at end,
                               full_sent_at = case when :of = 'FULL' then :now else full_sent_at end
                         where id = :id
                           and case when :of = 'NOTE' then note_sent_at else full_sent_at end is null
                        """)
                        .param("of", of.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", application.id())
                        .update()
                == 1;
    }

    void invite(UUID application, Instant now) {
        db.sql("update projects.application set invited_at = :now where id = :id and invited_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", application)
                .update();
    }

    void say(UUID application, List<GrantApplication.Eligible> eligibility, Instant now) {
        db.sql("""
                        insert into projects.eligibility (application_id, place, met, reason, said_at)
                        select :application, e.place, e.met, e.reason, :now
                          from jsonb_populate_recordset(null::projects.eligibility, :rows::jsonb) e
                            on conflict (application_id, place)
                            do update
                           set met = excluded.met, reason = excluded.reason, said_at = excluded.said_at
                        """)
                .param("application", application)
                .param("rows", Rows.json(eligibility))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(Decision decision) {
        db.sql("""
                        insert into projects.grant_decision
                        select d.* from jsonb_populate_record(null::projects.grant_decision, :row::jsonb) d
                        """).param("row", Rows.json(decision)).update();
    }
}
