-- The same, with the projects of a party found once.
create or replace function projects.there(of_dialogue uuid, as_of date, of_party uuid)
    returns table (id uuid, slug text, place int, title text, sources text[])
    stable language sql as
$$ select p.id, p.slug, p.place, p.title, p.sources
     from projects.project p
    where p.dialogue_id = of_dialogue
      and coalesce((select min((d.at_time).first)
                      from projects.date d
                     where d.dialogue_id = p.dialogue_id and d.project_id = p.id
                       and d.of not in ('END', 'CLOSING', 'CLOSING_CONFERENCE', 'REGIONAL_PROJECT_BEFORE_IT'))
                   <= as_of, true)
      and (of_party is null
           or p.id in (select r.project_id from projects.partner r where r.party_id = of_party)
           or p.id in (select c.project_id from projects.country c where c.party_id = of_party)) $$;

-- Each project is looked up by itself: PostgreSQL would read all links instead wherever it thinks that few hang on
-- projects.
create or replace function projects.untied(of_dialogue uuid, as_of date, of_party uuid)
    returns table (id uuid, slug text, place int, title text, sources text[])
    stable language sql as
$$ select p.*
     from projects.there(of_dialogue, as_of, of_party) p
    where p.id not in (select t.project_id from projects.tie t where t.dialogue_id = of_dialogue)
      and (select true
             from thread.tied_from('project', array['CONTRIBUTES_TO', 'DECIDED_AT'], as_of) tied
            where tied.id = p.id
            limit 1) is null
      and (select true
             from thread.tied_to('project', array['MANDATES'], as_of) tied
            where tied.id = p.id
            limit 1) is null $$;
