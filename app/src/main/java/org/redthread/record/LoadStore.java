package org.redthread.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What all parts of the record hand over when they are loaded, and from which files that was.
@Repository
class LoadStore {

    private final JdbcClient db;
    private final SourceStore sources;
    private final ClaimStore claims;
    private final ContradictionStore contradictions;

    LoadStore(JdbcClient db, SourceStore sources, ClaimStore claims, ContradictionStore contradictions) {
        this.db = db;
        this.sources = sources;
        this.claims = claims;
        this.contradictions = contradictions;
    }

    void replace(Collection<RecordPart.Load> loads) {
        claims.clear();
        for (var load : loads) {
            load.things().forEach(sources::add);
            load.claims().forEach(claims::add);
            load.concerns().forEach(c -> contradictions.concern(c.contradiction(), c.subject()));
        }
    }

    Optional<String> loadedFrom() {
        return db.sql("select files from record.loading").query(String.class).optional();
    }

    /// Of several instances that start at once, one loads and the others find it done; to the end of the transaction.
    void awaitTurn() {
        db.sql("select pg_advisory_xact_lock(20260101, 2)").query().singleRow();
    }

    void remember(String files, Instant at) {
        db.sql("""
                insert into record.loading (files, loaded_at)
                values (:files, :at)
                on conflict (the_one) do update
                   set files = excluded.files, loaded_at = excluded.loaded_at
                """)
                .param("files", files)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
