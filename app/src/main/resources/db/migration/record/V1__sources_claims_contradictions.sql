create schema record;

create table record.source (
    key       text primary key check (key ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    place     int not null unique,
    title     text not null check (title <> ''),
    publisher text,
    addresses text[] not null,
    read_as   text,
    note      text,
    weak      boolean not null,
    seed      boolean not null
);

-- What was looked for in public and not found: silence that is known to be silence.
create table record.absence (
    place int primary key,
    what  text not null check (what <> '')
);

-- Whatever a reader can be led to from the record; the rooms say what they hold when they load it.
create table record.thing (
    kind    text not null check (kind ~ '^[a-z][a-z-]*$'),
    id      uuid not null,
    inside  text not null check (inside like '/%'),
    en      text not null check (en <> ''),
    ru      text not null check (ru <> ''),
    sources text[] not null,
    primary key (kind, id)
);
create index thing_by_source on record.thing using gin (sources);

create table record.claim (
    kind       text not null,
    id         uuid not null,
    aspect     text not null check (aspect ~ '^[a-z][a-z-]*$'),
    place      int not null,
    printed    text not null check (printed <> ''),
    number     int,
    sources    text[] not null check (cardinality(sources) > 0),
    as_of      daterange,
    exactness  text check (exactness in ('DAY', 'MONTH', 'YEAR')),
    note       text,
    primary key (kind, id, aspect, place),
    check ((as_of is null) = (exactness is null))
);
create index claim_by_source on record.claim using gin (sources);

create table record.contradiction (
    code  text primary key check (code ~ '^[ABC][0-9]+[a-z]?$'),
    place int not null unique,
    type  text not null check (type in ('WITHIN_ONE', 'BETWEEN_TWO', 'NO_LIST')),
    right_after_all boolean not null,
    issue text not null check (issue <> '')
);

-- What one side of a contradiction says, as printed or as counted.
create table record.side (
    code    text not null references record.contradiction on delete cascade,
    place   int not null,
    says    text not null check (says <> ''),
    sources text[] not null check (cardinality(sources) > 0),
    counted boolean not null,
    primary key (code, place)
);
create index side_by_source on record.side using gin (sources);

create table record.concern (
    code text not null references record.contradiction on delete cascade,
    kind text not null,
    id   uuid not null,
    primary key (code, kind, id)
);
create index concern_by_subject on record.concern (kind, id);

-- Which files the tables were loaded from, so that a start with the same files need not load them again.
create table record.loading (
    the_one   boolean primary key default true check (the_one),
    files     text not null,
    loaded_at timestamptz not null
);

grant usage on schema record to ${app};
grant select, insert, update, delete on all tables in schema record to ${app};
