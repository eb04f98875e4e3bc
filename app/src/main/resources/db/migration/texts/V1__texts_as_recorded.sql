create schema texts;

-- A day or a stretch of days, known to the day, the month or the year: `org.redthread.record.When`.
create type texts.period as (first date, last date, exactness text);

create table texts.text (
    dialogue_id     uuid not null,
    id              uuid not null unique,
    slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    place           int not null,
    recorded        boolean not null,
    title           text not null check (title <> ''),
    kind            text not null check (kind in ('RECOMMENDATIONS', 'DECLARATION', 'PLAN', 'STRATEGY', 'DRAFT', 'REPORT')),
    made            texts.period check ((made).first <= (made).last),
    covers          texts.period check ((covers).first <= (covers).last),
    town            text check (town <> ''),
    meeting_slug    text,
    meeting_id      uuid,
    stands          text check (stands in ('ADOPTED', 'ENDORSED', 'PRESENTED')),
    stands_sources  text[] not null,
    languages       text[] not null,
    note            text,
    -- Only some of its goals are known: what the others are is silence, not absence.
    some_goals      boolean not null,
    -- The text calls its goals thematic areas.
    areas           boolean not null,
    silent_on       text[] not null,
    sources         text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, id),
    unique (dialogue_id, slug),
    check ((stands is null) = (cardinality(stands_sources) = 0)),
    check ((meeting_id is null) = (meeting_slug is null))
);

-- The line of texts: each comes after one before it.
create table texts.lineage (
    dialogue_id uuid not null,
    text_id     uuid not null,
    place       int not null,
    follows_id  uuid not null,
    how         text,
    inferred    boolean not null,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, text_id, place),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade,
    foreign key (dialogue_id, follows_id) references texts.text on delete cascade,
    check (text_id <> follows_id)
);

-- A goal or thematic area under the number that it has in this text, and in no other.
create table texts.goal (
    dialogue_id uuid not null,
    text_id     uuid not null,
    place       int not null,
    number      int not null check (number > 0),
    title       text not null check (title <> ''),
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, text_id, place),
    unique (dialogue_id, text_id, number),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade
);

-- Whatever else a text enumerates.
create table texts.listing (
    dialogue_id uuid not null,
    text_id     uuid not null,
    place       int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    names       text[] not null check (cardinality(names) > 0),
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, text_id, place),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade
);

create table texts.figure (
    dialogue_id uuid not null,
    text_id     uuid not null,
    place       int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    printed     text not null check (printed <> ''),
    number      int,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, text_id, place),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade
);

-- A party that a source names as not adopting, or as announcing that it would not.
create table texts.refusal (
    dialogue_id uuid not null,
    text_id     uuid not null,
    place       int not null,
    printed     text not null check (printed <> ''),
    party_id    uuid not null,
    announced   boolean not null,
    what        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, text_id, place),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade
);
create index refusal_by_party on texts.refusal (party_id);

-- By whose words goals of several texts stand in one row of a table.
create table texts.theme (
    place int primary key,
    en    text not null check (en <> ''),
    ru    text not null check (ru <> ''),
    words text[] not null check (cardinality(words) > 0)
);

create function texts.lines(record jsonb, list text) returns setof jsonb
language sql immutable as $$
    select line.entry || jsonb_build_object('dialogue_id', t.entry -> 'text' -> 'dialogue_id',
                                            'text_id', t.entry -> 'text' -> 'id',
                                            'place', line.place)
      from jsonb_array_elements(record) t (entry),
           jsonb_array_elements(t.entry -> list) with ordinality line (entry, place)
$$;

-- A text with all its lists, each as one value: whoever asks for few of the columns pays for few.
create view texts.dossier as
select t.dialogue_id, t.id, t.slug, t.place, to_jsonb(t) as text,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.lineage l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as follows,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.goal l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as goals,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.listing l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as listings,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.figure l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as figures,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.refusal l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as refusals
  from texts.text t;

grant usage on schema texts to ${app};
grant select, insert, update, delete on all tables in schema texts to ${app};
grant execute on all functions in schema texts to ${app};
