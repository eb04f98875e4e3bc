package org.redthread.documents;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents by symbol, title and the first hundred pages of what they say, for the circle that each is for.
@Repository
class DocumentShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'document' as kind, d.id, d.id as owner_id, d.dialogue_id, array[d.circle] as circles,
                           d.language, '/documents/' || d.id as inside, concat_ws(' ', d.symbol, d.title) as title,
                           concat_ws(' ', d.file_name,
                                     (select string_agg(w.words, ' ' order by w.part)
                                        from documents.wording w
                                       where w.dialogue_id = d.dialogue_id and w.id = d.id and w.part <= 10)) as text,
                           '{}'::uuid[] as parties, '{}'::uuid[] as others,
                           d.received_at::date as begins, d.received_at::date as ends
                      from documents.document d) row
             where :all or owner_id = any(:owners)
            """;

    DocumentShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("document"), ROWS);
    }
}
