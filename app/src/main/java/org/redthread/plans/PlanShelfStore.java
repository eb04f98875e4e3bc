package org.redthread.plans;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Plans and their activities as the record has them, and the plans kept here with what is in them.
@Repository
class PlanShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'plan' as kind, p.id, p.id as owner_id, p.dialogue_id, array['public'] as circles,
                           'en' as language, '/plans/' || p.slug as inside, p.title,
                           concat_ws(' ', translate(p.slug, '-', ' '), p.note) as text, '{}'::uuid[] as parties,
                           '{}'::uuid[] as others, (p.endorsed).first as begins, (p.endorsed).last as ends
                      from plans.plan p
                     union all
                    select 'activity', a.id, p.id, p.dialogue_id, array['public'], 'en',
                           '/plans/' || p.slug || '#activity-' || a.place, a.title,
                           concat_ws(' ', a.became, p.title,
                                     (select string_agg(concat_ws(' ', x.printed, lower(x.does), x.what), '; ')
                                        from plans.part x where x.activity_id = a.id)),
                           coalesce((select array_agg(distinct x.party_id) from plans.part x
                                      where x.activity_id = a.id and x.party_id is not null), '{}'), '{}',
                           (a.planned).first, (a.planned).last
                      from plans.activity a
                      join plans.plan p on p.id = a.plan_id
                     union all
                    select 'plan', p.id, p.id, p.dialogue_id, p.circles, 'en', '/plans/' || p.slug, p.title,
                           concat_ws(' ', p.symbol, translate(p.slug, '-', ' '), p.note), '{}', '{}',
                           (p.covers).first, (p.covers).last
                      from plans.living p
                     union all
                    select 'action-point', a.id, p.id, p.dialogue_id, p.inside, 'en',
                           '/plans/' || p.slug || '#point-' || a.number, a.number || ' ' || a.words, p.title, '{}',
                           '{}', (p.covers).first, (p.covers).last
                      from plans.action_point a
                      join plans.living p on p.id = a.plan_id
                     union all
                    select 'activity', u.id, p.id, p.dialogue_id, p.inside, 'en',
                           '/plans/' || p.slug || '#activity-' || u.place, coalesce(u.title, '{plans.untitled}'),
                           concat_ws(' ', lower(u.kind), u.note, p.title),
                           coalesce((select array_agg(distinct x.party_id) from plans.undertaking_part x
                                      where x.undertaking_id = u.id and x.party_id is not null), '{}'), '{}',
                           (u.planned).first, (u.planned).last
                      from plans.undertaking u
                      join plans.living p on p.id = u.plan_id
                     union all
                    select 'offer', o.id, p.id, p.dialogue_id, array['dialogue:' || p.dialogue_id], 'en',
                           '/plans/' || p.slug || '/offers/' || o.id, o.what,
                           concat_ws(' ', lower(o.means), p.title), array[o.party_id], '{}', (o.due).first,
                           (o.due).last
                      from plans.offer o
                      join plans.living p on p.id = o.plan_id
                     where o.standing <> 'DRAFT') row
             where :all or owner_id = any(:owners) or id = any(:owners)
            """;

    PlanShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("plan", "activity", "action-point", "offer"), ROWS);
    }
}
