package org.redthread.meetings.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see or keep an outcome is decided by its policies; no statement here repeats them.
@Repository
class OutcomeStore {

    private final JdbcClient db;

    OutcomeStore(JdbcClient db) {
        this.db = db;
    }

    /// In the order in which they were recorded.
    List<Outcome> of(UUID meeting) {
        return db.sql("""
                        select to_jsonb(o)
                          from meetings.outcome o
                         where meeting_id = :meeting
                         order by id
                        """).param("meeting", meeting).query(String.class).stream()
                .map(json -> Rows.one(json, Outcome.class))
                .toList();
    }

    /// Those of a dialogue that have a date, the next first.
    List<Outcome> due(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(o)
                          from meetings.outcome o
                         where dialogue_id = :dialogue and due is not null and not withdrawn
                         order by (due).last, id
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Outcome.class))
                .toList();
    }

    Optional<Outcome> find(UUID meeting, UUID id) {
        return db.sql("""
                        select to_jsonb(o)
                          from meetings.outcome o
                         where meeting_id = :meeting and id = :id
                        """)
                .param("meeting", meeting)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Outcome.class));
    }

    void add(Outcome outcome, Collection<String> circles) {
        db.sql("""
                        insert into meetings.outcome
                        select o.*
                          from jsonb_populate_record(null::meetings.outcome,
                                                     :row::jsonb || jsonb_build_object(
                                                         'circles', to_jsonb(:circles::text[]))) o
                        """)
                .param("row", Rows.json(outcome))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    /// @return false where somebody changed it since that version
    boolean change(Outcome outcome, int version) {
        return db.sql("""
                        update meetings.outcome o
                           set version = o.version + 1, means = r.means, party_id = r.party_id, who = r.who,
                               what = r.what, about = r.about, about_knot = r.about_knot, due = r.due, due_printed = r.due_printed,
                               amount = r.amount, currency = r.currency, invites_id = r.invites_id,
                               happened = r.happened, became = r.became, withdrawn = r.withdrawn
                          from jsonb_populate_record(null::meetings.outcome, :row::jsonb) r
                         where o.id = r.id and o.version = :version
                        """)
                        .param("row", Rows.json(outcome))
                        .param("version", version)
                        .update()
                > 0;
    }

    /// With the summary that is published, what the meeting left behind is out.
    void publish(UUID meeting) {
        db.sql("update meetings.outcome set circles = '{public}' where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
    }
}
