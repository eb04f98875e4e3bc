package org.redthread.texts.endorsement;

import java.util.Collection;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see an endorsement is decided by the policies of its rows.
@Repository
class EndorsementStore {

    private final JdbcClient db;

    EndorsementStore(JdbcClient db) {
        this.db = db;
    }

    void add(Endorsement endorsement, Collection<String> circles) {
        db.sql("""
                insert into texts.endorsement
                select e.*
                  from jsonb_populate_record(null::texts.endorsement,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) e
                """)
                .param("row", Rows.json(endorsement))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }
}
