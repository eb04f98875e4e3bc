-- Stages of the ways of texts, of which the day has passed untold, or which came late, as far as was known on a day.
create function texts.stalled(of_dialogue uuid, as_of date, at_meetings uuid[])
    returns table (text_slug text, text_title text, text_place int, place int, of text, who text, planned texts.period,
                   actual texts.period, sources text[], overdue boolean, slipped boolean)
    stable language sql as
$$ select t.slug, t.title, t.place, s.place, s.of, s.who, s.planned, s.actual, s.planned_sources || s.actual_sources,
          (s.planned).last < as_of and not coalesce((s.actual).first <= as_of, false),
          coalesce((s.actual).first <= as_of and (s.actual).first > (s.planned).last, false)
     from texts.text t
     join texts.stage s on s.dialogue_id = t.dialogue_id and s.text_id = t.id
    where t.dialogue_id = of_dialogue
      and (s.said).first <= as_of
      and s.planned is not null
      and (at_meetings is null or t.meeting_id = any(at_meetings)) $$;

-- Goals on which nothing hangs that is done for them.
create function texts.unserved(of_dialogue uuid, as_of date, at_meetings uuid[], goal_of uuid, goal_number int)
    returns table (text_slug text, text_title text, text_place int, made texts.period, number int, title text,
                   sources text[])
    stable language sql as
$$ select t.slug, t.title, t.place, t.made, g.number, g.title, g.sources
     from texts.text t
     join texts.goal g on g.dialogue_id = t.dialogue_id and g.text_id = t.id
    where t.dialogue_id = of_dialogue
      and coalesce((t.made).first <= as_of, true)
      and (at_meetings is null or t.meeting_id = any(at_meetings))
      and (goal_of is null or g.text_id = goal_of and g.number = goal_number)
      and not exists (select
                        from thread.tied_to('goal', array['CONTRIBUTES_TO'], as_of) tied
                       where tied.id = texts.goal_id(g.text_id, g.number)) $$;

grant execute on function texts.stalled(uuid, date, uuid[]), texts.unserved(uuid, date, uuid[], uuid, int) to ${app};
