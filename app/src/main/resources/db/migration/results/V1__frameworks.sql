create schema results;
grant usage on schema results to ${app};

-- 1.2 before 1.10.
create collation results.by_number (provider = icu, locale = 'und-u-kn');

-- What an indicator measures, apart from its wording: kind, unit, and how values of periods and tellers come together.
-- It never changes. A new version of a framework goes on with it, or begins another where the meaning is another.
-- `circles` is who may know of targets and verified values.
create table results.series (
    id          int generated always as identity primary key,
    dialogue_id uuid not null,
    key         text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind        text not null check (kind in ('NUMBER', 'SHARE', 'RATIO', 'INDEX', 'SCALE', 'YES_NO', 'NARRATIVE')),
    unit        text not null check (unit ~ '^[a-z]+(-[a-z]+)*(:[A-Z]{3})?$'),
    over_time   text not null check (over_time in ('INCREMENTAL', 'CUMULATIVE', 'LEVEL')),
    circles     text[] not null,
    unique (dialogue_id, key)
);

-- A framework of a cycle in one version. Of a cycle at most one is a draft, and at most one endorsed and not superseded.
create table results.framework (
    dialogue_id   uuid not null,
    id            uuid not null unique,
    cycle         text not null check (cycle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    number        int not null check (number > 0),
    state         text not null check (state in ('DRAFT', 'ENDORSED', 'SUPERSEDED')),
    title         jsonb not null,
    note          jsonb,
    begins        date not null,
    ends          date not null check (ends >= begins),
    endorsed_on   date,
    superseded_on date check (superseded_on >= endorsed_on),
    sample        boolean not null,
    recorded      boolean not null,
    sources       text[] not null,
    version       int not null default 0,
    circles       text[] not null,
    primary key (dialogue_id, id),
    unique (dialogue_id, cycle, number),
    check (recorded or state = 'DRAFT' or endorsed_on is not null),
    check ((state = 'SUPERSEDED') = (superseded_on is not null)),
    check (not recorded or cardinality(sources) > 0)
);
create unique index framework_in_force on results.framework (dialogue_id, cycle) where state = 'ENDORSED';
create unique index framework_draft on results.framework (dialogue_id, cycle) where state = 'DRAFT';

-- Impact, outcome, output: the chain, each within the one above.
create table results.objective (
    framework_id uuid not null references results.framework (id) on delete cascade,
    number       text not null check (number ~ '^[0-9A-Za-z]{1,6}([.][0-9A-Za-z]{1,6}){0,4}$'),
    level        text not null check (level in ('IMPACT', 'OUTCOME', 'OUTPUT')),
    words        jsonb not null,
    within       text,
    primary key (framework_id, number),
    foreign key (framework_id, within) references results.objective deferrable initially deferred,
    check (within <> number)
);

-- Counted where it names its question to the record, else reported.
create table results.indicator (
    framework_id uuid not null references results.framework (id) on delete cascade,
    number       text not null check (number ~ '^[0-9A-Za-z]{1,6}([.][0-9A-Za-z]{1,6}){0,4}$'),
    objective    text not null,
    series_id    int not null references results.series (id),
    words        jsonb not null,
    direction    text not null check (direction in ('UP', 'DOWN', 'KEEP')),
    question     text check (question ~ '^[a-z]+(-[a-z]+)*$'),
    baseline     numeric,
    baseline_on  date,
    targets      jsonb not null,
    splits       jsonb not null,
    method       jsonb,
    responsible  text check (length(responsible) between 1 and 300),
    evidence     text check (length(evidence) between 1 and 1000),
    primary key (framework_id, number),
    unique (framework_id, series_id),
    foreign key (framework_id, objective) references results.objective deferrable initially deferred
);

-- A framework with all that it holds.
create view results.whole_framework with (security_invoker = true) as
select f.dialogue_id, f.id, f.cycle, f.number, f.state, f.begins, f.ends, f.endorsed_on, f.superseded_on,
       to_jsonb(f) || jsonb_build_object(
           'objectives', (select coalesce(jsonb_agg(to_jsonb(o) order by o.number collate results.by_number), '[]')
                            from results.objective o
                           where o.framework_id = f.id),
           'indicators', (select coalesce(jsonb_agg(to_jsonb(i) || jsonb_build_object('series', to_jsonb(s))
                                                    order by i.number collate results.by_number), '[]')
                            from results.indicator i
                            join results.series s on s.id = i.series_id
                           where i.framework_id = f.id)) as framework
  from results.framework f;

grant select, insert, update, delete on results.framework, results.objective, results.indicator to ${app};
grant select, insert on results.series to ${app};
grant select on results.whole_framework to ${app};

-- Whether the reader keeps the framework of a dialogue.
create function results.keeps(dialogue uuid) returns boolean
    stable language sql as
$$ select 'secretariat:' || dialogue = any (redthread.circles()) $$;
grant execute on function results.keeps(uuid) to ${app};

alter table results.framework enable row level security;
create policy seen on results.framework for select to ${app} using (circles && (select redthread.circles()));
create policy kept on results.framework for all to ${app}
    using (results.keeps(dialogue_id) or recorded) with check (results.keeps(dialogue_id) or recorded);

do $$
declare
    held text;
begin
    foreach held in array array['objective', 'indicator']
    loop
        execute format('alter table results.%I enable row level security', held);
        execute format('create policy within on results.%I for all to ${app}
                            using (framework_id in (select f.id from results.framework f))', held);
    end loop;
end
$$;
