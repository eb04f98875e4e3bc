-- A draft that came to nothing is no plan that was closed: whoever did not know of it does not learn of it then.
alter table plans.living drop constraint living_state_check;
alter table plans.living add constraint living_state_check
    check (state in ('DRAFT', 'RUNNING', 'CLOSED', 'GIVEN_UP'));

-- Plans that stand on a day. The state that they are in is that of today.
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
                         and (l.begun_at at time zone l.zone)::date <= as_of)
    union all
   select l.id, true, l.slug, l.title, l.id, l.meeting_id
     from plans.living l
    where l.dialogue_id = of_dialogue
      and l.state <> 'GIVEN_UP'
      and (l.begun_at at time zone l.zone)::date <= as_of $$;
