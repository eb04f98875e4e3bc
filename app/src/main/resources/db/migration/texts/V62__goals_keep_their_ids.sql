-- The id of a goal stands in its row, so that what hangs on all goals is found without making each id anew.
drop index texts.goal_by_id;
alter table texts.goal add column id uuid generated always as (texts.goal_id(text_id, number)) stored;
create unique index goal_by_id on texts.goal (id);

-- Goals on which nothing hangs that is done for them. Each is looked up by itself: PostgreSQL would read all links
-- instead, half a million of them, wherever it thinks that few hang on goals.
create or replace function texts.unserved(of_dialogue uuid, as_of date, at_meetings uuid[], goal_of uuid,
                                          goal_number int)
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
      and (select true
             from thread.tied_to('goal', array['CONTRIBUTES_TO'], as_of) tied
            where tied.id = g.id
            limit 1) is null $$;
