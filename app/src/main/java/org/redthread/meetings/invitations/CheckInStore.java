package org.redthread.meetings.invitations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckInStore {

    private final JdbcClient db;

    CheckInStore(JdbcClient db) {
        this.db = db;
    }

    /// Somebody at the door.
    record Nominated(UUID delegate, UUID party, Capacity capacity) {}

    /// @param code as it is kept; null where the delegate is known
    Optional<Nominated> find(UUID meeting, @Nullable String code, @Nullable UUID delegate) {
        return db.sql("""
                        select d.id as delegate, d.party_id as party, d.capacity
                          from meetings.delegate d
                          join meetings.particulars p on p.delegate_id = d.id
                         where d.meeting_id = :meeting
                           and (p.code = :code or d.id = :delegate::uuid)
                        """)
                .param("meeting", meeting)
                .param("code", code)
                .param("delegate", delegate)
                .query(Nominated.class)
                .optional();
    }

    /// However many doors somebody comes through at once, the session has him once.
    ///
    /// @return false where he was there already
    boolean add(UUID dialogue, UUID meeting, UUID session, Nominated who, boolean byCode, Instant now) {
        return db.sql("""
                        insert into meetings.presence (dialogue_id, meeting_id, session_id, party_id, delegate_id,
                                                       person, by_code, at)
                        values (:dialogue, :meeting, :session, :party, :delegate, :person, :byCode, :now)
                        on conflict (session_id, delegate_id) do nothing
                        """)
                        .param("dialogue", dialogue)
                        .param("meeting", meeting)
                        .param("session", session)
                        .param("party", who.party())
                        .param("delegate", who.delegate())
                        .param("person", who.capacity().isPerson())
                        .param("byCode", byCode)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return false where he was not there
    boolean takeBack(UUID meeting, UUID session, UUID delegate) {
        return db.sql("""
                        delete from meetings.presence
                         where meeting_id = :meeting and session_id = :session and delegate_id = :delegate
                        """)
                        .param("meeting", meeting)
                        .param("session", session)
                        .param("delegate", delegate)
                        .update()
                > 0;
    }

    /// In the order in which they came.
    List<CheckedIn> of(UUID meeting) {
        return db.sql("""
                        select to_jsonb(p)
                          from meetings.presence p
                         where meeting_id = :meeting
                         order by at, delegate_id
                        """).param("meeting", meeting).query(String.class).stream()
                .map(json -> Rows.one(json, CheckedIn.class))
                .toList();
    }
}
