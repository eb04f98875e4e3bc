package org.redthread.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read a letter is decided by its policy; no statement here repeats it.
@Repository
class LetterStore {

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    /// @param wayOut where letters like it are ended; null for one that was asked for
    void add(Letter letter, @Nullable String wayOut) {
        db.sql("""
                insert into mail.letter (id, account, address, dialogue_id, language, subject, body, html, state,
                                         posted_at, way_out)
                values (:id, :account, :address, :dialogue, :language, :subject, :body, :html, :state, :postedAt,
                        :wayOut)
                """).paramSource(Fields.of(letter).addValue("wayOut", wayOut)).update();
    }

    void attach(UUID letter, int place, Attachment attachment) {
        db.sql("""
                insert into mail.attachment (letter_id, place, name, media_type, content)
                values (:letter, :place, :name, :mediaType, :content)
                """)
                .param("letter", letter)
                .param("place", place)
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("content", attachment.content())
                .update();
    }

    List<Enclosure> enclosures(Collection<UUID> letters) {
        return db.sql("""
                        select letter_id as letter, place, name, octet_length(content) as size
                          from mail.attachment
                         where letter_id = any (:letters)
                         order by letter_id, place
                        """)
                .param("letters", letters.toArray(UUID[]::new))
                .query(Enclosure.class)
                .list();
    }

    Optional<Attachment> attachment(UUID letter, int place) {
        return db.sql("""
                        select name, media_type, content
                          from mail.attachment
                         where letter_id = :letter
                           and place = :place
                        """)
                .param("letter", letter)
                .param("place", place)
                .query(Attachment.class)
                .optional();
    }

    List<Letter> letters(@Nullable UUID before, int limit) {
        return db.sql("""
                        select id, account, address, dialogue_id as dialogue, language, subject, body, html, state,
                               posted_at, word
                          from mail.letter
                         where :before::uuid is null or id < :before
                         order by id desc
                         limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(Letter.class)
                .list();
    }

    boolean again(UUID letter, Instant now) {
        return db.sql("""
                        update mail.letter
                           set state = 'QUEUED', due_at = :now, settled_at = null
                         where id = :letter
                           and state in ('FAILED', 'IN_DOUBT')
                        """)
                        .param("letter", letter)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
