package org.redthread.results.lessons;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lessons and outcome statements that were not withdrawn.
@Repository
class LessonShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'lesson' as kind, l.id, l.id as owner_id, l.dialogue_id, array[l.circle] as circles,
                           l.language, '/lessons/' || l.id as inside, l.title,
                           concat_ws(' ', l.told, l.whom, l.contribution, l.evidence, array_to_string(l.tags, ' '))
                               as text,
                           '{}'::uuid[] as parties, '{}'::uuid[] as others, l.kept_at::date as begins, l.kept_at::date as ends
                      from results.lesson l
                     where l.withdrawn_at is null) row
             where :all or owner_id = any(:owners)
            """;

    LessonShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("lesson"), ROWS);
    }
}
