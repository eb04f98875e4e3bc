package org.redthread.texts.publication;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.redline.json.TextJson;
import org.redthread.sql.Rows;
import org.redthread.texts.TextPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Publications are seen by whom their text is.
@Repository
class PublicationStore {

    private final JdbcClient db;

    PublicationStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Published> find(UUID negotiation) {
        return db.sql("""
                        select dialogue_id, negotiation_id, version_id, published_at, published_by, checksum, words
                          from texts.publication
                         where negotiation_id = :negotiation
                        """)
                .param("negotiation", negotiation)
                .query((row, number) -> new Published(
                        row.getObject("dialogue_id", UUID.class),
                        row.getObject("negotiation_id", UUID.class),
                        row.getObject("version_id", UUID.class),
                        row.getObject("published_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getString("published_by"),
                        row.getString("checksum"),
                        TextJson.read(row.getString("words"))))
                .optional();
    }

    void add(Published published) {
        db.sql("""
                insert into texts.publication
                       (dialogue_id, negotiation_id, version_id, published_at, published_by, checksum, words)
                values (:dialogue, :negotiation, :version, :at, :by, :checksum, :words::jsonb)
                """)
                .param("dialogue", published.dialogueId())
                .param("negotiation", published.negotiationId())
                .param("version", published.versionId())
                .param("at", published.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", published.publishedBy())
                .param("checksum", published.checksum())
                .param("words", TextJson.write(published.words()))
                .update();
    }

    /// A provision as it is called on the thread.
    record Row(UUID dialogueId, UUID negotiationId, UUID id, String identity, String label) {}

    void add(UUID dialogue, UUID negotiation, List<TextPublished.Provision> provisions) {
        var rows = provisions.stream()
                .map(one -> new Row(dialogue, negotiation, one.id(), one.identity(), Publications.label(one)))
                .toList();
        db.sql("""
                insert into texts.published_provision
                select p.*
                  from jsonb_populate_recordset(null::texts.published_provision, :rows::jsonb) p
                """).param("rows", Rows.json(rows)).update();
    }

    /// Of whatever text.
    List<Row> provisions(Collection<UUID> ids) {
        return db.sql("""
                        select dialogue_id, negotiation_id, id, identity, label
                          from texts.published_provision
                         where id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }
}
