package org.redthread.projects.iati;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReporterStore {

    private final JdbcClient db;

    ReporterStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Reporter> find(UUID dialogue) {
        return db.sql("select ref, type, name from projects.iati_reporter where dialogue_id = :dialogue")
                .param("dialogue", dialogue)
                .query(Reporter.class)
                .optional();
    }

    void set(UUID dialogue, Reporter reporter) {
        db.sql("""
                        insert into projects.iati_reporter (dialogue_id, ref, type, name)
                        values (:dialogue, :ref, :type, :name)
                            on conflict (dialogue_id) do update
                           set (ref, type, name) = (excluded.ref, excluded.type, excluded.name)
                        """)
                .param("dialogue", dialogue)
                .param("ref", reporter.ref())
                .param("type", reporter.type())
                .param("name", reporter.name())
                .update();
    }
}
