create schema dialogues;

-- Days are ranges, as long as the source is inexact: a month known by its name is the range of its days.

create table dialogues.dialogue (
    id      uuid primary key,
    slug    text not null unique check (slug ~ '^[a-z]+(-[a-z]+)*$'),
    place   int not null unique,
    en      text not null check (en <> ''),
    ru      text not null check (ru <> ''),
    kind_en text not null,
    kind_ru text not null,
    sample  boolean not null,
    sources text[] not null,
    check (sample or cardinality(sources) > 0)
);

-- What is known of a dialogue in words: where it came from, its languages, how its Secretariat works.
create table dialogues.fact (
    dialogue uuid not null references dialogues.dialogue on delete cascade,
    place    int not null,
    aspect   text not null check (aspect ~ '^[a-z]+(-[a-z]+)*$'),
    en       text not null check (en <> ''),
    ru       text not null check (ru <> ''),
    sources  text[] not null,
    primary key (dialogue, place)
);

create table dialogues.body (
    id           uuid primary key,
    dialogue     uuid not null references dialogues.dialogue on delete cascade,
    slug         text not null check (slug ~ '^[a-z]+(-[a-z]+)*$'),
    place        int not null,
    kind         text not null check (kind in ('CONFERENCE', 'SENIOR_OFFICIALS', 'STEERING', 'REGIONAL', 'THEMATIC', 'PRACTITIONERS', 'NETWORK')),
    en           text not null,
    ru           text not null,
    purpose_en   text,
    purpose_ru   text,
    since        daterange,
    seen         daterange,
    succeeded_by text,
    also         text[] not null,
    note_en      text,
    note_ru      text,
    sources      text[] not null,
    unique (dialogue, slug)
);

-- Who belongs to a body, as a source of a certain day has it.
create table dialogues.seat (
    body    uuid not null references dialogues.body on delete cascade,
    place   int not null,
    party   uuid not null,
    printed text not null,
    standing text not null check (standing in ('MEMBER', 'PRESENT', 'CONFIRMED_ABSENT')),
    sources text[] not null,
    primary key (body, place)
);

-- One statement on who holds an office: known since when, and when last seen so. Later statements follow earlier ones;
-- none is ever corrected.
create table dialogues.office (
    id          uuid primary key,
    dialogue    uuid not null references dialogues.dialogue on delete cascade,
    body        uuid references dialogues.body on delete cascade,
    place       int not null,
    office      text not null check (office in ('CHAIR', 'CO_CHAIR', 'CO_CHAIRS', 'SECRETARIAT', 'HEAD_OF_SECRETARIAT', 'COORDINATOR', 'RAPPORTEUR', 'LEADING_STATE', 'SUPPORTING_STATES')),
    since       daterange,
    until       daterange,
    seen        daterange,
    person      text,
    inferred    boolean not null,
    note_en     text,
    note_ru     text,
    sources     text[] not null
);
create index office_by_dialogue on dialogues.office (dialogue, body);

-- Empty for a statement that it is not recorded who holds the office.
create table dialogues.holder (
    office uuid not null references dialogues.office on delete cascade,
    place  int not null,
    party  uuid not null,
    primary key (office, place)
);
create index holder_by_party on dialogues.holder (party);

-- A printed list of who takes part, with the total that is printed above it.
create table dialogues.listing (
    id            uuid primary key,
    dialogue      uuid not null references dialogues.dialogue on delete cascade,
    place         int not null,
    slug          text not null,
    en            text not null,
    ru            text not null,
    on_days       daterange,
    printed_total int,
    note_en       text,
    note_ru       text,
    sources       text[] not null,
    unique (dialogue, slug)
);

-- What a source says of one party's part in a dialogue on one day. Nothing follows from silence.
create table dialogues.statement (
    dialogue uuid not null references dialogues.dialogue on delete cascade,
    place    int not null,
    party    uuid not null,
    printed  text not null,
    says     text not null check (says in ('LISTED', 'JOINED', 'ATTENDED_FIRST', 'OBSERVER', 'INVITED', 'ATTENDED', 'LEFT', 'NOTED')),
    standing text check (standing in ('PARTICIPATES', 'OBSERVES', 'INVITED', 'SEEN', 'LEFT')),
    on_days  daterange,
    listing  uuid references dialogues.listing on delete cascade,
    note_en  text,
    note_ru  text,
    sources  text[] not null,
    primary key (dialogue, place),
    check ((says = 'NOTED') = (standing is null))
);
create index statement_by_party on dialogues.statement (party);
create index statement_by_listing on dialogues.statement (listing);

create table dialogues.cycle (
    id       uuid primary key,
    dialogue uuid not null references dialogues.dialogue on delete cascade,
    slug     text not null,
    en       text not null,
    ru       text not null,
    begins   date not null,
    unique (dialogue, slug)
);

-- A knot of the cycle from one declaration to the next. Without a day it is one that the record is silent on.
create table dialogues.cycle_knot (
    cycle    uuid not null references dialogues.cycle on delete cascade,
    place    int not null,
    en       text not null,
    ru       text not null,
    note_en  text,
    note_ru  text,
    on_days  daterange,
    inside   text check (inside like '/%'),
    sources  text[] not null,
    primary key (cycle, place)
);

create table dialogues.milestone (
    dialogue uuid not null references dialogues.dialogue on delete cascade,
    place    int not null,
    on_days  daterange not null,
    en       text not null,
    ru       text not null,
    note_en  text,
    note_ru  text,
    sources  text[] not null,
    primary key (dialogue, place)
);

-- What was planned and what became of it.
create table dialogues.slippage (
    dialogue   uuid not null references dialogues.dialogue on delete cascade,
    place      int not null,
    planned_en text not null,
    planned_ru text not null,
    actual_en  text not null,
    actual_ru  text not null,
    sources    text[] not null,
    primary key (dialogue, place)
);

grant usage on schema dialogues to ${app};
grant select, insert, update, delete on all tables in schema dialogues to ${app};
