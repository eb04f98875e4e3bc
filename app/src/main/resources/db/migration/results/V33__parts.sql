-- What a series comes to in one period by each part that anybody told: women and men, by sex. A part that was made
-- blank again is told no more.
create function results.parts(of_series int, of_period int)
    returns table (by text, part text, kind text, told bigint, number numeric, whole numeric)
    stable language sql as
$$ select l.by, l.part, c.kind::text, count(*), sum(c.numbers[p.at]), sum(c.wholes[p.at])
     from results.slice l
     join results.course c on c.slice = l.id and c.series = of_series and c.kind in ('R', 'V'),
          lateral (select array_position(c.periods, of_period)) as p (at)
    where c.numbers[p.at] is not null
    group by l.by, l.part, c.kind $$;
grant execute on function results.parts(int, int) to ${app};
