package org.redthread.meetings.invitations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read an invitation is decided by its policy; no statement here repeats it.
@Repository
class InvitationStore {

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    /// Takes the next numbers of the year. Whoever comes second waits until the first has used his or let them go.
    ///
    /// @return the last of them
    int take(UUID dialogue, int year, int count) {
        return db.sql("""
                        insert into meetings.register as r (dialogue_id, year, last)
                        values (:dialogue, :year, :count)
                        on conflict (dialogue_id, year) do update set last = r.last + :count
                        returning last
                        """)
                .param("dialogue", dialogue)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    void add(List<Invitation> invitations) {
        db.sql("""
                insert into meetings.invitation
                select i.*
                  from jsonb_populate_recordset(null::meetings.invitation, :invitations::jsonb) i
                """).param("invitations", Rows.json(invitations)).update();
    }

    /// In the order of their numbers.
    List<Invitation> of(UUID meeting) {
        return db.sql("""
                        select to_jsonb(i)
                          from meetings.invitation i
                         where meeting_id = :meeting
                         order by year, number
                        """).param("meeting", meeting).query(String.class).stream()
                .map(json -> Rows.one(json, Invitation.class))
                .toList();
    }

    /// Of these parties, those that were invited to some other meeting of the dialogue before.
    List<UUID> invitedElsewhere(UUID dialogue, UUID meeting, List<UUID> parties) {
        return db.sql("""
                        select distinct party_id
                          from meetings.invitation
                         where dialogue_id = :dialogue and meeting_id <> :meeting and party_id = any (:parties)
                        """)
                .param("dialogue", dialogue)
                .param("meeting", meeting)
                .param("parties", parties.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Keeps what the invited were told last.
    ///
    /// @param told null where the meeting was taken from their calendars
    /// @param sequence of the entry
    void tell(List<UUID> invitations, @Nullable String told, int sequence) {
        db.sql("""
                update meetings.invitation
                   set told = :told, sequence = :sequence
                 where id = any (:invitations)
                """)
                .param("told", told)
                .param("sequence", sequence)
                .param("invitations", invitations.toArray(UUID[]::new))
                .update();
    }

    /// @return false where the party was not invited
    boolean answer(UUID meeting, UUID party, Invitation.Answer answer, Instant now) {
        return db.sql("""
                        update meetings.invitation
                           set answer = :answer, answered_at = :now
                         where meeting_id = :meeting and party_id = :party
                        """)
                        .param("answer", answer.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("meeting", meeting)
                        .param("party", party)
                        .update()
                > 0;
    }

    /// Letters as knots of the thread, by their ids, whatever their meeting.
    List<InvitationTeller.Lettered> all(List<UUID> ids) {
        return db.sql("""
                        select i.id, i.dialogue_id as dialogue, m.slug, i.symbol, i.invited_at::date as on
                          from meetings.invitation i
                          join meetings.meeting m on m.id = i.meeting_id
                         where i.id = any (:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(InvitationTeller.Lettered.class)
                .list();
    }
}
