package org.redthread.projects.grants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of which report is decided by the policies; no statement repeats it.
@Repository
class GrantStore {

    private final JdbcClient db;

    GrantStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Grant> find(UUID call, UUID application) {
        return db.sql("select held from projects.grant_dossier where call_id = :call and application_id = :application")
                .param("call", call)
                .param("application", application)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Grant.class));
    }

    /// Until the end of the transaction nobody else changes anything under the grant.
    void hold(UUID application) {
        db.sql("select projects.hold_grant(:application)")
                .param("application", application)
                .query((row, number) -> true)
                .list();
    }

    void set(UUID application, Grant.DueReport due) {
        db.sql("""
                        insert into projects.grant_due (application_id, place, of, until, due_on)
                        values (:application, :place, :of, :until, :due)
                        """)
                .param("application", application)
                .param("place", due.place())
                .param("of", due.of().name())
                .param("until", due.until())
                .param("due", due.dueOn())
                .update();
    }

    /// Writes it as a draft, its spending anew.
    void write(UUID application, int place, String words, List<Grant.Spending> spending) {
        db.sql("""
                        insert into projects.grant_report (application_id, place, words, state)
                        values (:application, :place, :words, 'DRAFT')
                            on conflict (application_id, place)
                            do update
                           set words = excluded.words, state = 'DRAFT'
                        """)
                .param("application", application)
                .param("place", place)
                .param("words", words)
                .update();
        db.sql("delete from projects.grant_spending where application_id = :application and place = :place")
                .param("application", application)
                .param("place", place)
                .update();
        db.sql("""
                        insert into projects.grant_spending (application_id, place, line, label, amount)
                        select :application, :place, s.line, s.label, s.amount
                          from jsonb_populate_recordset(null::projects.grant_spending, :rows::jsonb) s
                        """)
                .param("application", application)
                .param("place", place)
                .param("rows", Rows.json(spending))
                .update();
    }

    void send(UUID application, int place, Instant now) {
        db.sql("""
                        update projects.grant_report
                           set state = 'SENT', sent_at = :now
                         where application_id = :application and place = :place and state = 'DRAFT'
                        """)
                .param("application", application)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void judge(UUID application, int place, Grant.Judgement judgement, boolean published) {
        db.sql("""
                        update projects.grant_report
                           set state = case when :accepted then 'ACCEPTED' else 'RETURNED' end, published = :published
                         where application_id = :application and place = :place and state = 'SENT'
                        """)
                .param("application", application)
                .param("place", place)
                .param("accepted", judgement.accepted())
                .param("published", published)
                .update();
        db.sql("""
                        insert into projects.grant_judgement
                        values (:application, :place, :at, :accepted, :reason, :by)
                        """)
                .param("application", application)
                .param("place", place)
                .param("at", judgement.judgedAt().atOffset(ZoneOffset.UTC))
                .param("accepted", judgement.accepted())
                .param("reason", judgement.reason())
                .param("by", judgement.judgedBy())
                .update();
    }

    void close(UUID application, Grant.Closing closing) {
        db.sql("insert into projects.grant_closing values (:application, :spent, :by, :at)")
                .param("application", application)
                .param("spent", closing.spent())
                .param("by", closing.closedBy())
                .param("at", closing.closedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
