package org.redthread.mail.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.mail.Attachment;
import org.redthread.mail.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Each statement stands by itself and is kept at once: what was handed to somebody outside cannot be rolled back.
@Repository
class PostStore {

    private final JdbcClient db;

    PostStore(JdbcClient db) {
        this.db = db;
    }

    /// @return the oldest first
    @Transactional
    public List<Parcel> take(int most, Instant now, Instant until) {
        return db.sql("select * from mail.take(:most, :now, :until) order by posted_at, id")
                .param("most", most)
                .param("now", utc(now))
                .param("until", utc(until))
                .query(Parcel.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Attachment> enclosed(UUID letter) {
        return db.sql("select * from mail.enclosed(:letter)")
                .param("letter", letter)
                .query(Attachment.class)
                .list();
    }

    @Transactional
    public boolean hand(Parcel parcel, Instant now, Instant until) {
        return db.sql("select mail.hand(:letter, :try, :now, :until)")
                .param("letter", parcel.id())
                .param("try", parcel.tries())
                .param("now", utc(now))
                .param("until", utc(until))
                .query(Boolean.class)
                .single();
    }

    /// @param again when it is due again; null for one that came to its end
    @Transactional
    public boolean settle(
            Parcel parcel, Letter.State becomes, @Nullable String said, @Nullable Instant again, Instant now) {
        return db.sql("select mail.settle(:letter, :try, :becomes, :said, :again::timestamptz, :now)")
                .param("letter", parcel.id())
                .param("try", parcel.tries())
                .param("becomes", becomes.name())
                .param("said", said)
                .param("again", again == null ? null : utc(again))
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /// @param said why nobody knows whether they arrived
    /// @return of how many
    @Transactional
    public int doubt(String said, Instant now) {
        return db.sql("select mail.doubt(:said, :now)")
                .param("said", said)
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
