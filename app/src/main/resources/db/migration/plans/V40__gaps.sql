-- What lacks in plans, of the record and of those kept here, as far as the reader may see it. A plan of the record that
-- is taken up here, and may be seen so, is told of once: as it is kept.

create index plan_by_goals on plans.plan (text_of_goals_id);
create index serves_by_goal on plans.serves (goal_id);
create index serves_by_point on plans.serves (point_id);

-- Plans that stand on a day. The state that they are in is that of today.
create function plans.standing(of_dialogue uuid, as_of date)
    returns table (id uuid, kept boolean, slug text, title text, goals_of uuid, meeting_id uuid)
    stable language sql as
$$ select p.id, false, p.slug, p.title, p.text_of_goals_id, p.meeting_id
     from plans.plan p
    where p.dialogue_id = of_dialogue
      and coalesce((p.endorsed).first <= as_of, true)
      and not exists (select
                        from plans.living l
                       where l.recorded_id = p.id and l.state <> 'DRAFT'
                         and (l.begun_at at time zone l.zone)::date <= as_of)
    union all
   select l.id, true, l.slug, l.title, l.id, l.meeting_id
     from plans.living l
    where l.dialogue_id = of_dialogue
      and (l.begun_at at time zone l.zone)::date <= as_of $$;

-- What is to be done under a goal of a plan kept here, or under an action point of it.
create function plans.under(goal_of uuid, goal_number int) returns table (undertaking_id uuid)
    stable language sql as
$$ select s.undertaking_id
     from plans.goal g
     join plans.serves s on s.goal_id = g.id
    where g.plan_id = goal_of and g.number = goal_number
    union
   select s.undertaking_id
     from plans.goal g
     join plans.action_point a on a.goal_id = g.id
     join plans.serves s on s.point_id = a.id
    where g.plan_id = goal_of and g.number = goal_number $$;

-- Every activity with what it lacks. Those that answer for one are its hosts and leaders; who offered to is one too.
create function plans.lacking(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[], goal_of uuid,
                              goal_number int)
    returns table (kept boolean, plan_slug text, plan_title text, id uuid, place int, title text, planned plans.period,
                   sources text[], no_date boolean, no_host boolean, overdue boolean)
    stable language sql as
$$ select false, p.slug, p.title, a.id, a.place, a.title, a.planned, a.sources, a.planned is null,
          not exists (select from plans.part r where r.activity_id = a.id and r.does in ('HOSTS', 'LEADS')),
          coalesce((a.planned).last < as_of and coalesce(a.state, 'PLANNED') = 'PLANNED', false)
     from plans.standing(of_dialogue, as_of) p
     join plans.activity a on a.dialogue_id = of_dialogue and a.plan_id = p.id
    where (of_party is null
           or exists (select from plans.part r where r.activity_id = a.id and r.party_id = of_party))
      and (at_meetings is null or p.meeting_id = any(at_meetings))
      and (goal_of is null or p.goals_of = goal_of and a.goal = goal_number)
    union all
   select true, p.slug, p.title, u.id, u.place, u.title, u.planned, '{}', u.planned is null,
          not exists (select
                        from plans.undertaking_part r
                       where r.undertaking_id = u.id and r.does in ('HOSTS', 'LEADS')),
          coalesce(coalesce(u.until, (u.planned).last) < as_of
                   and coalesce(u.state, 'PLANNED') in ('PLANNED', 'POSTPONED'), false)
     from plans.standing(of_dialogue, as_of) p
     join plans.undertaking u on u.dialogue_id = of_dialogue and u.plan_id = p.id
    where (of_party is null
           or exists (select from plans.undertaking_part r where r.undertaking_id = u.id and r.party_id = of_party))
      and (at_meetings is null or p.meeting_id = any(at_meetings) or u.meeting_id = any(at_meetings))
      and (goal_of is null
           or exists (select from plans.under(goal_of, goal_number) under where under.undertaking_id = u.id)) $$;

-- What a party said that it was willing to do, while what it is for is not done.
create function plans.promised(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[], goal_of uuid,
                               goal_number int)
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
           or exists (select from plans.under(goal_of, goal_number) under where under.undertaking_id = u.id)) $$;

-- Action points of plans kept here for which nothing is to be done.
create function plans.unserved(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[], goal_of uuid,
                               goal_number int)
    returns table (plan_slug text, plan_title text, id uuid, number text, words text)
    stable language sql as
$$ select p.slug, p.title, a.id, a.number, a.words
     from plans.standing(of_dialogue, as_of) p
     join plans.action_point a on a.dialogue_id = of_dialogue and a.plan_id = p.id
    where of_party is null
      and (at_meetings is null or p.meeting_id = any(at_meetings))
      and (goal_of is null
           or exists (select from plans.goal g
                       where g.id = a.goal_id and g.plan_id = goal_of and g.number = goal_number))
      and not exists (select from plans.serves s where s.point_id = a.id) $$;

-- How much stands under one goal.
create function plans.weighing(of_dialogue uuid, as_of date, of_party uuid, at_meetings uuid[], goal_of uuid,
                               goal_number int) returns table (many bigint)
    stable language sql as
$$ select (select count(*)
             from plans.standing(of_dialogue, as_of) p
             join plans.activity a on a.dialogue_id = of_dialogue and a.plan_id = p.id
            where p.goals_of = goal_of and a.goal = goal_number
              and (of_party is null
                   or exists (select from plans.part r where r.activity_id = a.id and r.party_id = of_party))
              and (at_meetings is null or p.meeting_id = any(at_meetings)))
          + (select count(*)
               from plans.standing(of_dialogue, as_of) p
               join plans.undertaking u on u.dialogue_id = of_dialogue and u.plan_id = p.id
               join plans.under(goal_of, goal_number) under on under.undertaking_id = u.id
              where p.goals_of = goal_of
                and (of_party is null
                     or exists (select
                                  from plans.undertaking_part r
                                 where r.undertaking_id = u.id and r.party_id = of_party))
                and (at_meetings is null or p.meeting_id = any(at_meetings) or u.meeting_id = any(at_meetings))) $$;

grant execute on all functions in schema plans to ${app};
