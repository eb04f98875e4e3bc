package org.redthread.meetings.invitations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantListStore {

    private final JdbcClient db;

    ParticipantListStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false where it was issued already
    boolean issue(UUID dialogue, UUID meeting, Instant now) {
        return db.sql("""
                        insert into meetings.participants_issued (dialogue_id, meeting_id, issued_at)
                        values (:dialogue, :meeting, :now)
                        on conflict do nothing
                        """)
                        .param("dialogue", dialogue)
                        .param("meeting", meeting)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<OffsetDateTime> issuedAt(UUID meeting) {
        return db.sql("select issued_at from meetings.participants_issued where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(OffsetDateTime.class)
                .optional();
    }
}
