-- The same, with every set of a party's activities found once: looked up activity by activity it costs a statement each.

create or replace function plans.lacking(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[], goal_of uuid,
                              goal_number int)
    returns table (kept boolean, plan_slug text, plan_title text, id uuid, place int, title text, planned plans.period,
                   sources text[], no_date boolean, no_host boolean, overdue boolean)
    stable language sql as
$$ select false, p.slug, p.title, a.id, a.place, a.title, a.planned, a.sources, a.planned is null,
          a.id not in (select r.activity_id from plans.part r where r.does in ('HOSTS', 'LEADS')),
          coalesce((a.planned).last < as_of and coalesce(a.state, 'PLANNED') = 'PLANNED', false)
     from plans.standing(of_dialogue, as_of) p
     join plans.activity a on a.dialogue_id = of_dialogue and a.plan_id = p.id
    where (of_party is null
           or a.id in (select r.activity_id from plans.part r where r.party_id = of_party))
      and (at_meetings is null or p.meeting_id = any(at_meetings))
      and (goal_of is null or p.goals_of = goal_of and a.goal = goal_number)
    union all
   select true, p.slug, p.title, u.id, u.place, u.title, u.planned, '{}', u.planned is null,
          u.id not in (select r.undertaking_id from plans.undertaking_part r where r.does in ('HOSTS', 'LEADS')),
          coalesce(coalesce(u.until, (u.planned).last) < as_of
                   and coalesce(u.state, 'PLANNED') in ('PLANNED', 'POSTPONED'), false)
     from plans.standing(of_dialogue, as_of) p
     join plans.undertaking u on u.dialogue_id = of_dialogue and u.plan_id = p.id
    where (of_party is null
           or u.id in (select r.undertaking_id from plans.undertaking_part r where r.party_id = of_party))
      and (at_meetings is null or p.meeting_id = any(at_meetings) or u.meeting_id = any(at_meetings))
      and (goal_of is null
           or exists (select from plans.under(goal_of, goal_number) under where under.undertaking_id = u.id)) $$;

create or replace function plans.weighing(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[], goal_of uuid,
                               goal_number int) returns table (many bigint)
    stable language sql as
$$ select (select count(*)
             from plans.standing(of_dialogue, as_of) p
             join plans.activity a on a.dialogue_id = of_dialogue and a.plan_id = p.id
            where p.goals_of = goal_of and a.goal = goal_number
              and (of_party is null
                   or a.id in (select r.activity_id from plans.part r where r.party_id = of_party))
              and (at_meetings is null or p.meeting_id = any(at_meetings)))
          + (select count(*)
               from plans.standing(of_dialogue, as_of) p
               join plans.undertaking u on u.dialogue_id = of_dialogue and u.plan_id = p.id
               join plans.under(goal_of, goal_number) under on under.undertaking_id = u.id
              where p.goals_of = goal_of
                and (of_party is null
                     or u.id in (select r.undertaking_id from plans.undertaking_part r where r.party_id = of_party))
                and (at_meetings is null or p.meeting_id = any(at_meetings) or u.meeting_id = any(at_meetings))) $$;
