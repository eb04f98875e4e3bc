-- The same, with outcomes read once and in one go. Whether the meeting of one may be seen is asked by the policy of
-- outcomes, and not again here: the meeting itself is looked up only where something of it is told. What an outcome is
-- sifted by is written in operators that PostgreSQL holds for leakproof, so that it sifts before it asks the policy.
create or replace function meetings.left_open(of_dialogue uuid, as_of date, of_party uuid, party_names text[], of_body uuid)
    returns table (meeting_slug text, meeting_label jsonb, meeting_place int, held meetings.period, kind text, place int,
                   id uuid, what text, who text, party_id uuid, due meetings.period, due_printed text,
                   happened meetings.period, sources text[], promise_open boolean, overdue boolean, slipped boolean)
    stable language sql as
$$ select m.slug, m.label, m.place, m.held, 'STEP', s.place, null::uuid, s.what, s.who, null::uuid, s.due,
          s.due_printed, s.happened, s.sources || s.became_sources, false,
          coalesce((s.due).last < as_of, false) and not coalesce((s.happened).first <= as_of, false),
          coalesce((s.happened).first <= as_of, false)
     from meetings.meeting m
     join meetings.next_step s on s.dialogue_id = m.dialogue_id and s.meeting_id = m.id
    where m.dialogue_id = of_dialogue
      and coalesce((m.held).first <= as_of, true)
      and (of_party is null or s.who = any(party_names))
      and (of_body is null or of_body = any(m.bodies))
    union all
   select m.slug, m.label, m.place, m.held, 'SAID', i.place, null, i.what, i.printed, i.party_id, null, null, null,
          i.sources, i.outcome is null, false, false
     from meetings.meeting m
     join meetings.intervention i on i.dialogue_id = m.dialogue_id and i.meeting_id = m.id
    where m.dialogue_id = of_dialogue
      and i.kind in ('OFFERS_TO_HOST', 'OFFERS_EXPERTISE', 'PLEDGES')
      and coalesce((m.held).first <= as_of, true)
      and (of_party is null or i.party_id = of_party)
      and (of_body is null or of_body = any(m.bodies))
    union all
   select m.slug, m.label, m.place, m.held, 'OUTCOME', 0, o.id, o.what, o.who, o.party_id, o.due, o.due_printed,
          o.happened, '{}', o.kind in ('OFFER', 'PLEDGE') and not coalesce((o.happened).first <= as_of, false),
          coalesce((o.due).last < as_of, false) and not coalesce((o.happened).first <= as_of, false),
          coalesce((o.happened).first <= as_of and (o.happened).first > (o.due).last, false)
     from meetings.outcome o
     left join meetings.meeting m on m.id = o.meeting_id
    where o.dialogue_id = of_dialogue
      and not o.withdrawn
      and o.made_at < as_of + 1
      and (o.kind in ('OFFER', 'PLEDGE') and ((o.happened).first <= as_of) is not true
           or (o.due).last < as_of and ((o.happened).first <= (o.due).last) is not true)
      and (of_party is null or o.party_id = of_party)
      and (of_body is null or of_body = any(m.bodies)) $$;
