create schema profiles;

-- A day or a stretch of days, known to the day, the month or the year: `org.redthread.record.When`.
create type profiles.period as (first date, last date, exactness text);

-- One printed list of profiles with where each stood.
create table profiles.standing (
    dialogue_id    uuid not null,
    place          int not null,
    slug           text not null,
    as_of          profiles.period not null,
    -- The list is of that time or later.
    open_end       boolean not null,
    split_inferred boolean not null,
    note           text,
    sources        text[] not null check (cardinality(sources) > 0),
    entries        jsonb not null,
    primary key (dialogue_id, place),
    unique (dialogue_id, slug)
);

-- A single profile that a source names.
create table profiles.profile (
    dialogue_id uuid not null,
    place       int not null,
    printed     text not null check (printed <> ''),
    party_id    uuid not null,
    kind        text not null check (kind in ('EXTENDED', 'LIGHT', 'MEDIUM', 'BRIEF', 'PROFILE', 'MENTIONED')),
    edition     profiles.period,
    status      text check (status in ('ENDORSED', 'PUBLISHED_AS_DRAFT')),
    published   profiles.period,
    note        text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, place)
);
create index profile_by_party on profiles.profile (party_id);

create table profiles.rule (
    dialogue_id     uuid not null,
    place           int not null,
    kind            text not null check (kind in ('TEMPLATE', 'LANGUAGES', 'SILENCE', 'TARGET', 'ACCESS')),
    says            text not null check (says <> ''),
    decided_at_slug text,
    sources         text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, place)
);

grant usage on schema profiles to ${app};
grant select, insert, update, delete on all tables in schema profiles to ${app};
