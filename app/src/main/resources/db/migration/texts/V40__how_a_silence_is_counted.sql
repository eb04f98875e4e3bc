-- How the end was found, what became of it, and the papers that certify it.
alter table texts.silence
    -- Among the procedures of its text, from 1.
    add column number      int not null check (number > 0),
    add column opened_by   text not null,
    -- Working days that were given; null where the moment itself was typed.
    add column days        int check (days > 0),
    add column weekend     text not null check (weekend in ('SAT_SUN', 'FRI_SAT')),
    add column holidays    date[] not null default '{}',
    -- Each move of the end: at, by, from, to, why.
    add column extensions  jsonb not null default '[]',
    -- Of whoever broke it or called it off, and the words for it.
    add column ended_by    text,
    add column words       text check (length(words) between 1 and 5000),
    -- The certificate for Word, beside the one that is cited.
    add column docx_id     uuid,
    -- Counts its changes, for the calendars of those who were told.
    add column version     int not null default 0,
    add unique (negotiation_id, number),
    add check (state <> 'ADOPTED' or ended_at = ends_at),
    add check (state not in ('BROKEN', 'CALLED_OFF') or (ended_by is not null and words is not null)),
    add check (ended_at is null or state = 'ADOPTED' or ended_at < ends_at);
create index silence_by_end on texts.silence (ends_at) where state = 'RUNNING' or document_id is null;

-- Whether the reader speaks for a party that may break it. With the rights of the owner, since the policies of both
-- tables ask it.
create function texts.may_break(silence uuid) returns boolean
    stable security definer set search_path = pg_catalog language sql as
$$
    select exists (select
                     from texts.silence_party p
                    where p.silence_id = silence
                      and texts.acts_for(p.party_id, p.dialogue_id))
$$;
revoke all on function texts.may_break(uuid) from public;
grant execute on function texts.may_break(uuid) to ${app};

-- A party that is asked holds the row and breaks it, and brings the text back into negotiation; nothing else.
create policy broken on texts.silence for update to ${app}
    using (state = 'RUNNING' and texts.may_break(id))
    with check (state = 'BROKEN');
create policy broken on texts.negotiation for update to ${app}
    using (state = 'IN_SILENCE'
           and exists (select
                         from texts.silence s
                        where s.negotiation_id = negotiation.id
                          and s.state = 'RUNNING'
                          and texts.may_break(s.id)))
    with check (state = 'CIRCULATED');
