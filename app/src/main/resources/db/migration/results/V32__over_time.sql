-- What each series comes to in each period of which anybody told something, and up to then: sums for what each period
-- adds, the last value of each teller for all else, as `together` has it for the end.
create function results.over_time(of_series int[], of_slice int)
    returns table (series int, period int, kind text, told bigint, number numeric, whole numeric, total numeric,
                   total_whole numeric)
    stable language sql as
$$ with held as materialized (
       select c.series, c.kind, c.periods, c.numbers, c.wholes
         from results.course c
        where c.series = any (of_series) and c.slice = of_slice),
   told as (
       select distinct held.series, p.period
         from held, unnest(held.periods) as p (period))
   select told.series, told.period, held.kind::text, count(*) filter (where u.here),
          case when s.kind in ('NUMBER', 'SHARE', 'RATIO') then sum(u.number) end,
          case when s.kind in ('SHARE', 'RATIO') then sum(u.whole) end,
          case when s.kind in ('NUMBER', 'SHARE', 'RATIO')
               then sum(case s.over_time when 'INCREMENTAL' then u.added else u.last end) end,
          case when s.kind in ('SHARE', 'RATIO')
               then sum(case s.over_time when 'INCREMENTAL' then u.added_whole else u.last_whole end) end
     from told
     join held on held.series = told.series
     join results.series s on s.id = told.series,
          lateral (select bool_or(v.period = told.period) as here,
                          sum(v.number) filter (where v.period = told.period) as number,
                          sum(v.whole) filter (where v.period = told.period) as whole,
                          sum(v.number) as added, sum(v.whole) as added_whole,
                          (array_agg(v.number order by v.period desc))[1] as last,
                          (array_agg(v.whole order by v.period desc))[1] as last_whole
                     from unnest(held.periods, held.numbers, held.wholes) as v (period, number, whole)
                    where v.period <= told.period) as u
    group by told.series, told.period, held.kind, s.kind
    order by told.series, told.period, held.kind $$;
grant execute on function results.over_time(int[], int) to ${app};
