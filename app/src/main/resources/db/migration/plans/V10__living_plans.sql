-- Plans that are kept here. `circles` is who may know of a row, spelled as everywhere.

-- What something of a plan hangs on: a provision of a published text, a goal of the record, an activity of the record.
create type plans.knot as (kind text, id uuid);

create table plans.living (
    dialogue_id    uuid not null,
    id             uuid not null unique,
    slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title          text not null check (length(title) between 1 and 300),
    symbol         text check (length(symbol) between 1 and 60),
    kind           text not null check (kind in ('PLAN', 'FOLLOW_UP')),
    -- Where its goals come from: a text of the record, or one that was negotiated here.
    text_id        uuid,
    negotiation_id uuid,
    -- The plan of the record that it takes up.
    recorded_id    uuid,
    -- The meeting whose follow-up list it is.
    meeting_id     uuid,
    zone           text not null,
    state          text not null check (state in ('DRAFT', 'RUNNING', 'CLOSED')),
    -- Sample wording, and marked so wherever it is shown.
    sample         boolean not null,
    covers         plans.period check ((covers).first <= (covers).last),
    note           text check (length(note) between 1 and 2000),
    begun_at       timestamptz not null,
    begun_by       text not null,
    version        int not null default 0,
    -- Who may know that there is such a plan, and who may read what it holds now; a published version is read by more.
    circles        text[] not null,
    inside         text[] not null,
    primary key (dialogue_id, id),
    constraint living_slug unique (dialogue_id, slug),
    constraint living_symbol unique (dialogue_id, symbol),
    check (kind <> 'FOLLOW_UP' or meeting_id is not null)
);
-- A published text gives its goals to one plan, however often that is heard.
create unique index living_of_a_negotiation on plans.living (negotiation_id);

create table plans.goal (
    dialogue_id uuid not null,
    plan_id     uuid not null,
    id          uuid not null unique,
    number      int not null check (number between 1 and 999),
    title       text not null check (length(title) between 1 and 500),
    source      plans.knot,
    version     int not null default 0,
    primary key (dialogue_id, plan_id, id),
    foreign key (dialogue_id, plan_id) references plans.living,
    -- Looked at when all of a change is done: goals may swap their numbers.
    unique (plan_id, number) deferrable initially deferred
);

create table plans.action_point (
    dialogue_id uuid not null,
    plan_id     uuid not null,
    id          uuid not null unique,
    number      text not null check (number ~ '^[0-9A-Za-z]{1,6}([.][0-9A-Za-z]{1,6}){0,4}$'),
    words       text not null check (length(words) between 1 and 5000),
    goal_id     uuid,
    source      plans.knot,
    version     int not null default 0,
    primary key (dialogue_id, plan_id, id),
    foreign key (dialogue_id, plan_id) references plans.living,
    foreign key (goal_id) references plans.goal (id) deferrable initially deferred,
    unique (plan_id, number) deferrable initially deferred
);

create table plans.undertaking (
    dialogue_id uuid not null,
    plan_id     uuid not null,
    id          uuid not null unique,
    place       int not null,
    -- Null where it is known that it is to be done, and not what it is.
    title       text check (length(title) between 1 and 500),
    kind        text check (kind in ('MEETING', 'TRAINING', 'STUDY', 'PROJECT', 'CAMPAIGN', 'OTHER')),
    planned     plans.period check ((planned).first <= (planned).last),
    -- Once more every so many months, the last time to begin no later than that day.
    months      int check (months between 1 and 120),
    until       date,
    meeting_id  uuid,
    state       text check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED', 'POSTPONED')),
    amount      numeric(15, 2) check (amount > 0),
    currency    text check (currency ~ '^[A-Z]{3}$'),
    project_id  uuid,
    note        text check (length(note) between 1 and 2000),
    source      plans.knot,
    version     int not null default 0,
    primary key (dialogue_id, plan_id, id),
    foreign key (dialogue_id, plan_id) references plans.living,
    constraint an_amount_has_its_currency check ((amount is null) = (currency is null)),
    check ((months is null) = (until is null)),
    check (months is null or planned is not null and until > (planned).first
                             and (planned).first + make_interval(months => months) > (planned).last)
);

-- Which goals and action points an activity serves.
create table plans.serves (
    dialogue_id    uuid not null,
    plan_id        uuid not null,
    undertaking_id uuid not null references plans.undertaking (id) on delete cascade,
    goal_id        uuid references plans.goal (id) deferrable initially deferred,
    point_id       uuid references plans.action_point (id) deferrable initially deferred,
    check (num_nonnulls(goal_id, point_id) = 1),
    unique nulls not distinct (undertaking_id, goal_id, point_id)
);

-- What a party does in an activity. `offered` is what it said it was willing to do, and no more.
create table plans.undertaking_part (
    dialogue_id    uuid not null,
    plan_id        uuid not null,
    undertaking_id uuid not null references plans.undertaking (id) on delete cascade,
    id             uuid primary key,
    place          int not null,
    party_id       uuid not null,
    does           text not null check (does in ('HOSTS', 'LEADS', 'CONTRIBUTES', 'FUNDS', 'SUPPORTS')),
    offered        boolean not null,
    what           text check (length(what) between 1 and 500),
    unique (undertaking_id, party_id, does)
);
create index undertaking_part_by_party on plans.undertaking_part (party_id);

-- A version: the plan as it stood, whole and for good.
create table plans.version (
    dialogue_id  uuid not null,
    plan_id      uuid not null,
    id           uuid not null unique,
    number       int not null check (number > 0),
    label        text not null check (length(label) between 1 and 120),
    made_at      timestamptz not null,
    made_by      text not null,
    frozen       jsonb not null,
    -- Ids of all that it holds: how a reader of a published version finds what he may not see as it stands now.
    knots        uuid[] not null,
    -- SHA-256 over what is frozen, in hexadecimal.
    checksum     text not null check (checksum ~ '^[0-9a-f]{64}$'),
    endorsed_on  date,
    endorsed_at  uuid,
    published_at timestamptz,
    published_by text,
    circles      text[] not null,
    primary key (dialogue_id, plan_id, id),
    foreign key (dialogue_id, plan_id) references plans.living,
    unique (plan_id, number),
    check (endorsed_at is null or endorsed_on is not null),
    check ((published_at is null) = (published_by is null))
);

create index version_by_knot on plans.version using gin (knots);

-- A plan with all that the reader may see of it: every table below answers for itself.
create view plans.living_plan with (security_invoker = true) as
select p.dialogue_id, p.id, p.slug,
       to_jsonb(p) || jsonb_build_object(
           'goals', (select coalesce(jsonb_agg(to_jsonb(g) order by g.number), '[]')
                       from plans.goal g
                      where g.plan_id = p.id),
           'points', (select coalesce(jsonb_agg(to_jsonb(a) order by a.id), '[]')
                        from plans.action_point a
                       where a.plan_id = p.id),
           'undertakings', (select coalesce(jsonb_agg(to_jsonb(u) || jsonb_build_object(
                                       'goals', (select coalesce(jsonb_agg(s.goal_id order by g.number), '[]')
                                                   from plans.serves s
                                                   join plans.goal g on g.id = s.goal_id
                                                  where s.undertaking_id = u.id),
                                       'points', (select coalesce(jsonb_agg(s.point_id order by a.number), '[]')
                                                    from plans.serves s
                                                    join plans.action_point a on a.id = s.point_id
                                                   where s.undertaking_id = u.id),
                                       'parts', (select coalesce(jsonb_agg(to_jsonb(r) order by r.place), '[]')
                                                   from plans.undertaking_part r
                                                  where r.undertaking_id = u.id)) order by u.place, u.id), '[]')
                              from plans.undertaking u
                             where u.plan_id = p.id),
           'versions', (select coalesce(jsonb_agg(to_jsonb(v) - '{frozen,knots}'::text[] order by v.number desc), '[]')
                          from plans.version v
                         where v.plan_id = p.id)) as plan
  from plans.living p;

grant select, insert, update on plans.living, plans.version to ${app};
grant select, insert, update, delete on plans.goal, plans.action_point, plans.undertaking, plans.serves,
    plans.undertaking_part to ${app};
grant select on plans.living_plan to ${app};

-- Whether the reader keeps the plans of a dialogue.
create function plans.keeps(dialogue uuid) returns boolean
    stable language sql as
$$ select 'secretariat:' || dialogue = any (redthread.circles()) $$;
grant execute on function plans.keeps(uuid) to ${app};

alter table plans.living enable row level security;
create policy seen on plans.living for select to ${app} using (circles && (select redthread.circles()));
create policy kept on plans.living for all to ${app}
    using (plans.keeps(dialogue_id)) with check (plans.keeps(dialogue_id));

alter table plans.version enable row level security;
create policy seen on plans.version for select to ${app} using (circles && (select redthread.circles()));
create policy kept on plans.version for all to ${app}
    using (plans.keeps(dialogue_id)) with check (plans.keeps(dialogue_id));

-- What a plan holds now is for those inside it.
do $$
declare
    held text;
begin
    foreach held in array array['goal', 'action_point', 'undertaking', 'serves', 'undertaking_part']
    loop
        execute format('alter table plans.%I enable row level security', held);
        execute format('create policy seen on plans.%I for select to ${app}
                            using (plan_id in (select p.id from plans.living p
                                                where p.inside && (select redthread.circles())))', held);
        execute format('create policy kept on plans.%I for all to ${app}
                            using (plans.keeps(dialogue_id)) with check (plans.keeps(dialogue_id))', held);
    end loop;
end
$$;
