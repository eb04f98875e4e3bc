-- An endorsement that was recorded by mistake: who took it back and why, and all that had been recorded, the positions
-- of the parties included.
create table texts.taken_back (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    at             timestamptz not null,
    by             text not null,
    reason         text not null check (length(reason) between 1 and 5000),
    endorsement    jsonb not null,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id, at),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation
);
grant select, insert on texts.taken_back to ${app};
alter table texts.taken_back enable row level security;
create policy seen on texts.taken_back for select to ${app}
    using (circles && (select redthread.circles()));
create policy kept on texts.taken_back for insert to ${app} with check (texts.keeps(dialogue_id));

-- Only the secretariat takes back; nothing goes that silence adopted, nor of a text that is published.
grant delete on texts.endorsement, texts.position to ${app};
create policy taken_back on texts.endorsement as restrictive for delete to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[])
           and how <> 'SILENCE'
           and not exists (select from texts.publication p where p.negotiation_id = endorsement.negotiation_id));
create policy taken_back on texts.position as restrictive for delete to ${app}
    using (exists (select
                     from texts.endorsement e
                    where e.negotiation_id = position.negotiation_id
                      and 'secretariat:' || e.dialogue_id = any ((select redthread.circles())::text[])
                      and e.how <> 'SILENCE')
           and not exists (select from texts.publication p where p.negotiation_id = position.negotiation_id));

-- A draft that comes in with a Word reply was perhaps shown to others before: they keep seeing it.
create or replace function texts.hand_in_drafts(round uuid, party uuid, keys text[], submission uuid)
    returns int
    security definer set search_path = pg_catalog language plpgsql as
$$
declare
    handed int;
begin
    if not exists (select
                     from texts.submission s
                    where s.id = submission and s.round_id = round and s.party_id = party
                      and (texts.keeps(s.dialogue_id) or texts.acts_for(s.party_id, s.dialogue_id))) then
        return 0;
    end if;
    update texts.proposal p
       set state = 'SUBMITTED', submission_id = s.id, counts = not s.late, version = p.version + 1,
           circles = s.circles || array(select 'party:' || other || ':' || p.dialogue_id from unnest(p.shared) other)
      from texts.submission s
     where s.id = submission
       and p.round_id = round and p.party_id = party and p.key = any (keys) and p.state in ('DRAFT', 'CLEARED');
    get diagnostics handed = row_count;
    return handed;
end
$$;
