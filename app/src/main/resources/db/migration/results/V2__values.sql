-- Values of indicators, built for many: what one teller told of one series is one row, with whole numbers for keys.

-- Who tells values: a party, or a project. `circles` is who may know what it told before that is verified.
create table results.teller (
    id          int generated always as identity primary key,
    dialogue_id uuid not null,
    party_id    uuid,
    project_id  uuid,
    circles     text[] not null,
    check (num_nonnulls(party_id, project_id) = 1),
    unique nulls not distinct (dialogue_id, party_id, project_id)
);

-- A part of a split: women, by sex. What is told of all is told of slice 0, of which there is no row.
create table results.slice (
    id          int generated always as identity primary key,
    dialogue_id uuid not null,
    by          text not null check (by in ('COUNTRY', 'SEX', 'AGE', 'KIND_OF_PARTICIPANT')),
    part        text not null check (length(part) between 1 and 80),
    unique (dialogue_id, by, part)
);

-- An occasion on which values were told: one that was typed, or a whole file.
create table results.telling (
    id          int generated always as identity primary key,
    dialogue_id uuid not null,
    at          timestamptz not null,
    by          text not null,
    remark      text check (length(remark) between 1 and 2000)
);

-- Null for no number at all.
create function results.sum_of(numbers numeric[]) returns numeric
    immutable parallel safe language plpgsql as
$$
declare
    n numeric;
    total numeric;
begin
    foreach n in array numbers
    loop
        if n is not null then
            total := coalesce(total + n, n);
        end if;
    end loop;
    return total;
end
$$;

create function results.ascends(periods int[]) returns boolean
    immutable parallel safe language plpgsql as
$$
declare
    p int;
    before int := 0;
begin
    foreach p in array periods
    loop
        if p <= before then
            return false;
        end if;
        before := p;
    end loop;
    return true;
end
$$;

-- What counts now of what one teller told: (T)argets, what it (R)eported itself, what the secretariat (V)erified. Each
-- period stands once, in the order of time, as `Period.code`. `wholes` are the denominators of shares and ratios, whose
-- numerators are the numbers. Of what is never told, wholes or words, the array is empty.
create table results.course (
    slice       int not null,
    series      int not null,
    kind        "char" not null check (kind in ('T', 'R', 'V')),
    teller      int not null,
    -- Worked out from the arrays and before them, so that whoever adds up many courses reads no array. The sums are not
    -- generated: that alone took as long as writing the row. Whoever writes a row works them out, in one of two places.
    last_period int not null check (last_period = periods[cardinality(periods)]),
    last_number numeric check (last_number is not distinct from numbers[cardinality(periods)]),
    last_whole  numeric check (last_whole is not distinct from wholes[cardinality(periods)]),
    total       numeric,
    total_whole numeric,
    periods     int[] not null check (results.ascends(periods)),
    numbers     numeric[] not null,
    wholes      numeric[] not null,
    words       text[] not null,
    tellings    int[] not null,
    primary key (slice, series, kind, teller),
    check (cardinality(periods) > 0 and cardinality(periods) = cardinality(numbers)
           and cardinality(periods) = cardinality(tellings) and cardinality(wholes) in (0, cardinality(periods))
           and cardinality(words) in (0, cardinality(periods)))
);

create view results.value with (security_invoker = true) as
select c.slice, c.series, c.kind, c.teller, v.period, v.number, v.whole, v.words, v.telling
  from results.course c, unnest(c.periods, c.numbers, c.wholes, c.words, c.tellings)
       as v (period, number, whole, words, telling);

-- What was told, with what is told now in its place and beside it.
create function results.merged(was results.course, periods int[], numbers numeric[], wholes numeric[], words text[],
                               tellings int[])
    returns results.course
    immutable language plpgsql as
$$
begin
    select array_agg(m.period order by m.period), array_agg(m.number order by m.period),
           case when cardinality(merged.wholes || was.wholes) = 0 then '{}' else array_agg(m.whole order by m.period) end,
           case when cardinality(merged.words || was.words) = 0 then '{}' else array_agg(m.words order by m.period) end,
           array_agg(m.telling order by m.period)
      into was.periods, was.numbers, was.wholes, was.words, was.tellings
      from (select *
              from unnest(merged.periods, merged.numbers, merged.wholes, merged.words, merged.tellings)
                   as n (period, number, whole, words, telling)
             union all
            select *
              from unnest(was.periods, was.numbers, was.wholes, was.words, was.tellings)
                   as w (period, number, whole, words, telling)
             where w.period <> all (merged.periods)) m;
    was.last_period := was.periods[cardinality(was.periods)];
    was.last_number := was.numbers[cardinality(was.periods)];
    was.last_whole := was.wholes[cardinality(was.periods)];
    was.total := results.sum_of(was.numbers);
    was.total_whole := results.sum_of(was.wholes);
    return was;
end
$$;

-- Where rows arrive by COPY, which writes to no table that has policies; from there they go through them. The
-- application may make no table of its own.
create function results.arrive() returns void
    security definer set search_path = pg_catalog, pg_temp language plpgsql as
$$
begin
    drop table if exists pg_temp.arrived;
    create temporary table arrived (
        slice int, series int, kind "char", teller int, total numeric, total_whole numeric, periods int[],
        numbers numeric[], wholes numeric[], words text[], tellings int[]
    ) on commit drop;
    grant select, insert on pg_temp.arrived to ${app};
end
$$;
revoke all on function results.arrive() from public;
grant execute on function results.arrive() to ${app};

-- What counted before it was corrected, for good.
create table results.former (
    slice        int not null,
    series       int not null,
    kind         "char" not null,
    teller       int not null,
    period       int not null,
    number       numeric,
    whole        numeric,
    words        text,
    telling      int not null,
    corrected_by int not null,
    primary key (slice, series, kind, teller, period, corrected_by)
);

create function results.corrected() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
begin
    insert into results.former
    select old.slice, old.series, old.kind, old.teller, o.period, o.number, o.whole, o.words, o.telling, n.telling
      from unnest(old.periods, old.numbers, old.wholes, old.words, old.tellings)
           as o (period, number, whole, words, telling)
      join unnest(new.periods, new.numbers, new.wholes, new.words, new.tellings)
           as n (period, number, whole, words, telling) on n.period = o.period
     where (o.number, o.whole, o.words) is distinct from (n.number, n.whole, n.words);
    return null;
end
$$;
create trigger corrected after update on results.course for each row execute function results.corrected();

-- What all tellers come to together: sums of sums for what adds up over time, sums of the last for all else. A share is
-- a sum of parts over a sum of wholes; points, indexes and answers of yes or no are not added.
create function results.together(of_series int[], of_slice int)
    returns table (series int, kind text, tellers bigint, last_period int, number numeric, whole numeric)
    stable language sql as
$$ select c.series, c.kind::text, count(*), max(c.last_period),
          case when min(s.kind) in ('NUMBER', 'SHARE', 'RATIO')
               then sum(case s.over_time when 'INCREMENTAL' then c.total else c.last_number end) end,
          case when min(s.kind) in ('SHARE', 'RATIO')
               then sum(case s.over_time when 'INCREMENTAL' then c.total_whole else c.last_whole end) end
     from results.course c
     join results.series s on s.id = c.series
    where c.series = any (of_series) and c.slice = of_slice
    group by c.series, c.kind $$;

grant select, insert on results.teller, results.slice, results.telling to ${app};
grant select, insert, update on results.course to ${app};
grant select on results.value, results.former to ${app};
grant execute on function results.merged(results.course, int[], numeric[], numeric[], text[], int[]),
    results.together(int[], int) to ${app};

-- Targets and verified values are open as their series is; what was reported is the teller's and the secretariat's.
-- A teller's own people report; targets and verified values are the secretariat's to keep.
do $$
declare
    held text;
begin
    foreach held in array array['course', 'former']
    loop
        execute format('alter table results.%I enable row level security', held);
        execute format('create policy seen on results.%I for select to ${app}
                            using (kind <> ''R'' and series in (select s.id from results.series s
                                                                 where s.circles && (select redthread.circles()))
                                   or teller in (select t.id from results.teller t
                                                  where t.circles && (select redthread.circles())))', held);
    end loop;
end
$$;
do $$
declare
    may text := 'kind = ''R'' and teller in (select t.id from results.teller t
                                              where t.circles && (select redthread.circles()))
                 or teller in (select t.id from results.teller t
                                where ''secretariat:'' || t.dialogue_id in (select unnest(redthread.circles())))';
begin
    execute 'create policy told on results.course for insert to ${app} with check (' || may || ')';
    execute 'create policy corrected on results.course for update to ${app} using (' || may || ')';
end
$$;

alter table results.telling enable row level security;
create policy seen on results.telling for select to ${app}
    using ((select redthread.circles()) @> array['dialogue:' || dialogue_id]);
create policy told on results.telling for insert to ${app}
    with check ((select redthread.circles()) @> array['dialogue:' || dialogue_id]);
