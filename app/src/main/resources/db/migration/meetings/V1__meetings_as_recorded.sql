create schema meetings;

-- A day or a stretch of days, known to the day, the month or the year: `org.redthread.record.When`.
create type meetings.period as (first date, last date, exactness text);

create table meetings.meeting (
    dialogue_id     uuid not null,
    id              uuid not null unique,
    slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- Its place on the thread: a meeting without a date still stands between two others.
    place           int not null,
    -- Whether it comes from the public record; whoever convenes one here is free of the record's files.
    recorded        boolean not null,
    bodies          uuid[] not null,
    number          int check (number > 0),
    number_inferred boolean not null,
    -- What it is called in the languages of the interface, by its body and number.
    label           jsonb not null check (label ?& array['en', 'ru']),
    title           text check (title <> ''),
    lead            text check (lead <> ''),
    held            meetings.period check ((held).first <= (held).last and (held).exactness in ('DAY', 'MONTH', 'YEAR')),
    year_inferred   boolean not null,
    town            text check (town <> ''),
    online          boolean not null,
    host            text check (host <> ''),
    host_note       text,
    host_id         uuid,
    note            text,
    languages       text[] not null,
    themes          text[] not null,
    listed_at       text,
    project_id      uuid,
    sources         text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, id),
    unique (dialogue_id, slug),
    check (title is not null or cardinality(bodies) > 0),
    check (not number_inferred or number is not null)
);
create index meeting_by_body on meetings.meeting using gin (bodies);

-- Other dates that a source prints for the same meeting.
create table meetings.other_date (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    held        meetings.period not null,
    note        text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

-- A figure as a source prints it; two values of one figure stand side by side.
create table meetings.figure (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    printed     text not null check (printed <> ''),
    number      int,
    note        text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

-- A list of attendance, in the order and the names of its source. A party may stand in it twice: the list says so.
create table meetings.attendance (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    kind        text not null check (kind in ('COUNTRY', 'ORGANISATION')),
    present     boolean not null,
    printed     text not null check (printed <> ''),
    party_id    uuid not null,
    time        int check (time > 0),
    time_at     text,
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);
create index attendance_by_party on meetings.attendance (party_id);

create table meetings.speaker (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    name        text not null check (name <> ''),
    office      text not null check (office <> ''),
    capacity    text not null check (capacity in ('CHAIR', 'CO_CHAIR', 'PRESIDING', 'OPENING', 'SECRETARIAT')),
    speaks_for  text,
    party_id    uuid,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

create table meetings.presiding (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    printed     text[] not null check (cardinality(printed) > 0),
    party_ids   uuid[] not null,
    over        text not null,
    co_chairs   boolean not null,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

create table meetings.agenda_item (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    item        text not null check (item <> ''),
    by          text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

create table meetings.intervention (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    printed     text,
    party_id    uuid,
    kind        text not null check (kind ~ '^[A-Z_]+$'),
    what        text not null check (what <> ''),
    outcome     text,
    outcome_at  text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade,
    check ((printed is null) = (party_id is null))
);
create index intervention_by_party on meetings.intervention (party_id);

create table meetings.decision (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    place       int not null,
    what        text not null check (what <> ''),
    named       text[] not null,
    total       int check (total >= cardinality(named)),
    text_id     uuid,
    text_slug   text,
    project_id  uuid,
    invites     text,
    invites_id  uuid,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade
);

-- What a meeting set for afterwards, and what became of it where the record tells.
create table meetings.next_step (
    dialogue_id    uuid not null,
    meeting_id     uuid not null,
    place          int not null,
    who            text,
    what           text not null check (what <> ''),
    due            meetings.period,
    due_printed    text,
    at             text,
    sources        text[] not null check (cardinality(sources) > 0),
    became         text,
    happened       meetings.period,
    became_at      text,
    became_sources text[] not null,
    primary key (dialogue_id, meeting_id, place),
    foreign key (dialogue_id, meeting_id) references meetings.meeting on delete cascade,
    check ((became is null) = (cardinality(became_sources) = 0))
);

-- What is printed of a whole year.
create table meetings.year_figure (
    dialogue_id uuid not null,
    place       int not null,
    year        int not null,
    of          text not null check (of ~ '^[A-Z_]+$'),
    printed     text not null check (printed <> ''),
    number      int,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, place)
);

-- The lines of one list of every meeting in a document, each with the key of its row.
create function meetings.lines(record jsonb, list text) returns setof jsonb
language sql immutable as $$
    select line.entry || jsonb_build_object('dialogue_id', m.entry -> 'meeting' -> 'dialogue_id',
                                            'meeting_id', m.entry -> 'meeting' -> 'id',
                                            'place', line.place)
      from jsonb_array_elements(record) m (entry),
           jsonb_array_elements(m.entry -> list) with ordinality line (entry, place)
$$;

-- A meeting with all its lists, each as one value: whoever asks for few of the columns pays for few.
create view meetings.dossier as
select m.dialogue_id, m.id, m.slug, m.place, to_jsonb(m) as meeting,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.other_date l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as held_also,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.figure l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as figures,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.attendance l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as attendance,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.speaker l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as speakers,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.presiding l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as presiding,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.agenda_item l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as agenda,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.intervention l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as interventions,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.decision l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as decisions,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from meetings.next_step l
         where l.dialogue_id = m.dialogue_id and l.meeting_id = m.id) as next_steps
  from meetings.meeting m;

grant usage on schema meetings to ${app};
grant select, insert, update, delete on all tables in schema meetings to ${app};
grant execute on all functions in schema meetings to ${app};
