package org.redthread.plans;

import java.util.Collection;
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

/// Counts and lists what lacks in plans. What lacks is said once, by the functions of the schema.
@Repository
class PlanGapStore {

    private final JdbcClient db;

    PlanGapStore(JdbcClient db) {
        this.db = db;
    }

    /// An activity, or an action point, that lacks something.
    ///
    /// @param kept whether it stands in a plan that is kept here, not in one of the record
    /// @param title null where it is known that it is to be done, and not what it is
    /// @param does what a party was willing to do in it; null where the gap is no promise
    record Row(
            boolean kept,
            String planSlug,
            String planTitle,
            UUID id,
            int place,
            @Nullable String number,
            @Nullable String title,
            @Nullable When planned,
            List<String> sources,
            @Nullable UUID partyId,
            Activity.@Nullable Does does,
            @Nullable String what) {}

    record Page(int total, List<Row> rows) {}

    GapsOf.Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return Rows.one(
                db.sql("""
                        select jsonb_build_object(
                                   'gaps', (select jsonb_build_object('NO_DATE', count(*) filter (where no_date),
                                                                      'NO_HOST', count(*) filter (where no_host),
                                                                      'OVERDUE', count(*) filter (where overdue))
                                              from plans.lacking(:dialogue, :asOf, :party::uuid, :meetings::uuid[],
                                                                 :goalOf::uuid, :goalNumber::int))
                                           || jsonb_build_object(
                                                  'PROMISE_OPEN',
                                                  (select count(*)
                                                     from plans.promised(:dialogue, :asOf, :party::uuid,
                                                                         :meetings::uuid[], :goalOf::uuid,
                                                                         :goalNumber::int)),
                                                  'NO_ACTIVITY',
                                                  (select count(*)
                                                     from plans.unserved(:dialogue, :asOf, :party::uuid,
                                                                         :meetings::uuid[], :goalOf::uuid,
                                                                         :goalNumber::int))),
                                   'weights', (select coalesce(jsonb_agg(jsonb_build_object(
                                                          'of', g.of, 'number', g.number, 'many', under.many)), '[]')
                                                 from unnest(:goalsOf::uuid[], :goalNumbers::int[]) g (of, number)
                                                cross join lateral
                                                      plans.weighing(:dialogue, :asOf, :party::uuid, :meetings::uuid[],
                                                                     g.of, g.number) under
                                                where under.many > 0))
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
                            select kept, plan_slug, plan_title, id, place, null as number, title, planned, sources,
                                   null::uuid as party_id, null as does, null as what
                              from plans.lacking(:dialogue, :asOf, :party::uuid, :meetings::uuid[], :goalOf::uuid,
                                                 :goalNumber::int)
                             where case :gap when 'NO_DATE' then no_date
                                             when 'NO_HOST' then no_host
                                             when 'OVERDUE' then overdue
                                             else :gap = 'UNDER_GOAL' end
                             union all
                            select kept, plan_slug, plan_title, id, place, null, title, planned, sources, party_id,
                                   does, what
                              from plans.promised(:dialogue, :asOf, :party::uuid, :meetings::uuid[], :goalOf::uuid,
                                                  :goalNumber::int)
                             where :gap = 'PROMISE_OPEN'
                             union all
                            select true, plan_slug, plan_title, id, 0, number, words, null, '{}', null, null, null
                              from plans.unserved(:dialogue, :asOf, :party::uuid, :meetings::uuid[], :goalOf::uuid,
                                                  :goalNumber::int)
                             where :gap = 'NO_ACTIVITY')
                        select jsonb_build_object(
                                   'total', (select count(*) from found),
                                   'rows', (select coalesce(jsonb_agg(to_jsonb(shown)), '[]')
                                              from (select *
                                                      from found
                                                     order by plan_slug, place, number, id, party_id, does
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
