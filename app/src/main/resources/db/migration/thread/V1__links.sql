create schema thread;
grant usage on schema thread to ${app};

-- One knot hangs on another. A row without a setter comes from the record; the circle says who may know of the tie.
create table thread.link (
    id         uuid primary key,
    kind       text not null,
    from_kind  text not null check (from_kind ~ '^[a-z][a-z-]*$'),
    from_id    uuid not null,
    to_kind    text not null check (to_kind ~ '^[a-z][a-z-]*$'),
    to_id      uuid not null,
    since      date,
    until      date check (until >= since),
    sources    text[] not null,
    source_key text unique,
    set_by     text not null,
    set_at     timestamptz not null,
    circle     text not null,
    check ((from_kind, from_id) <> (to_kind, to_id))
);
create unique index link_once on thread.link (kind, from_id, to_id, coalesce(since, '-infinity'));
create index link_down on thread.link (from_id, kind);
create index link_up on thread.link (to_id, kind);

grant select, insert, delete on thread.link to ${app};
grant update (kind, from_kind, from_id, to_kind, to_id, since, until, sources, circle) on thread.link to ${app};

-- Every role may write, since rooms of every kind tie; who may do what was asked by the room that ties.
alter table thread.link enable row level security;
create policy in_circle on thread.link to ${app}
    using (circle = any ((select redthread.circles())::text[]))
    with check (circle = any ((select redthread.circles())::text[]));
