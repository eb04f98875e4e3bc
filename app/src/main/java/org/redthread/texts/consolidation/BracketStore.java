package org.redthread.texts.consolidation;

import java.util.Collection;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BracketStore {

    private final JdbcClient db;

    BracketStore(JdbcClient db) {
        this.db = db;
    }

    void add(UUID dialogue, Collection<OpenBrackets> counted, Collection<String> circles) {
        db.sql("""
                insert into texts.open_bracket (dialogue_id, version_id, identity, brackets, circles)
                select :dialogue, b.version_id, b.identity, b.brackets, :circles
                  from jsonb_to_recordset(:rows::jsonb) b (version_id uuid, identity text, brackets int)
                """)
                .param("dialogue", dialogue)
                .param("rows", Rows.json(counted))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    void remove(UUID version) {
        db.sql("delete from texts.open_bracket where version_id = :version")
                .param("version", version)
                .update();
    }
}
