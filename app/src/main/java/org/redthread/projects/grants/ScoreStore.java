package org.redthread.projects.grants;

import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScoreStore {

    private final JdbcClient db;

    ScoreStore(JdbcClient db) {
        this.db = db;
    }

    /// Empty for whoever was not appointed.
    List<ToRead> toRead(UUID call) {
        return db.sql("select id, named, party_id, title, conflict from projects.to_read(:call)")
                .param("call", call)
                .query(ToRead.class)
                .list();
    }

    /// Declares for the reader who asks. A conflict that was declared stays.
    void declare(UUID application, GrantApplication.Declaration declaration) {
        db.sql("""
                        insert into projects.declaration as mine (application_id, account, conflict, words, declared_at)
                        select :application, d.account, d.conflict, d.words, d.declared_at
                          from jsonb_populate_record(null::projects.declaration, :row::jsonb) d
                            on conflict (application_id, account)
                            do update
                           set conflict = true, words = excluded.words, declared_at = excluded.declared_at
                         where excluded.conflict and not mine.conflict
                        """)
                .param("application", application)
                .param("row", Rows.json(declaration))
                .update();
    }

    void score(UUID application, List<GrantApplication.Score> scores) {
        db.sql("""
                        insert into projects.score (application_id, account, label, place, points, remark, sent_at)
                        select :application, s.account, s.label, s.place, s.points, s.remark, s.sent_at
                          from jsonb_populate_recordset(null::projects.score, :rows::jsonb) s
                        """)
                .param("application", application)
                .param("rows", Rows.json(scores))
                .update();
    }
}
