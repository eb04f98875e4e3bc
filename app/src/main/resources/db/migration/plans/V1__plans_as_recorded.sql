create schema plans;

-- A day or a stretch of days, known to the day, the month or the year: `org.redthread.record.When`.
create type plans.period as (first date, last date, exactness text);

create table plans.plan (
    dialogue_id      uuid not null,
    id               uuid not null unique,
    slug             text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    place            int not null,
    recorded         boolean not null,
    title            text not null check (title <> ''),
    -- The text that is this plan, and the one whose numbered goals its activities stand under.
    text_id          uuid,
    text_of_goals_id uuid,
    meeting_id       uuid,
    meeting_slug     text,
    endorsed         plans.period,
    covers           plans.period,
    covers_inferred  boolean not null,
    note             text,
    at               text,
    silent_on        text[] not null,
    sources          text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, id),
    unique (dialogue_id, slug),
    check ((meeting_id is null) = (meeting_slug is null))
);

-- What is to be done. A goal's number belongs to the text of goals; `by_words` where no source gives it.
create table plans.activity (
    dialogue_id    uuid not null,
    plan_id        uuid not null,
    id             uuid not null unique,
    place          int not null,
    title          text not null check (title <> ''),
    -- The source says that it exists and not what it is about.
    untitled       boolean not null,
    goal           int check (goal > 0),
    by_words       boolean not null,
    planned        plans.period,
    state          text check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    project_slug   text,
    project_id     uuid,
    became         text,
    became_at      text,
    became_sources text[] not null,
    at             text,
    sources        text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, plan_id, id),
    unique (plan_id, place),
    foreign key (dialogue_id, plan_id) references plans.plan on delete cascade,
    check (goal is not null or not by_words),
    check ((became is null) = (cardinality(became_sources) = 0))
);

-- Who does what in it. `offered` is what a party said it was willing to do, and no more.
create table plans.part (
    dialogue_id uuid not null,
    plan_id     uuid not null,
    activity_id uuid not null references plans.activity (id) on delete cascade,
    place       int not null,
    party_id    uuid not null,
    printed     text not null check (printed <> ''),
    does        text not null check (does in ('HOSTS', 'LEADS', 'CONTRIBUTES', 'FUNDS', 'SUPPORTS')),
    offered     boolean not null,
    what        text,
    how         text,
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (activity_id, place)
);
create index part_by_party on plans.part (party_id);

create view plans.dossier as
select p.dialogue_id, p.id, p.slug, p.place, to_jsonb(p) as plan,
       (select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('parts',
                   (select coalesce(jsonb_agg(to_jsonb(r) order by r.place), '[]') from plans.part r
                     where r.activity_id = a.id)) order by a.place), '[]')
          from plans.activity a
         where a.dialogue_id = p.dialogue_id and a.plan_id = p.id) as activities
  from plans.plan p;

grant usage on schema plans to ${app};
grant select, insert, update, delete on all tables in schema plans to ${app};
