package org.redthread.texts.negotiations;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Texts that are or were negotiated here, and the provisions of the version in force.
@Repository
class NegotiationShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'negotiation' as kind, n.id, n.id as owner_id, n.dialogue_id, n.circles, n.language,
                           '/negotiations/' || n.slug || case n.state when 'PUBLISHED' then '/text' else '' end
                               as inside,
                           n.title, concat_ws(' ', n.symbol, translate(n.slug, '-', ' ')) as text,
                           '{}'::uuid[] as parties, '{}'::uuid[] as others, n.begun_at::date as begins,
                           null::date as ends
                      from texts.negotiation n
                     union all
                    select 'provision', p.knot, n.id, n.dialogue_id, v.circles, v.language,
                           '/negotiations/' || n.slug
                               || case n.state when 'PUBLISHED' then '/text#p-' else '/provisions/' end || p.identity,
                           left(concat_ws(' ', case when not p.typed then p.number end, p.wording ->> 'text'), 160),
                           concat_ws(' ', case when length(p.wording ->> 'text') > 150 then p.wording ->> 'text' end,
                                     n.title), '{}', '{}', v.made_at::date, v.made_at::date
                      from texts.negotiation n
                      join lateral (select v.id, v.circles, v.language, v.made_at
                                      from texts.version v
                                     where v.negotiation_id = n.id and v.undone_at is null
                                       and v.translates_id is null
                                     order by v.number desc
                                     limit 1) v on true
                      join texts.provision p on p.version_id = v.id
                     where p.wording ->> 'text' <> '' and p.identity ~ '^[a-z0-9-]+$') row
             where :all or owner_id = any(:owners) or id = any(:owners)
            """;

    NegotiationShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("negotiation", "provision"), ROWS);
    }
}
