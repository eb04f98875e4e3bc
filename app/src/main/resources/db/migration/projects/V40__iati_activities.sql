-- Files of IATI that were brought. One that is read or waits to be taken has its activities in `iati_staged`.
create table projects.iati_import (
    dialogue_id uuid not null,
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 200),
    size        bigint not null check (size >= 0),
    -- Who may read what is taken from it.
    circle      text not null,
    state       text not null check (state in ('READING', 'READY', 'REFUSED', 'TAKEN', 'CANCELLED', 'FAILED')),
    opened_at   timestamptz not null,
    opened_by   text not null,
    -- The house that reads it says so every second; one that stopped saying so was stopped itself.
    seen_at     timestamptz not null,
    bytes       bigint not null default 0,
    activities  int not null default 0,
    -- Why nothing of it can be taken: what was met, and where.
    refusal     jsonb,
    mapping     jsonb not null default '[]',
    more_fields bigint not null default 0,
    kinds       jsonb not null default '[]',
    -- What taking it comes to, beside what was held when `compared_with` had been taken.
    added       int,
    changed     int,
    unchanged   int,
    refused     int,
    compared_with uuid,
    ended_at    timestamptz,
    ended_by    text
);
create index iati_import_by_dialogue on projects.iati_import (dialogue_id, opened_at desc);

-- An activity with all that was read of it: `content` is its XML, deflated; the columns are its front. What is told by
-- one column of its own is told by the content too.
create table projects.iati_activity (
    dialogue_id uuid not null,
    identifier  text not null check (identifier <> ''),
    title       text not null,
    status      text,
    reporter    text not null,
    circle      text not null,
    import_id   uuid not null references projects.iati_import,
    digest      bytea not null,
    content     bytea not null,
    primary key (dialogue_id, identifier)
);
create index iati_activity_by_reporter on projects.iati_activity (dialogue_id, reporter, identifier);
-- What is deflated cannot be made smaller once more.
alter table projects.iati_activity alter content set storage external;

-- Filled by COPY, which PostgreSQL allows only where no policy stands: so nobody may read it but through the view
-- below. Lost when the server crashes, which costs nothing but reading a file once more.
create unlogged table projects.iati_staged (
    import_id  uuid not null,
    row        int not null,
    line       int not null,
    identifier text not null,
    title      text not null,
    status     text,
    reporter   text not null,
    -- Why this one cannot be taken.
    refused    text check (refused in ('SCHEMA', 'IDENTIFIER')),
    digest     bytea not null,
    content    bytea not null,
    primary key (import_id, row)
);
alter table projects.iati_staged alter content set storage external;

-- The first places of each kind of finding; how many there are in all stands in `iati_import.kinds`.
create table projects.iati_finding (
    import_id  uuid not null references projects.iati_import on delete cascade,
    place      int not null,
    kind       int not null,
    row        int not null,
    line       int not null,
    identifier text not null,
    field      text not null,
    said       text not null,
    primary key (import_id, place)
);
create index iati_finding_by_kind on projects.iati_finding (import_id, kind, place);

create function projects.imports(dialogue uuid) returns boolean
    stable language sql as
$$ select 'secretariat:' || dialogue = any (redthread.circles()) $$;

alter table projects.iati_import enable row level security;
create policy of_secretariat on projects.iati_import for all to ${app}
    using (projects.imports(dialogue_id)) with check (projects.imports(dialogue_id));

alter table projects.iati_finding enable row level security;
create policy of_secretariat on projects.iati_finding for all to ${app}
    using (import_id in (select i.id from projects.iati_import i))
    with check (import_id in (select i.id from projects.iati_import i));

alter table projects.iati_activity enable row level security;
create policy in_circle on projects.iati_activity for select to ${app}
    using (circle = any ((select redthread.circles())::text[]));
create policy taken on projects.iati_activity for insert to ${app}
    with check (projects.imports(dialogue_id));
create policy taken_anew on projects.iati_activity for update to ${app}
    using (projects.imports(dialogue_id)) with check (projects.imports(dialogue_id));

-- As the owner sees it, therefore with the condition of `iati_import` once more.
create view projects.iati_waiting with (security_barrier = true) as
select s.*
  from projects.iati_staged s
 where s.import_id in (select i.id from projects.iati_import i where projects.imports(i.dialogue_id));

-- What taking a file comes to, activity by activity.
create view projects.iati_fate with (security_invoker = true) as
select s.import_id, s.row, s.line, s.identifier, s.title, s.refused, s.content,
       h.content as held, h.title as held_title,
       case when s.refused is not null then 'REFUSED'
            when h.identifier is null then 'ADDED'
            when h.digest <> s.digest then 'CHANGED'
            else 'UNCHANGED' end as fate
  from projects.iati_waiting s
  join projects.iati_import i on i.id = s.import_id
  left join projects.iati_activity h on h.dialogue_id = i.dialogue_id and h.identifier = s.identifier;

grant select, insert, update on projects.iati_import, projects.iati_activity to ${app};
grant select, insert, delete on projects.iati_finding to ${app};
grant insert on projects.iati_staged to ${app};
grant select, delete on projects.iati_waiting to ${app};
grant select on projects.iati_fate to ${app};
grant execute on function projects.imports(uuid) to ${app};

-- What was to be read by a house that has not been heard of for two minutes is not read by anybody.
create function projects.iati_state(i projects.iati_import) returns text
    stable language sql as
$$ select case when i.state = 'READING' and i.seen_at < now() - interval '2 minutes' then 'FAILED' else i.state end $$;
grant execute on function projects.iati_state(projects.iati_import) to ${app};
