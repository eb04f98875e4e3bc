-- Meetings that are convened here stand beside those of the record, in the same list and on the same thread. Who may
-- know of one follows its state: a draft is the secretariat's and the Chair's alone.
alter table meetings.meeting add column circles text[] not null default '{public}' check (cardinality(circles) > 0);
alter table meetings.meeting drop constraint meeting_sources_check;
alter table meetings.meeting add constraint a_recorded_meeting_has_a_source
    check (not recorded or cardinality(sources) > 0);

alter table meetings.meeting enable row level security;
create policy seen on meetings.meeting for select to ${app}
    using (circles && (select redthread.circles()));
create policy kept on meetings.meeting for all to ${app}
    using (recorded or 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check (recorded or 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
alter view meetings.dossier set (security_invoker = true);

-- The life of a meeting, from its draft to its published summary.
create table meetings.convened (
    dialogue_id         uuid not null,
    meeting_id          uuid not null unique,
    state               text not null check (state ~ '^[A-Z_]+$'),
    version             int not null default 0,
    symbol              text not null check (symbol ~ '^[A-Z]{2,8}(/[A-Z0-9][A-Z0-9.-]{0,19}){1,6}$'),
    mode                text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    zone                text not null,
    registration_closes timestamptz not null,
    -- How many delegates a party may nominate, and how many seats the room has in all; null for no bound.
    quota               int not null check (quota between 1 and 99),
    seats               int check (seats between 1 and 100000),
    -- How long parties may correct the summary, from the day on which it is sent.
    correction_days     int not null check (correction_days between 1 and 90),
    -- The meeting whose set-up was taken over.
    modelled_on         uuid,
    primary key (dialogue_id, meeting_id),
    unique (dialogue_id, symbol),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

create table meetings.session (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    id          uuid not null unique,
    name        text not null check (length(name) between 1 and 200),
    begins      timestamptz not null,
    ends        timestamptz not null check (ends > begins),
    opened_at   timestamptz,
    closed_at   timestamptz check (closed_at > opened_at),
    primary key (dialogue_id, meeting_id, id),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade,
    unique (meeting_id, name),
    -- One room: two sessions of a meeting are never on at the same time. Asked at the end, when all have moved.
    exclude using gist (meeting_id with =, tstzrange(begins, ends) with &&) deferrable initially deferred
);

grant select, insert, update, delete on meetings.convened, meetings.session to ${app};

-- What belongs to a meeting is seen by whoever sees the meeting; the policy of the meeting decides.
alter table meetings.convened enable row level security;
create policy seen on meetings.convened for select to ${app}
    using (exists (select from meetings.meeting m where m.id = meeting_id));
create policy kept on meetings.convened for all to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
alter table meetings.session enable row level security;
create policy seen on meetings.session for select to ${app}
    using (exists (select from meetings.meeting m where m.id = meeting_id));
create policy kept on meetings.session for all to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()))
    with check (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()));
