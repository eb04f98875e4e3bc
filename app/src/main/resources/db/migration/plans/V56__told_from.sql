-- The same by the day from which on pages tell of something: a plan begun in Istanbul after midnight is there at once
-- for whoever reads on in UTC.
create or replace function plans.standing(of_dialogue uuid, as_of date)
    returns table (id uuid, kept boolean, slug text, title text, goals_of uuid, meeting_id uuid)
    stable language sql as
$$ select p.id, false, p.slug, p.title, p.text_of_goals_id, p.meeting_id
     from plans.plan p
    where p.dialogue_id = of_dialogue
      and coalesce((p.endorsed).first <= as_of, true)
      and not exists (select
                        from plans.living l
                       where l.recorded_id = p.id and l.state not in ('DRAFT', 'GIVEN_UP')
                         and redthread.told_from(l.begun_at, l.zone) <= as_of)
    union all
   select l.id, true, l.slug, l.title, l.id, l.meeting_id
     from plans.living l
    where l.dialogue_id = of_dialogue
      and l.state <> 'GIVEN_UP'
      and redthread.told_from(l.begun_at, l.zone) <= as_of $$;

create or replace function plans.promised(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[],
                                          goal_of uuid, goal_number int)
    returns table (kept boolean, plan_slug text, plan_title text, id uuid, place int, title text, planned plans.period,
                   sources text[], party_id uuid, does text, what text)
    stable language sql as
$$ select false, p.slug, p.title, a.id, a.place, a.title, a.planned, r.sources, r.party_id, r.does, r.what
     from plans.standing(of_dialogue, as_of) p
     join plans.activity a on a.dialogue_id = of_dialogue and a.plan_id = p.id
     join plans.part r on r.activity_id = a.id
    where r.offered and a.state is distinct from 'DONE'
      and (of_party is null or r.party_id = of_party)
      and (at_meetings is null or p.meeting_id = any(at_meetings))
      and (goal_of is null or p.goals_of = goal_of and a.goal = goal_number)
    union all
   select true, p.slug, p.title, u.id, u.place, u.title, u.planned, '{}', r.party_id, r.does, r.what
     from plans.standing(of_dialogue, as_of) p
     join plans.undertaking u on u.dialogue_id = of_dialogue and u.plan_id = p.id
     join plans.undertaking_part r on r.undertaking_id = u.id
    where r.offered and u.state is distinct from 'DONE'
      and (of_party is null or r.party_id = of_party)
      and (at_meetings is null or p.meeting_id = any(at_meetings) or u.meeting_id = any(at_meetings))
      and (goal_of is null
           or exists (select from plans.under(goal_of, goal_number) under where under.undertaking_id = u.id))
    union all
   select true, p.slug, p.title, o.id, 0, o.what, o.due, '{}', o.party_id,
          case o.means when 'HOSTING' then 'HOSTS'
                       when 'EXPERTISE' then 'CONTRIBUTES'
                       when 'MONEY' then 'FUNDS'
                       else 'SUPPORTS' end, null
     from plans.standing(of_dialogue, as_of) p
     join plans.living l on l.id = p.id
     join plans.offer o on o.dialogue_id = of_dialogue and o.plan_id = p.id,
          lateral (select step.said ->> 'to' as standing
                     from jsonb_array_elements(o.history) with ordinality step (said, number)
                    where redthread.told_from((step.said ->> 'at')::timestamptz, l.zone) <= as_of
                       or (step.said ->> 'day')::date <= as_of
                    order by step.number desc
                    limit 1) last
    where (last.standing = 'OPEN' or last.standing = 'ACCEPTED' and (o.due).last < as_of)
      and (of_party is null or o.party_id = of_party)
      and (at_meetings is null or p.meeting_id = any(at_meetings))
      and (goal_of is null
           or exists (select from plans.goal g
                       where g.plan_id = goal_of and g.number = goal_number
                         and (g.id = (o.under).id
                              or exists (select from plans.action_point a
                                          where a.goal_id = g.id and a.id = (o.under).id)))
           or exists (select from plans.under(goal_of, goal_number) under
                       where under.undertaking_id in ((o.under).id, o.undertaking_id))) $$;
