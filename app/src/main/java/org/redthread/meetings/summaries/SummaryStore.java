package org.redthread.meetings.summaries;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.convening.Convened;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see or keep what is decided by policies; no statement here repeats them.
@Repository
class SummaryStore {

    private final JdbcClient db;

    SummaryStore(JdbcClient db) {
        this.db = db;
    }

    /// Everything kept of a summary that the reader may see, in one statement.
    Kept kept(UUID meeting) {
        return db.sql("""
                        select jsonb_build_object(
                                   'begun', (select to_jsonb(s) from meetings.summary s
                                                 where s.meeting_id = :meeting),
                                   'drafts', (select coalesce(jsonb_agg(to_jsonb(d) order by d.number desc), '[]')
                                                from meetings.summary_draft d where d.meeting_id = :meeting),
                                   'corrections', (select coalesce(jsonb_agg(to_jsonb(c) order by c.id), '[]')
                                                     from meetings.summary_correction c where c.meeting_id = :meeting),
                                   'choices', (select coalesce(jsonb_agg(to_jsonb(c)), '[]')
                                                 from meetings.summary_choice c where c.meeting_id = :meeting),
                                   'additions', (select coalesce(jsonb_agg(to_jsonb(a) order by a.id), '[]')
                                                   from meetings.summary_addition a where a.meeting_id = :meeting))
                        """)
                .param("meeting", meeting)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Kept.class))
                .orElseThrow();
    }

    /// Begins a summary where none is begun.
    void begin(Convened meeting) {
        db.sql("""
                insert into meetings.summary (dialogue_id, meeting_id)
                values (:dialogue, :meeting)
                on conflict do nothing
                """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .update();
    }

    void participants(Convened meeting, @Nullable Integer number) {
        db.sql("update meetings.summary set participants = :number where meeting_id = :meeting")
                .param("number", number)
                .param("meeting", meeting.id())
                .update();
    }

    void choose(Convened meeting, Choice choice) {
        db.sql("""
                insert into meetings.summary_choice (dialogue_id, meeting_id, key, attributed, left_out)
                values (:dialogue, :meeting, :key, :attributed, :leftOut)
                on conflict (meeting_id, key) do update
                   set attributed = excluded.attributed, left_out = excluded.left_out
                """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("key", choice.key())
                .param("attributed", choice.attributed())
                .param("leftOut", choice.leftOut())
                .update();
    }

    void add(Convened meeting, Addition addition) {
        db.sql("""
                insert into meetings.summary_addition (dialogue_id, meeting_id, id, after, place, text, made_by)
                values (:dialogue, :meeting, :id, :after, :place, :text, :madeBy)
                """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("id", addition.id())
                .param("after", addition.after())
                .param("place", addition.place().name())
                .param("text", addition.text())
                .param("madeBy", addition.madeBy())
                .update();
    }

    /// @return false where somebody changed it since that version
    boolean change(Convened meeting, UUID addition, String text, int version) {
        return db.sql("""
                        update meetings.summary_addition
                           set text = :text, version = version + 1
                         where meeting_id = :meeting and id = :addition and version = :version
                        """)
                        .param("text", text)
                        .param("meeting", meeting.id())
                        .param("addition", addition)
                        .param("version", version)
                        .update()
                > 0;
    }

    boolean remove(Convened meeting, UUID addition) {
        return db.sql("delete from meetings.summary_addition where meeting_id = :meeting and id = :addition")
                        .param("meeting", meeting.id())
                        .param("addition", addition)
                        .update()
                > 0;
    }

    void keep(Convened meeting, Draft draft, Collection<String> circles) {
        db.sql("""
                insert into meetings.summary_draft (dialogue_id, meeting_id, number, occasion, paragraphs, made_at,
                                                    made_by, circles)
                values (:dialogue, :meeting, :number, :occasion, :paragraphs::jsonb, :madeAt, :madeBy, :circles)
                """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("number", draft.number())
                .param("occasion", draft.occasion().name())
                .param("paragraphs", Rows.json(draft.paragraphs()))
                .param("madeAt", draft.madeAt().atOffset(ZoneOffset.UTC))
                .param("madeBy", draft.madeBy())
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    void sent(Convened meeting, Instant until) {
        db.sql("update meetings.summary set corrections_until = :until where meeting_id = :meeting")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("meeting", meeting.id())
                .update();
    }

    void approved(Convened meeting, @Nullable Instant at, @Nullable String by) {
        db.sql("update meetings.summary set approved_at = :at, approved_by = :by where meeting_id = :meeting")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("meeting", meeting.id())
                .update();
    }

    void published(Convened meeting, Instant at, UUID document, String checksum) {
        db.sql("""
                update meetings.summary
                   set published_at = :at, document_id = :document, checksum = :checksum
                 where meeting_id = :meeting
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("document", document)
                .param("checksum", checksum)
                .param("meeting", meeting.id())
                .update();
    }

    void file(Convened meeting, Correction correction) {
        db.sql("""
                insert into meetings.summary_correction (dialogue_id, meeting_id, id, party_id, draft, key, wanted,
                                                         reason, filed_at, filed_by)
                values (:dialogue, :meeting, :id, :party, :draft, :key, :wanted, :reason, :filedAt, :filedBy)
                """)
                .param("dialogue", meeting.dialogue())
                .param("meeting", meeting.id())
                .param("id", correction.id())
                .param("party", correction.partyId())
                .param("draft", correction.draft())
                .param("key", correction.key())
                .param("wanted", correction.wanted())
                .param("reason", correction.reason())
                .param("filedAt", correction.filedAt().atOffset(ZoneOffset.UTC))
                .param("filedBy", correction.filedBy())
                .update();
    }

    Optional<Correction> answer(
            Convened meeting, UUID correction, Correction.Disposition disposition, @Nullable String answer) {
        return db.sql("""
                        update meetings.summary_correction
                           set disposition = :disposition, answer = :answer
                         where meeting_id = :meeting and id = :correction
                        returning id, party_id, draft, key, wanted, reason, filed_at, filed_by, disposition, answer
                        """)
                .param("disposition", disposition.name())
                .param("answer", answer)
                .param("meeting", meeting.id())
                .param("correction", correction)
                .query(Correction.class)
                .optional();
    }
}
