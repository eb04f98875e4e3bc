package org.redthread.results.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Fields;
import org.redthread.thread.Knot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read a lesson is decided by the policy of its table.
@Repository
class LessonStore {

    /// A lesson is found by the words of its text in the grammar of its language.
    private static final String GRAMMAR = """
            (case l.language when 'ru' then 'russian' when 'fr' then 'french' when 'tr' then 'turkish'
                             when 'ar' then 'arabic' else 'english' end)::regconfig""";

    private final JdbcClient db;

    LessonStore(JdbcClient db) {
        this.db = db;
    }

    /// The latest first: those that stood at the end of the day (UTC), which bear the tag and hold the words.
    ///
    /// @param tag empty for any
    /// @param words empty for any; in the grammar of each lesson's language, so that "returns" finds "return"
    List<Lesson> of(UUID dialogue, String tag, String words, LocalDate day, int most) {
        return db.sql("""
                        select l.*
                          from results.lesson l
                         where dialogue_id = :dialogue
                           and kept_at < :ends
                           and (withdrawn_at is null or withdrawn_at >= :ends)
                           and (:tag = '' or :tag = any (tags))
                           and (:words = ''
                                or to_tsvector(%1$s, concat_ws(' ', title, told, whom, contribution, evidence,
                                                               array_to_string(tags, ' ')))
                                   @@ plainto_tsquery(%1$s, :words))
                         order by kept_at desc, id
                         limit :most
                        """.formatted(GRAMMAR))
                .param("dialogue", dialogue)
                .param("tag", tag)
                .param("words", words)
                .param("ends", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Lesson.class)
                .list();
    }

    Optional<Lesson> find(UUID dialogue, UUID id) {
        return db.sql("select * from results.lesson where dialogue_id = :dialogue and id = :id")
                .param("dialogue", dialogue)
                .param("id", id)
                .query(Lesson.class)
                .optional();
    }

    /// Whether the reader may see any at all, also of those withdrawn.
    boolean any(UUID dialogue) {
        return db.sql("select exists (select from results.lesson where dialogue_id = :dialogue)")
                .param("dialogue", dialogue)
                .query(Boolean.class)
                .single();
    }

    List<Lesson> all(Collection<UUID> ids) {
        return db.sql("select * from results.lesson where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Lesson.class)
                .list();
    }

    List<Knot> about(UUID lesson) {
        return db.sql(
                        "select kind, knot_id as id from results.lesson_about where lesson_id = :lesson order by kind, id")
                .param("lesson", lesson)
                .query(Knot.class)
                .list();
    }

    /// Lessons that stand and concern a provision: those about it, and those of which a tag occurs in its wording.
    List<Lesson> concerning(UUID dialogue, Knot provision, String wording, LocalDate day, int most) {
        return db.sql("""
                        select l.*
                          from results.lesson l
                         where dialogue_id = :dialogue
                           and kept_at < :ends
                           and (withdrawn_at is null or withdrawn_at >= :ends)
                           and (exists (select from results.lesson_about
                                         where lesson_id = l.id and knot_id = :knot and kind = :kind)
                                or exists (select from unnest(l.tags) tag
                                            where to_tsvector(%1$s, :wording) @@ phraseto_tsquery(%1$s, tag)))
                         order by kept_at desc, id
                         limit :most
                        """.formatted(GRAMMAR))
                .param("dialogue", dialogue)
                .param("knot", provision.id())
                .param("kind", provision.kind())
                .param("wording", wording)
                .param("ends", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Lesson.class)
                .list();
    }

    void add(Lesson lesson, Collection<Knot> about) {
        db.sql("""
                insert into results.lesson
                       (id, dialogue_id, kind, title, told, whom, contribution, evidence, tags, language, circle, sample,
                        kept_by, account, kept_at)
                values (:id, :dialogueId, :kind, :title, :told, :whom, :contribution, :evidence, :tags, :language,
                        :circle, :sample, :keptBy, :account, :keptAt)
                """).paramSource(Fields.of(lesson)).update();
        for (var knot : about)
            db.sql("insert into results.lesson_about (lesson_id, kind, knot_id) values (:lesson, :kind, :knot)")
                    .param("lesson", lesson.id())
                    .param("kind", knot.kind())
                    .param("knot", knot.id())
                    .update();
    }

    /// @return false where it was verified or withdrawn meanwhile
    boolean verify(UUID id, String by, Instant at) {
        return db.sql("""
                        update results.lesson
                           set verified_by = :by, verified_at = :at
                         where id = :id and verified_at is null and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return false where it was withdrawn meanwhile
    boolean withdraw(UUID id, String because, Instant at) {
        return db.sql("""
                        update results.lesson
                           set withdrawn_at = :at, because = :because
                         where id = :id and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("because", because)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
