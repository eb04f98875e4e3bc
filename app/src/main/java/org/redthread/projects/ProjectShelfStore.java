package org.redthread.projects;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Projects of the record, those kept here, and calls for grants.
@Repository
class ProjectShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'project' as kind, p.id, p.id as owner_id, p.dialogue_id, array['public'] as circles,
                           'en' as language, '/projects/' || p.slug as inside, p.title,
                           concat_ws(' ', translate(p.slug, '-', ' '), array_to_string(p.aliases, '; '),
                                     p.countries_note, array_to_string(p.places, ', '),
                                     (select string_agg(x.printed, '; ') from projects.partner x
                                       where x.project_id = p.id),
                                     (select string_agg(o.what, '; ') from projects.output o
                                       where o.project_id = p.id)) as text,
                           coalesce((select array_agg(distinct x.party_id) from projects.partner x
                                      where x.project_id = p.id and x.party_id is not null), '{}') as parties,
                           coalesce((select array_agg(distinct x.party_id) from projects.country x
                                      where x.project_id = p.id and x.party_id is not null), '{}') as others,
                           (select min((d.at_time).first) from projects.date d where d.project_id = p.id) as begins,
                           (select max((d.at_time).last) from projects.date d where d.project_id = p.id) as ends
                      from projects.project p
                     union all
                    select 'project', k.id, k.id, k.dialogue_id, k.circles, l.language, '/projects/' || k.slug,
                           case l.language when 'ru' then coalesce(k.title_ru, k.title) else k.title end,
                           concat_ws(' ', array_to_string(k.aliases, '; '), k.summary),
                           coalesce((select array_agg(distinct x.party_id) from projects.kept_partner x
                                      where x.project_id = k.id and x.party_id is not null), '{}'),
                           coalesce((select array_agg(distinct x.party_id) from projects.kept_country x
                                      where x.project_id = k.id and x.party_id is not null), '{}'),
                           coalesce(k.actual_start, k.planned_start), coalesce(k.actual_end, k.planned_end)
                      from projects.kept k
                     cross join (values ('en'), ('ru')) l(language)
                     union all
                    select 'call', c.id, c.id, c.dialogue_id, array['public'], 'en', '/calls/' || c.slug, c.title,
                           c.summary, '{}', '{}', c.opened_at::date, c.applications_close::date
                      from projects.call c) row
             where :all or owner_id = any(:owners) or id = any(:owners)
            """;

    ProjectShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("project", "call"), ROWS);
    }
}
