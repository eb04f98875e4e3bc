-- The dates of which nothing is said about when a project began, so that it may have been there before.
create function projects.there(of_dialogue uuid, as_of date, of_party uuid)
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
           or exists (select
                        from projects.partner r
                       where r.dialogue_id = p.dialogue_id and r.project_id = p.id and r.party_id = of_party)
           or exists (select
                        from projects.country c
                       where c.dialogue_id = p.dialogue_id and c.project_id = p.id and c.party_id = of_party)) $$;

-- Those that serve no goal and no activity, and on which no meeting decided and no text.
create function projects.untied(of_dialogue uuid, as_of date, of_party uuid)
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

create index tie_by_text on projects.tie (text_id);

grant execute on function projects.there(uuid, date, uuid), projects.untied(uuid, date, uuid) to ${app};
