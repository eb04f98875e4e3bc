-- Collection cycles: what parties are asked for a period, and what each of them answers.

-- Of one period a dialogue collects once.
create table results.collection_cycle (
    dialogue_id  uuid not null,
    id           uuid primary key,
    framework_id uuid not null references results.framework (id),
    period       text not null check (period ~ '^\d{4}(-Q[1-4])?$'),
    -- The last day, in UTC. What comes later is taken until the cycle is closed, and said to be late.
    due          date not null,
    -- Numbers of the framework's indicators.
    indicators   text[] not null check (cardinality(indicators) > 0),
    sample       boolean not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz check (closed_at >= opened_at),
    reminded_at  timestamptz,
    version      int not null default 0,
    unique (dialogue_id, period)
);

-- What one party answers. `entries` are as they were typed, right or wrong; numbers that were handed in are told as
-- values, and those that are verified too. `verified` waits here until it is published.
create table results.party_report (
    dialogue_id  uuid not null,
    cycle_id     uuid not null references results.collection_cycle (id),
    party_id     uuid not null,
    teller       int not null references results.teller (id),
    state        text not null
        check (state in ('SILENT', 'DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'PUBLISHED')),
    entries      jsonb not null default '{}',
    verified     jsonb not null default '{}',
    contributors jsonb not null default '[]',
    -- Each step: at, by, to, words.
    history      jsonb not null default '[]',
    handed_in_at timestamptz,
    published_at timestamptz,
    version      int not null default 0,
    circles      text[] not null,
    primary key (cycle_id, party_id),
    check (state not in ('SUBMITTED', 'VERIFIED', 'PUBLISHED') or handed_in_at is not null)
);

grant select, insert on results.collection_cycle, results.party_report to ${app};
grant update (due, closed_at, reminded_at, version) on results.collection_cycle to ${app};
grant update (state, entries, verified, contributors, history, handed_in_at, published_at, version)
    on results.party_report to ${app};

alter table results.collection_cycle enable row level security;
create policy seen on results.collection_cycle for select to ${app}
    using (framework_id in (select f.id from results.framework f));
create policy opened on results.collection_cycle for insert to ${app} with check (results.keeps(dialogue_id));
create policy kept on results.collection_cycle for update to ${app} using (results.keeps(dialogue_id));

-- A report is its party's and the secretariat's. The party hands in, the secretariat verifies, and neither does what is
-- the other's.
alter table results.party_report enable row level security;
create policy seen on results.party_report for select to ${app} using (circles && (select redthread.circles()));
create policy asked on results.party_report for insert to ${app}
    with check (state = 'SILENT' and results.keeps(dialogue_id));
create policy told on results.party_report for update to ${app}
    using ('party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[])
           and state in ('SILENT', 'DRAFT', 'RETURNED', 'PUBLISHED'))
    with check ('party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[])
                and state in ('DRAFT', 'RETURNED', 'SUBMITTED'));
create policy verified on results.party_report for update to ${app}
    using (results.keeps(dialogue_id) and state in ('SUBMITTED', 'VERIFIED'))
    with check (results.keeps(dialogue_id) and state in ('RETURNED', 'VERIFIED', 'PUBLISHED'));

-- Who was asked and how far each is, as far as the reader may know: that something was handed in is the dialogue's, that
-- something was published is everybody's, and a draft is silence to all but its own.
create function results.answered(of_cycle uuid)
    returns table (party_id uuid, teller int, stage text, at timestamptz)
    stable security definer set search_path = pg_catalog language sql as
$$ select r.party_id, r.teller, s.stage,
          case s.stage when 'PUBLISHED' then r.published_at when 'HANDED_IN' then r.handed_in_at end
     from results.party_report r,
          lateral (select case
                              when r.published_at is not null then 'PUBLISHED'
                              when r.handed_in_at is not null and r.state <> 'RETURNED'
                                   and 'dialogue:' || r.dialogue_id = any (redthread.circles()) then 'HANDED_IN'
                              else 'SILENT' end) as s (stage)
    where r.cycle_id = of_cycle $$;
revoke all on function results.answered(uuid) from public;
grant execute on function results.answered(uuid) to ${app};

-- What each series comes to in one period and over all of them, in one look at each course: a course that ends in the
-- period is read without its arrays.
create function results.dashboard(of_series int[], of_slice int, of_period int)
    returns table (series int, kind text, told bigint, number numeric, whole numeric, total numeric,
                   total_whole numeric)
    stable language sql as
$$ select c.series, c.kind::text, count(*) filter (where p.at > 0),
          case when min(s.kind) in ('NUMBER', 'SHARE', 'RATIO')
               then sum(case when c.last_period = of_period then c.last_number else c.numbers[p.at] end)
                    filter (where p.at > 0) end,
          case when min(s.kind) in ('SHARE', 'RATIO')
               then sum(case when c.last_period = of_period then c.last_whole else c.wholes[p.at] end)
                    filter (where p.at > 0) end,
          case when min(s.kind) in ('NUMBER', 'SHARE', 'RATIO')
               then sum(case s.over_time when 'INCREMENTAL' then c.total else c.last_number end) end,
          case when min(s.kind) in ('SHARE', 'RATIO')
               then sum(case s.over_time when 'INCREMENTAL' then c.total_whole else c.last_whole end) end
     from results.course c
     join results.series s on s.id = c.series,
          lateral (select case when c.last_period = of_period then 1
                               when c.last_period > of_period then array_position(c.periods, of_period) end)
                  as p (at)
    where c.series = any (of_series) and c.slice = of_slice
    group by c.series, c.kind $$;
grant execute on function results.dashboard(int[], int, int) to ${app};
