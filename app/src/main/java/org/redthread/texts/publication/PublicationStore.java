package org.redthread.texts.publication;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.redthread.redline.json.TextJson;
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
}
