package org.redthread.meetings;

import java.util.Set;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Meetings, and what was said, decided and left to do at them, as the record has it and as it was kept here.
@Repository
class MeetingShelfStore extends ShelfStore {

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'meeting' as kind, m.id, m.id as owner_id, m.dialogue_id, m.circles, l.language,
                           '/meetings/' || m.slug as inside,
                           concat_ws(', ', m.label ->> l.language,
                                     case l.language when 'en' then m.title end, m.town) as title,
                           concat_ws(' ', translate(m.slug, '-', ' '), m.number, m.host,
                                     case l.language when 'en' then concat_ws(' ', m.lead, m.note, m.host_note,
                                         (select string_agg(a.item, '; ' order by a.place)
                                            from meetings.agenda_item a where a.meeting_id = m.id)) end) as text,
                           array_remove(array[m.host_id], null) as parties,
                           coalesce((select array_agg(distinct a.party_id) from meetings.attendance a
                                      where a.meeting_id = m.id and a.present and a.party_id is not null),
                                    '{}') as others,
                           (m.held).first as begins, (m.held).last as ends
                      from meetings.meeting m
                     cross join (values ('en'), ('ru')) l(language)
                     union all
                    select 'intervention', md5(m.id || '/intervention/' || i.place)::uuid, m.id, m.dialogue_id,
                           m.circles, l.language, '/meetings/' || m.slug || '#interventions',
                           concat_ws(': ', i.printed, '{meetings.kind.' || i.kind || '}', i.what),
                           concat_ws(' ', i.outcome, m.label ->> l.language, m.town),
                           array_remove(array[i.party_id], null), '{}', (m.held).first, (m.held).last
                      from meetings.intervention i
                      join meetings.meeting m on m.id = i.meeting_id
                     cross join (values ('en'), ('ru')) l(language)
                     union all
                    select 'decision', md5(m.id || '/decision/' || d.place)::uuid, m.id, m.dialogue_id, m.circles,
                           'en', '/meetings/' || m.slug || '#decisions', d.what,
                           concat_ws(' ', array_to_string(d.named, ' '), d.invites, m.label ->> 'en', m.town),
                           '{}', '{}', (m.held).first, (m.held).last
                      from meetings.decision d
                      join meetings.meeting m on m.id = d.meeting_id
                     union all
                    select 'next-step', md5(m.id || '/next-step/' || n.place)::uuid, m.id, m.dialogue_id, m.circles,
                           'en', '/meetings/' || m.slug || '#next', concat_ws(': ', n.who, n.what),
                           concat_ws(' ', n.due_printed, n.became, m.label ->> 'en', m.town),
                           '{}', '{}', (m.held).first, (m.held).last
                      from meetings.next_step n
                      join meetings.meeting m on m.id = n.meeting_id
                     union all
                    select 'outcome', o.id, m.id, m.dialogue_id, o.circles, 'en',
                           '/meetings/' || m.slug || '/outcomes#' || o.id, concat_ws(': ', o.who, o.what),
                           concat_ws(' ', o.about, o.due_printed, o.became, m.label ->> 'en', m.town),
                           array_remove(array[o.party_id], null), '{}', (m.held).first, (m.held).last
                      from meetings.outcome o
                      join meetings.meeting m on m.id = o.meeting_id
                     where not o.withdrawn) row
             where :all or owner_id = any(:owners) or id = any(:owners)
            """;

    MeetingShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("meeting", "intervention", "decision", "next-step", "outcome"), ROWS);
    }
}
