package org.redthread.texts;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Texts and their goals as the record has them.
@Repository
class TextShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'text' as kind, t.id, t.id as owner_id, t.dialogue_id, array['public'] as circles,
                           'en' as language, '/texts/' || t.slug as inside, t.title,
                           concat_ws(' ', translate(t.slug, '-', ' '), t.town, t.note,
                                     (select string_agg(g.title, '; ' order by g.number)
                                        from texts.goal g where g.text_id = t.id)) as text,
                           '{}'::uuid[] as parties, '{}'::uuid[] as others, (t.made).first as begins,
                           (t.made).last as ends
                      from texts.text t
                     union all
                    select 'goal', g.id, t.id, t.dialogue_id, array['public'], 'en',
                           '/texts/' || t.slug || '#goal-' || g.number, g.number || '. ' || g.title,
                           concat_ws(' ', t.title, translate(t.slug, '-', ' ')), '{}', '{}', (t.made).first,
                           (t.made).last
                      from texts.goal g
                      join texts.text t on t.id = g.text_id) row
             where :all or owner_id = any(:owners) or id = any(:owners)
            """;

    TextShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("text", "goal"), ROWS);
    }
}
