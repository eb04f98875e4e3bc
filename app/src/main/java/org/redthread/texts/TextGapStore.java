package org.redthread.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.sql.Rows;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Sieve;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts and lists goals that nothing serves and stages that stand still. What that is, is said once, by functions of
/// the schema.
@Repository
class TextGapStore {

    private final JdbcClient db;

    TextGapStore(JdbcClient db) {
        this.db = db;
    }

    /// A goal, or a stage where it is of one.
    ///
    /// @param number of the goal; 0 for a stage
    record Row(
            String textSlug,
            String textTitle,
            int number,
            @Nullable String title,
            Stage.@Nullable Of of,
            @Nullable String who,
            @Nullable When planned,
            @Nullable When actual,
            List<String> sources) {}

    record Page(int total, List<Row> rows) {}

    /// A goal of a text as it is chosen by.
    record Held(UUID textId, String textSlug, String textTitle, int number, String title) {}

    GapsOf.Counts count(Sieve sieve) {
        return Rows.one(
                db.sql("""
                        select jsonb_build_object(
                                   'gaps', (select jsonb_build_object('OVERDUE', count(*) filter (where overdue),
                                                                      'SLIPPED', count(*) filter (where slipped))
                                              from texts.stalled(:dialogue, :asOf, :meetings::uuid[])
                                             where :goalOf::uuid is null)
                                           || jsonb_build_object(
                                                  'NO_ACTIVITY',
                                                  (select count(*)
                                                     from texts.unserved(:dialogue, :asOf, :meetings::uuid[],
                                                                         :goalOf::uuid, :goalNumber::int))),
                                   'weights', '[]'::jsonb)
                        """).params(sieve.parameters()).query(String.class).single(), GapsOf.Counts.class);
    }

    Page list(Gap gap, Sieve sieve, int skip, int most) {
        return Rows.one(
                db.sql("""
                        with found as (
                            select text_slug, text_title, text_place, 0 as number, null as title, place, of, who,
                                   planned, actual, sources
                              from texts.stalled(:dialogue, :asOf, :meetings::uuid[])
                             where :goalOf::uuid is null
                               and case :gap when 'OVERDUE' then overdue
                                             when 'SLIPPED' then slipped end
                             union all
                            select text_slug, text_title, text_place, number, title, number, null, null, null, null,
                                   sources
                              from texts.unserved(:dialogue, :asOf, :meetings::uuid[], :goalOf::uuid,
                                                  :goalNumber::int)
                             where :gap = 'NO_ACTIVITY')
                        select jsonb_build_object(
                                   'total', (select count(*) from found),
                                   'rows', (select coalesce(jsonb_agg(to_jsonb(shown)), '[]')
                                              from (select *
                                                      from found
                                                     order by text_place, text_slug, place
                                                     limit :most offset :skip) shown))
                        """)
                        .params(sieve.parameters())
                        .param("gap", gap.name())
                        .param("skip", skip)
                        .param("most", most)
                        .query(String.class)
                        .single(),
                Page.class);
    }

    /// Goals of the latest texts that have any and were there on the sieve's day, and of the text that is asked for.
    ///
    /// @param most texts
    List<Held> goals(UUID dialogue, LocalDate asOf, @Nullable String askedText, int most) {
        return db.sql("""
                        with latest as (
                            select t.id, t.slug, t.title, t.place
                              from texts.text t
                             where t.dialogue_id = :dialogue
                               and coalesce((t.made).first <= :asOf, true)
                               and exists (select from texts.goal g where g.dialogue_id = :dialogue and g.text_id = t.id)
                             order by t.slug is distinct from :askedText::text, t.place desc
                             limit :most)
                        select l.id as text_id, l.slug as text_slug, l.title as text_title, g.number, g.title
                          from latest l
                          join texts.goal g on g.dialogue_id = :dialogue and g.text_id = l.id
                         order by l.place desc, g.number
                        """)
                .param("dialogue", dialogue)
                .param("asOf", asOf)
                .param("askedText", askedText)
                .param("most", most)
                .query(Held.class)
                .list();
    }
}
