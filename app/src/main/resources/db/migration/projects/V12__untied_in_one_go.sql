-- The same in one go: dates are read once for all projects where all are asked for, and so is what they are tied to,
-- from an index of the thread.
create or replace function projects.there(of_dialogue uuid, as_of date, of_party uuid)
    returns table (id uuid, slug text, place int, title text, sources text[])
    stable language sql as
$$ select p.id, p.slug, p.place, p.title, p.sources
     from projects.project p
    where p.dialogue_id = of_dialogue
      and (exists (select
                     from projects.date d
                    where d.dialogue_id = of_dialogue and d.project_id = p.id and (d.at_time).first <= as_of
                      and d.of not in ('END', 'CLOSING', 'CLOSING_CONFERENCE', 'REGIONAL_PROJECT_BEFORE_IT'))
           or not exists (select
                            from projects.date d
                           where d.dialogue_id = of_dialogue and d.project_id = p.id and (d.at_time).first > as_of
                             and d.of not in ('END', 'CLOSING', 'CLOSING_CONFERENCE', 'REGIONAL_PROJECT_BEFORE_IT')))
      and (of_party is null
           or p.id in (select r.project_id from projects.partner r where r.party_id = of_party)
           or p.id in (select c.project_id from projects.country c where c.party_id = of_party)) $$;
create or replace function projects.untied(of_dialogue uuid, as_of date, of_party uuid)
    returns table (id uuid, slug text, place int, title text, sources text[])
    stable language sql as
$$ select p.*
     from projects.there(of_dialogue, as_of, of_party) p
    where not exists (select from projects.tie t where t.dialogue_id = of_dialogue and t.project_id = p.id)
      and not exists (select
                        from thread.tied_from('project', array['CONTRIBUTES_TO', 'DECIDED_AT'], as_of) tied
                       where tied.id = p.id)
      and not exists (select
                        from thread.tied_to('project', array['MANDATES'], as_of) tied
                       where tied.id = p.id) $$;
