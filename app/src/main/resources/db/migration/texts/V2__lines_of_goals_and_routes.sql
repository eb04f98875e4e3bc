-- That a goal is one of an earlier text, as the record says it: of one goal, or of all goals of a text together.
create table texts.continuing (
    dialogue_id uuid not null,
    text_id     uuid not null,
    place       int not null,
    goal        int check (goal > 0),
    before_id   uuid not null,
    was         int check (was > 0),
    how         text not null check (how <> ''),
    at          text,
    sources     text[] not null check (cardinality(sources) > 0),
    primary key (dialogue_id, text_id, place),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade,
    foreign key (dialogue_id, before_id) references texts.text on delete cascade,
    foreign key (dialogue_id, text_id, goal) references texts.goal (dialogue_id, text_id, number) on delete cascade,
    foreign key (dialogue_id, before_id, was) references texts.goal (dialogue_id, text_id, number) on delete cascade,
    check ((goal is null) = (was is null)),
    check (text_id <> before_id)
);

-- The way of a text from its drafts to those who endorse it: what was planned, and what came of it.
create table texts.stage (
    dialogue_id     uuid not null,
    text_id         uuid not null,
    place           int not null,
    of              text not null check (of ~ '^[A-Z_]+$'),
    who             text check (who <> ''),
    said            texts.period not null check ((said).first <= (said).last),
    planned         texts.period check ((planned).first <= (planned).last),
    printed         text check (printed <> ''),
    planned_at      text,
    planned_sources text[] not null,
    actual          texts.period check ((actual).first <= (actual).last),
    still           boolean not null,
    note            text,
    actual_at       text,
    actual_sources  text[] not null,
    meeting_slug    text,
    primary key (dialogue_id, text_id, place),
    foreign key (dialogue_id, text_id) references texts.text on delete cascade,
    check ((printed is null) = (cardinality(planned_sources) = 0)),
    check ((actual is null) = (cardinality(actual_sources) = 0)),
    check (printed is not null or planned is null),
    check (actual is not null or not still)
);

-- What a party that stood aside said afterwards is not known before it said it.
alter table texts.refusal add column said texts.period check ((said).first <= (said).last);

-- A page of this room has that address.
alter table texts.text add check (slug <> 'lines');

create or replace view texts.dossier as
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
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as refusals,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.continuing l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as continues,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from texts.stage l
         where l.dialogue_id = t.dialogue_id and l.text_id = t.id) as route
  from texts.text t;

grant select, insert, update, delete on texts.continuing, texts.stage to ${app};
