-- The same in one go: what is done for goals is read by kind from an index. What a goal is sifted by is written in
-- cases, since PostgreSQL, which plans the statement before it knows what is asked, takes `is null` for a rarity and
-- would look goals up one by one.
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
      and case when at_meetings is null then true else t.meeting_id = any(at_meetings) end
      and case when goal_of is null then true else g.text_id = goal_of and g.number = goal_number end
      and not exists (select
                        from thread.tied_to('goal', array['CONTRIBUTES_TO'], as_of) tied
                       where tied.id = g.id) $$;
