-- What a dialogue decided on names and boundaries: one row a decision, the last one holds, none is changed.
create table atlas.policy (
    dialogue_id   uuid not null,
    version       int not null check (version > 0),
    preset        text not null,
    en            text not null check (en <> ''),
    ru            text not null check (ru <> ''),
    -- Who in the dialogue decided, as the secretariat wrote it down.
    decided_by    text not null check (length(decided_by) between 1 and 300),
    decided_on    date not null,
    disclaimer_en text not null check (disclaimer_en <> ''),
    disclaimer_ru text not null check (disclaimer_ru <> ''),
    territories   jsonb not null,
    segments      jsonb not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    primary key (dialogue_id, version)
);

create function atlas.keeps(dialogue uuid) returns boolean
    stable language sql as
$$ select 'secretariat:' || dialogue = any (redthread.circles()) $$;

-- Everybody sees by what a map was drawn; the secretariat of the dialogue adds, and nobody takes away.
alter table atlas.policy enable row level security;
create policy seen on atlas.policy for select to ${app} using (true);
create policy added on atlas.policy for insert to ${app} with check (atlas.keeps(dialogue_id));

grant select, insert on atlas.policy to ${app};
grant execute on function atlas.keeps(uuid) to ${app};
