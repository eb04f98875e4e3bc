package org.redthread.profiles;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Migration profiles as the record lists them.
@Repository
class ProfileShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select distinct on (p.dialogue_id, p.party_id, p.kind, p.edition, l.language)
                           'profile' as kind,
                           md5(concat_ws('/', p.dialogue_id, p.party_id, p.kind, (p.edition).first))::uuid as id,
                           p.party_id as owner_id, p.dialogue_id, array['public'] as circles, l.language,
                           '/profiles#published' as inside,
                           concat_ws(', ', p.printed, '{profiles.kind.' || p.kind || '}') as title,
                           concat_ws(' ', lower(p.status), p.note) as text, array[p.party_id] as parties,
                           '{}'::uuid[] as others, (p.published).first as begins, (p.published).last as ends
                      from profiles.profile p
                     cross join (values ('en'), ('ru')) l(language)
                     where p.party_id is not null and p.kind <> 'MENTIONED'
                     order by p.dialogue_id, p.party_id, p.kind, p.edition, l.language, p.place) row
             where :all or owner_id = any(:owners)
             union all
            select to_jsonb(row)
              from (select distinct on (s.dialogue_id, e.party_id, l.language) 'profile' as kind,
                           md5(concat_ws('/', s.dialogue_id, e.party_id, 'listed'))::uuid as id,
                           e.party_id as owner_id, s.dialogue_id, array['public'] as circles, l.language,
                           '/profiles#extended' as inside,
                           concat_ws(', ', e.printed, '{profiles.kind.EXTENDED}') as title,
                           translate(lower(e."where"), '_', ' ') as text, array[e.party_id] as parties,
                           '{}'::uuid[] as others, null::date as begins, null::date as ends
                      from profiles.standing s
                     cross join jsonb_to_recordset(s.entries) as e(party_id uuid, printed text, "where" text)
                     cross join (values ('en'), ('ru')) l(language)
                     order by s.dialogue_id, e.party_id, l.language, (s.as_of).first desc nulls last, s.place desc) row
             where :all or owner_id = any(:owners)
            """;

    ProfileShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("profile"), ROWS);
    }
}
