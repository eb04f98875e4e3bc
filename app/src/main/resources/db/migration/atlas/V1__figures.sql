create schema atlas;

-- Tables that others publish. Who and what is said once, each edition apart below.
create table atlas.data_set (
    key             text primary key check (key ~ '^[a-z]+(-[a-z]+)*$'),
    place           int not null,
    publisher       text not null check (publisher <> ''),
    en              text not null check (en <> ''),
    ru              text not null check (ru <> ''),
    licence         text not null check (licence <> ''),
    address         text not null check (address <> ''),
    -- What a reader must be told of every figure in it.
    notes_en        text[] not null,
    notes_ru        text[] not null
);

-- A data set as it was taken once. Figures of earlier ones stay; one is shown.
create table atlas.edition (
    id           int generated always as identity primary key,
    data_set     text not null references atlas.data_set,
    edition      text not null check (edition <> ''),
    -- Null where nobody wrote it down.
    retrieved_on date,
    made_on      date not null,
    checksum     text not null check (checksum ~ '^[0-9a-f]{64}$'),
    rows         int not null check (rows >= 0),
    taken_at     timestamptz not null,
    shipped      boolean not null,
    shown        boolean not null
);
create unique index edition_shown on atlas.edition (data_set) where shown;

-- What a data set counts. Its key never changes: texts cite it.
create table atlas.series (
    id       int generated always as identity primary key,
    key      text not null unique check (key ~ '^[a-z]+(-[a-z]+)*$'),
    data_set text not null references atlas.data_set,
    place    int not null,
    shape    text not null check (shape in ('CORRIDOR', 'COUNTRY')),
    unit     text not null check (unit in ('PEOPLE', 'CASES', 'DOLLARS')),
    -- Who counted: where people came from, or where they are.
    told_by  text not null check (told_by in ('ORIGIN', 'DESTINATION')),
    by_sex   boolean not null,
    en       text not null check (en <> ''),
    ru       text not null check (ru <> '')
);

-- People of one country in another, by three letters of ISO 3166-1 and those that publishers add.
create table atlas.corridor (
    edition     int not null references atlas.edition,
    series      int not null references atlas.series,
    origin      text not null check (origin ~ '^[A-Z]{3}$'),
    destination text not null check (destination ~ '^[A-Z]{3}$'),
    year        int not null check (year between 1900 and 2200),
    people      bigint not null check (people >= 0),
    male        bigint check (male >= 0),
    female      bigint check (female >= 0),
    -- How the destination counts: B born abroad, C citizens, I imputed, R refugees added.
    kind        text check (kind ~ '^[BCIR]+$'),
    primary key (edition, series, origin, year, destination)
);
create index corridor_by_destination on atlas.corridor (edition, series, destination, year);

-- The sums of the corridors of a country, worked out when an edition is taken.
create table atlas.total (
    edition   int not null references atlas.edition,
    series    int not null references atlas.series,
    country   text not null,
    way       text not null check (way in ('OUT', 'IN')),
    year      int not null,
    people    bigint not null,
    male      bigint,
    female    bigint,
    corridors int not null,
    primary key (edition, series, country, way, year)
);
create index total_by_year on atlas.total (edition, series, way, year);

-- One value of one country in one year.
create table atlas.figure (
    edition int not null references atlas.edition,
    series  int not null references atlas.series,
    country text not null check (country ~ '^[A-Z]{3}$'),
    year    int not null check (year between 1900 and 2200),
    value   numeric not null,
    primary key (edition, series, country, year)
);

grant usage on schema atlas to ${app};
grant select, insert, update, delete on all tables in schema atlas to ${app};
