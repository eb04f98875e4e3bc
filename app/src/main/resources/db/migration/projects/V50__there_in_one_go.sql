-- Projects of the record and kept ones, the dates of the record's read in one go for all of them: with the kept ones
-- had come back a lookup for each project, which made the page of gaps of a long thread four times as slow.
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
           or p.id in (select c.project_id from projects.country c where c.party_id = of_party))
    union all
   select k.id, k.slug, 1000000, k.title, '{}'
     from projects.kept k
    where k.dialogue_id = of_dialogue
      and (k.opened_at at time zone 'UTC')::date <= as_of
      and (of_party is null
           or k.id in (select r.project_id from projects.kept_partner r where r.party_id = of_party)
           or k.id in (select c.project_id from projects.kept_country c where c.party_id = of_party)) $$;
