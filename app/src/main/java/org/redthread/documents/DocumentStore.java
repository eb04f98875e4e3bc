package org.redthread.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see a row is decided by its policy; no statement here repeats it.
@Repository
class DocumentStore {

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    void add(Document document) {
        db.sql("""
                insert into documents.document (dialogue_id, id, symbol, title, language, circle, file_name, kind,
                                                size, sha256, account, handed_in, received_at)
                values (:dialogue, :id, :symbol, :title, :language, :circle, :fileName, :kind,
                        :size, :sha256, :account, :handedIn, :receivedAt)
                """).paramSource(Fields.of(document)).update();
    }

    /// @param parts of what it says, in order
    void add(Document document, List<String> parts) {
        if (parts.isEmpty()) return;
        db.sql("""
                        insert into documents.wording (dialogue_id, id, part, words)
                        select :dialogue, :id, part, words
                          from unnest(:parts::text[]) with ordinality as read (words, part)
                        """)
                .param("dialogue", document.dialogue())
                .param("id", document.id())
                .param("parts", parts.toArray(String[]::new))
                .update();
    }

    int parts(Document document) {
        return db.sql("select count(*) from documents.wording where dialogue_id = :dialogue and id = :id")
                .param("dialogue", document.dialogue())
                .param("id", document.id())
                .query(Integer.class)
                .single();
    }

    Optional<String> part(Document document, int number) {
        return db.sql("""
                        select words
                          from documents.wording
                         where dialogue_id = :dialogue and id = :id and part = :part
                        """)
                .param("dialogue", document.dialogue())
                .param("id", document.id())
                .param("part", number)
                .query(String.class)
                .optional();
    }

    List<Document> of(UUID dialogue, @Nullable UUID before, int limit) {
        return db.sql("""
                        select dialogue_id as dialogue, id, symbol, title, language, circle, file_name, kind,
                               size, sha256, account, handed_in, received_at
                          from documents.document
                         where dialogue_id = :dialogue
                           and (:before::uuid is null or id < :before)
                         order by id desc
                         limit :limit
                        """)
                .param("dialogue", dialogue)
                .param("before", before)
                .param("limit", limit)
                .query(Document.class)
                .list();
    }

    List<Document> among(UUID dialogue, Set<UUID> ids) {
        return db.sql("""
                        select dialogue_id as dialogue, id, symbol, title, language, circle, file_name, kind,
                               size, sha256, account, handed_in, received_at
                          from documents.document
                         where dialogue_id = :dialogue and id = any (:ids)
                        """)
                .param("dialogue", dialogue)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Document.class)
                .list();
    }

    int count(UUID dialogue) {
        return db.sql("select count(*) from documents.document where dialogue_id = :dialogue")
                .param("dialogue", dialogue)
                .query(Integer.class)
                .single();
    }

    Optional<Document> find(UUID dialogue, UUID id) {
        return db.sql("""
                        select dialogue_id as dialogue, id, symbol, title, language, circle, file_name, kind,
                               size, sha256, account, handed_in, received_at
                          from documents.document
                         where dialogue_id = :dialogue
                           and id = :id
                        """)
                .param("dialogue", dialogue)
                .param("id", id)
                .query(Document.class)
                .optional();
    }

    List<Document> all(Collection<UUID> ids) {
        return db.sql("""
                        select dialogue_id as dialogue, id, symbol, title, language, circle, file_name, kind,
                               size, sha256, account, handed_in, received_at
                          from documents.document
                         where id = any (:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Document.class)
                .list();
    }

    boolean keeps(String sha256) {
        return db.sql("select documents.kept(:content)")
                .param("content", sha256)
                .query(Boolean.class)
                .single();
    }

    /// By words of symbol and title, the newest first.
    List<UUID> named(UUID dialogue, String words) {
        return db.sql("""
                        select id
                          from documents.document
                         where dialogue_id = :dialogue
                           and position(lower(:words) in lower(concat_ws(' ', symbol, title))) > 0
                         order by received_at desc
                         limit 30
                        """)
                .param("dialogue", dialogue)
                .param("words", words)
                .query(UUID.class)
                .list();
    }
}
