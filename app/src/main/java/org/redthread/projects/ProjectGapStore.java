package org.redthread.projects;

import java.util.Collection;
import java.util.List;
import org.redthread.sql.Rows;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Sieve;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts and lists projects that hang on nothing, and those that serve a goal.
@Repository
class ProjectGapStore {

    private final JdbcClient db;

    ProjectGapStore(JdbcClient db) {
        this.db = db;
    }

    record Row(String slug, String title, List<String> sources) {}

    record Page(int total, List<Row> rows) {}

    /// Weights start from what is tied to the goals, and look up each project that is: many projects serve none of
    /// them. `offset 0` keeps PostgreSQL from reading all projects instead.
    GapsOf.Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return Rows.one(
                db.sql("""
                        select jsonb_build_object(
                                   'gaps', jsonb_build_object(
                                               'UNTIED',
                                               (select count(*)
                                                  from projects.untied(:dialogue, :asOf, :party::uuid)
                                                 where :goalOf::uuid is null)),
                                   'weights', (select coalesce(jsonb_agg(jsonb_build_object(
                                                          'of', g.of, 'number', g.number, 'many', g.many)), '[]')
                                                 from (select s.of, s.number, count(*) as many
                                                         from (select distinct g.of, g.number, t.project_id
                                                                 from unnest(:goalsOf::uuid[], :goalNumbers::int[])
                                                                          g (of, number)
                                                                 join projects.tie t
                                                                   on t.text_id = g.of and g.number = any(t.numbers)) s
                                                        where exists (select
                                                                        from projects.there(
                                                                            :dialogue, :asOf, :party::uuid) p
                                                                       where p.id = s.project_id
                                                                      offset 0)
                                                        group by s.of, s.number) g))
                        """)
                        .params(sieve.parameters())
                        .params(Sieve.parameters(goals))
                        .query(String.class)
                        .single(),
                GapsOf.Counts.class);
    }

    Page list(Gap gap, Sieve sieve, int skip, int most) {
        return Rows.one(
                db.sql("""
                        with found as (
                            select slug, place, title, sources
                              from projects.untied(:dialogue, :asOf, :party::uuid)
                             where :gap = 'UNTIED' and :goalOf::uuid is null
                             union all
                            select slug, place, title, sources
                              from projects.there(:dialogue, :asOf, :party::uuid) p
                             where :gap = 'UNDER_GOAL'
                               and exists (select
                                             from projects.tie t
                                            where t.project_id = p.id and t.text_id = :goalOf::uuid
                                              and :goalNumber::int = any(t.numbers)))
                        select jsonb_build_object(
                                   'total', (select count(*) from found),
                                   'rows', (select coalesce(jsonb_agg(to_jsonb(shown)), '[]')
                                              from (select *
                                                      from found
                                                     order by place, slug
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
}
