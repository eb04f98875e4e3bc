-- The agenda of a meeting that is convened here: items and sub-items by number, as planned and as they went.
create table meetings.item (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    id          uuid not null unique,
    number      text not null check (number ~ '^[1-9][0-9]?(\.[1-9][0-9]?){0,2}$'),
    kind        text not null check (kind in ('ITEM', 'PANEL', 'PRESENTATION', 'SOCIAL')),
    title       text not null check (length(title) between 1 and 500),
    session_id  uuid,
    begins      timestamptz,
    ends        timestamptz check (ends > begins),
    begun_at    timestamptz,
    ended_at    timestamptz check (ended_at >= begun_at),
    documents   uuid[] not null default '{}' check (cardinality(documents) <= 50),
    version     int not null default 0,
    primary key (dialogue_id, meeting_id, id),
    unique (meeting_id, number),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade,
    foreign key (dialogue_id, meeting_id, session_id) references meetings.session on delete set null (session_id)
);

-- Who presents it, in the words that stand on the printed agenda.
create table meetings.item_speaker (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    item_id     uuid not null,
    place       int not null,
    name        text not null check (length(name) between 1 and 200),
    office      text not null check (length(office) <= 300),
    speaks_for  text check (length(speaks_for) between 1 and 200),
    party       uuid,
    primary key (item_id, place),
    foreign key (dialogue_id, meeting_id, item_id) references meetings.item on delete cascade
);

grant select, insert, update, delete on meetings.item, meetings.item_speaker to ${app};

alter table meetings.item enable row level security;
create policy seen on meetings.item for select to ${app}
    using (exists (select from meetings.meeting m where m.id = meeting_id));
create policy kept on meetings.item for all to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()))
    with check (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()));
alter table meetings.item_speaker enable row level security;
create policy seen on meetings.item_speaker for select to ${app}
    using (exists (select from meetings.meeting m where m.id = meeting_id));
create policy kept on meetings.item_speaker for all to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
