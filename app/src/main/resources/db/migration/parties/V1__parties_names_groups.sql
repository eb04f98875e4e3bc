create schema parties;

create table parties.party (
    id      uuid primary key,
    key     text not null unique check (key ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    kind    text not null check (kind in ('COUNTRY', 'ORGANISATION')),
    sign    text,
    sources text[] not null
);

-- A name is in force for a period; around a change two may be in force for some days.
create table parties.name (
    party    uuid not null references parties.party on delete cascade,
    place    int not null,
    language text not null check (language ~ '^[a-z]{2}$'),
    kind     text not null check (kind in ('SHORT', 'OFFICIAL', 'ACRONYM', 'ALIAS')),
    text     text not null check (text <> ''),
    period   daterange not null check (not isempty(period)),
    note     text,
    primary key (party, place)
);

-- The footnote that follows a party's name wherever the name is shown.
create table parties.designation (
    party    uuid not null references parties.party on delete cascade,
    language text not null,
    text     text not null check (text <> ''),
    primary key (party, language)
);

create table parties.grouping (
    id      uuid primary key,
    slug    text not null unique check (slug ~ '^[a-z]+(-[a-z]+)*$'),
    en      text not null,
    ru      text not null,
    sources text[] not null check (cardinality(sources) > 0)
);

create table parties.membership (
    grouping uuid not null references parties.grouping on delete cascade,
    party    uuid not null references parties.party on delete cascade,
    period   daterange not null check (not isempty(period)),
    note     text,
    sources  text[] not null check (cardinality(sources) > 0),
    exclude using gist (grouping with =, party with =, period with &&)
);
create index membership_by_party on parties.membership (party);

grant usage on schema parties to ${app};
grant select, insert, update, delete on all tables in schema parties to ${app};
