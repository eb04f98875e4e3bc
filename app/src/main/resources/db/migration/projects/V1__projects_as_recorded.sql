create schema projects;

-- A day or a stretch of days, known to the day, the month or the year: `org.redthread.record.When`.
create type projects.period as (first date, last date, exactness text);

create table projects.project (
    dialogue_id    uuid not null,
    id             uuid not null unique,
    slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    place          int not null,
    recorded       boolean not null,
    title          text not null check (title <> ''),
    aliases        text[] not null,
    status         text check (status in ('UNDER_CONSIDERATION')),
    status_as_of   projects.period,
    part_of_id     uuid,
    countries_note text,
    places         text[] not null,
    silent_on      text[] not null,
    sources        text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, id),
    unique (dialogue_id, slug),
    check (part_of_id <> id)
);

-- Who does what. `called` names whoever is neither a country nor an organisation of the field.
create table projects.partner (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    role        text not null check (role in ('LEAD', 'DONOR', 'IMPLEMENTER', 'PARTNER', 'SUPPORTS', 'FRAME')),
    printed     text not null check (printed <> ''),
    party_id    uuid,
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade
);
create index partner_by_party on projects.partner (party_id);

create table projects.country (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    printed     text not null check (printed <> ''),
    party_id    uuid not null,
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade
);
create index country_by_party on projects.country (party_id);

-- A date or a duration as a source tells it; two of a kind stand side by side.
create table projects.date (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    at_time     projects.period,
    printed     text,
    inferred    boolean not null,
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade,
    check ((at_time is null) <> (printed is null))
);

-- An amount as a source tells it, never added to another.
create table projects.money (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    amount      numeric(14, 2) not null check (amount > 0),
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade
);

create table projects.count (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    printed     text not null check (printed <> ''),
    number      int,
    as_of       projects.period,
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade
);

create table projects.output (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    what        text not null check (what <> ''),
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade
);

-- Goals of a text that the project is tied to; their numbers are those of that text.
create table projects.tie (
    dialogue_id uuid not null,
    project_id  uuid not null,
    place       int not null,
    text_id     uuid not null,
    text_slug   text not null,
    numbers     int[] not null check (cardinality(numbers) > 0),
    inferred    boolean not null,
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, project_id, place),
    foreign key (dialogue_id, project_id) references projects.project on delete cascade
);

create function projects.lines(record jsonb, list text) returns setof jsonb
language sql immutable as $$
    select line.entry || jsonb_build_object('dialogue_id', p.entry -> 'project' -> 'dialogue_id',
                                            'project_id', p.entry -> 'project' -> 'id',
                                            'place', line.place)
      from jsonb_array_elements(record) p (entry),
           jsonb_array_elements(p.entry -> list) with ordinality line (entry, place)
$$;

-- A project with all its lists, each as one value: whoever asks for few of the columns pays for few.
create view projects.dossier as
select p.dialogue_id, p.id, p.slug, p.place, to_jsonb(p) as project,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.partner l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as partners,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.country l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as countries,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.date l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as dates,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.money l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as money,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.count l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as counts,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.output l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as outputs,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.tie l
         where l.dialogue_id = p.dialogue_id and l.project_id = p.id) as ties
  from projects.project p;

grant usage on schema projects to ${app};
grant select, insert, update, delete on all tables in schema projects to ${app};
grant execute on all functions in schema projects to ${app};
