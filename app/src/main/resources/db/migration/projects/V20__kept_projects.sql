-- Projects kept here from idea to closed. Circles say who may know of one; its lists follow it.
create table projects.kept (
    dialogue_id   uuid not null,
    id            uuid primary key,
    slug          text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title         text not null check (length(title) between 1 and 300),
    title_ru      text,
    aliases       text[] not null,
    stage         text not null check (stage in ('IDEA', 'CONCEPT', 'APPRAISAL', 'AGREED', 'RUNNING', 'FINALISING',
                                                 'CLOSED', 'CANCELLED', 'SUSPENDED')),
    summary       text,
    planned_start date,
    planned_end   date check (planned_end >= planned_start),
    actual_start  date,
    actual_end    date check (actual_end >= actual_start),
    -- Five digits of the DAC list, or three of a category of it.
    sectors       text[] not null,
    published     boolean not null,
    opened_at     timestamptz not null,
    circles       text[] not null,
    version       int not null default 0,
    unique (dialogue_id, slug)
);

create table projects.kept_country (
    project_id uuid not null references projects.kept,
    place      int not null,
    party_id   uuid not null,
    named      text not null,
    percent    numeric(5, 2) check (percent > 0 and percent <= 100),
    primary key (project_id, place),
    unique (project_id, party_id)
);

create table projects.kept_partner (
    project_id uuid not null references projects.kept,
    place      int not null,
    role       text not null check (role in ('FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING', 'LEAD')),
    named      text not null check (length(named) between 1 and 200),
    party_id   uuid,
    primary key (project_id, place)
);

create table projects.kept_money (
    project_id uuid not null references projects.kept,
    place      int not null,
    of         text not null check (of in ('BUDGET', 'COMMITMENT', 'DISBURSEMENT', 'EXPENDITURE')),
    amount     numeric(15, 2) not null check (amount > 0),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    value_day  date not null,
    note       text,
    primary key (project_id, place)
);

create function projects.keeps(dialogue uuid) returns boolean
    stable language sql as
$$ select 'secretariat:' || dialogue = any (redthread.circles()) $$;

alter table projects.kept enable row level security;
create policy seen on projects.kept for select to ${app} using (circles && (select redthread.circles()));
create policy kept on projects.kept for all to ${app}
    using (projects.keeps(dialogue_id)) with check (projects.keeps(dialogue_id));

do $$
declare
    list text;
begin
    foreach list in array array['kept_country', 'kept_partner', 'kept_money']
    loop
        execute format('alter table projects.%I enable row level security', list);
        execute format('create policy seen on projects.%I for select to ${app}
                            using (project_id in (select k.id from projects.kept k))', list);
        execute format('create policy kept on projects.%I for all to ${app}
                            using (project_id in (select k.id from projects.kept k where projects.keeps(k.dialogue_id)))
                            with check (project_id in (select k.id
                                                         from projects.kept k
                                                        where projects.keeps(k.dialogue_id)))', list);
    end loop;
end
$$;

create view projects.kept_dossier with (security_invoker = true) as
select k.dialogue_id, k.id, k.slug, k.opened_at,
       to_jsonb(k) || jsonb_build_object(
           'countries', (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.kept_country l
                          where l.project_id = k.id),
           'partners', (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.kept_partner l
                         where l.project_id = k.id),
           'money', (select coalesce(jsonb_agg(to_jsonb(l) order by l.value_day, l.place), '[]')
                       from projects.kept_money l where l.project_id = k.id)) as project
  from projects.kept k;

grant select, insert, update on projects.kept to ${app};
grant select, insert, delete on projects.kept_country, projects.kept_partner, projects.kept_money to ${app};
grant select on projects.kept_dossier to ${app};
grant execute on function projects.keeps(uuid) to ${app};

-- Kept projects are there, and untied, as recorded ones are.
create or replace function projects.there(of_dialogue uuid, as_of date, of_party uuid)
    returns table (id uuid, slug text, place int, title text, sources text[])
    stable language sql as
$$ select p.id, p.slug, p.place, p.title, p.sources
     from projects.project p
    where p.dialogue_id = of_dialogue
      and coalesce((select min((d.at_time).first)
                      from projects.date d
                     where d.dialogue_id = p.dialogue_id and d.project_id = p.id
                       and d.of not in ('END', 'CLOSING', 'CLOSING_CONFERENCE', 'REGIONAL_PROJECT_BEFORE_IT'))
                   <= as_of, true)
      and (of_party is null
           or p.id in (select r.project_id from projects.partner r where r.party_id = of_party)
           or p.id in (select c.project_id from projects.country c where c.party_id = of_party))
    union all
   select k.id, k.slug, 1000000, k.title, '{}'
     from projects.kept k
    where k.dialogue_id = of_dialogue
      and (k.opened_at at time zone 'UTC')::date <= as_of
      and (of_party is null
           or k.id in (select r.project_id from projects.kept_partner r where r.party_id = of_party)
           or k.id in (select c.project_id from projects.kept_country c where c.party_id = of_party)) $$;
