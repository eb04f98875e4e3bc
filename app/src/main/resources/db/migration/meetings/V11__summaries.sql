-- The summary of a meeting. Its words are drafted anew from what was recorded whenever it is shown; kept is only what
-- a person decided over them, and each draft as it was sent, approved or published.
create table meetings.summary (
    dialogue_id       uuid not null,
    meeting_id        uuid not null unique,
    -- Where not every delegation has a number, as somebody counted in the room.
    participants      int check (participants > 0),
    corrections_until timestamptz,
    approved_at       timestamptz,
    approved_by       text,
    published_at      timestamptz,
    document_id       uuid,
    checksum          text check (checksum ~ '^[0-9a-f]{64}$'),
    primary key (dialogue_id, meeting_id),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade,
    check ((published_at is null) = (checksum is null))
);

create table meetings.summary_choice (
    dialogue_id uuid not null,
    meeting_id  uuid not null references meetings.summary (meeting_id) on delete cascade,
    key         text not null check (length(key) between 1 and 120),
    attributed  boolean not null,
    left_out    boolean not null,
    primary key (meeting_id, key)
);

create table meetings.summary_addition (
    dialogue_id uuid not null,
    meeting_id  uuid not null references meetings.summary (meeting_id) on delete cascade,
    id          uuid primary key,
    after       text not null check (length(after) <= 120),
    place       text not null check (place in ('PARAGRAPH', 'SENTENCE', 'POINT')),
    text        text not null check (length(text) between 1 and 10000),
    made_by     text not null,
    version     int not null default 0
);
create index summary_addition_by_meeting on meetings.summary_addition (meeting_id, id);

-- A draft as somebody was shown it. Never changed.
create table meetings.summary_draft (
    dialogue_id uuid not null,
    meeting_id  uuid not null references meetings.summary (meeting_id) on delete cascade,
    number      int not null check (number > 0),
    occasion    text not null check (occasion in ('SENT', 'APPROVED', 'PUBLISHED')),
    paragraphs  jsonb not null,
    made_at     timestamptz not null,
    made_by     text not null,
    circles     text[] not null,
    primary key (meeting_id, number)
);

create table meetings.summary_correction (
    dialogue_id uuid not null,
    meeting_id  uuid not null references meetings.summary (meeting_id) on delete cascade,
    id          uuid primary key,
    party_id    uuid not null,
    draft       int not null,
    key         text not null check (length(key) between 1 and 120),
    wanted      text not null check (length(wanted) between 1 and 5000),
    reason      text check (length(reason) between 1 and 5000),
    filed_at    timestamptz not null,
    filed_by    text not null,
    disposition text not null default 'OPEN' check (disposition in ('OPEN', 'TAKEN', 'NOT_TAKEN')),
    answer      text check (length(answer) between 1 and 5000),
    -- Whoever is refused is told why.
    check (disposition <> 'NOT_TAKEN' or answer is not null)
);
create index summary_correction_by_meeting on meetings.summary_correction (meeting_id, id);

grant select, insert, update on meetings.summary, meetings.summary_choice, meetings.summary_correction to ${app};
grant select, insert, update, delete on meetings.summary_addition to ${app};
grant select, insert on meetings.summary_draft to ${app};

-- The Chair moves a meeting on by approving its summary.
create policy approved on meetings.convened for update to ${app}
    using ('chair:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy approved on meetings.meeting for update to ${app}
    using ('chair:' || dialogue_id = any ((select redthread.circles())::text[]));

alter table meetings.summary enable row level security;
create policy seen on meetings.summary for select to ${app}
    using (exists (select from meetings.meeting m where m.id = meeting_id));
create policy kept on meetings.summary for all to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()))
    with check (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()));
alter table meetings.summary_choice enable row level security;
create policy kept on meetings.summary_choice for all to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
alter table meetings.summary_addition enable row level security;
create policy kept on meetings.summary_addition for all to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
alter table meetings.summary_draft enable row level security;
create policy seen on meetings.summary_draft for select to ${app}
    using (circles && (select redthread.circles()));
create policy kept on meetings.summary_draft for insert to ${app}
    with check (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()));
alter table meetings.summary_correction enable row level security;
create policy seen on meetings.summary_correction for select to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
           && (select redthread.circles()));
create policy filed on meetings.summary_correction for insert to ${app}
    with check ('party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[])
                or 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy answered on meetings.summary_correction for update to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
