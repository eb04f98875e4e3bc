-- Who asked for the floor, was given it, spoke: one row for each act, written with it and never changed. Everything
-- that a screen shows is worked out from these rows.
--
-- `seq` counts the acts of one meeting without a gap. Whoever acts first takes the meeting's lock, so the numbers of a
-- meeting become visible in their order, and a reader who has seen 7 has seen all before it. Two who acted at once on
-- what both had read could not both have the next number.
create table meetings.floor_event (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    seq         int not null check (seq > 0),
    act         text not null check (act ~ '^[A-Z_]+$'),
    party       uuid,
    detail      jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
    at          timestamptz not null,
    account     uuid default redthread.actor(),
    primary key (meeting_id, seq),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade
);

grant select, insert on meetings.floor_event to ${app};

alter table meetings.floor_event enable row level security;
create policy followed on meetings.floor_event for select to ${app}
    using ('dialogue:' || dialogue_id = any ((select redthread.circles())::text[]));
-- A delegation acts for its own party, and in what a delegation may do; the Chair and the secretariat run the floor.
create policy acted on meetings.floor_event for insert to ${app}
    with check (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles())
                or 'party:' || party || ':' || dialogue_id = any ((select redthread.circles())::text[])
                   and act in ('ASKED', 'WITHDRAWN', 'POINT_OF_ORDER', 'REPLY', 'PASSED', 'LATER'));
