-- A trace reads of each knot only the links that it meets, the latest first, however many hang there: an index has
-- them in that order, one for all kinds that lead the same way and one for each kind alone.

-- Whether a link of the kind leads up from its first knot to the second: `LinkKind.leadsUp`.
create function thread.rises(kind text) returns boolean immutable parallel safe language sql as
$$ select kind in ('CONTRIBUTES_TO', 'MEASURES', 'REPORTS_ON', 'SUPERSEDES', 'DECIDED_AT', 'PART_OF') $$;
grant execute on function thread.rises(text) to ${app};

drop index thread.link_down, thread.link_up;
create index link_down on thread.link
    (from_id, kind, coalesce(since, '-infinity') desc, set_at desc, place, id);
create index link_up on thread.link
    (to_id, kind, coalesce(since, '-infinity') desc, set_at desc, place, id);
create index link_down_all on thread.link
    (from_id, thread.rises(kind), coalesce(since, '-infinity') desc, set_at desc, place, id);
create index link_up_all on thread.link
    (to_id, thread.rises(kind), coalesce(since, '-infinity') desc, set_at desc, place, id);

drop function thread.trace;

-- Follows the thread from one knot in one direction, step by step, passing through no knot twice. It runs with the
-- rights of whoever asks, so that a link outside the reader's circles is not met.
--   up     whether to the reasons; else to what was done
--   by     the only kind of link that is followed; null for all
--   ends   kinds whose far knot is not gone on from
--   width  how many links of one knot are met at each step, the latest first; there are as many steps as widths
--   shown  to how many of them it is gone on first
--   most   from how many knots it is gone on at each step
create function thread.trace(stand_kind text, stand_id uuid, up boolean, by text, ends text[], as_of date,
                             width int[], shown int[], most int) returns setof thread.met
language plpgsql stable as $$
declare
    kinds text[] := array[stand_kind];
    ids   uuid[] := array[stand_id];
    seen  uuid[] := array[stand_id];
    found thread.met[];
begin
    for n in 1 .. cardinality(width) loop
        -- Forwards and backwards, each of all kinds or of one: two of the four are never run.
        select array_agg(row(n, strand.nth, stand.kind, stand.id, strand.forwards, strand.link)::thread.met
                         order by stand.place, strand.nth)
          into found
          from unnest(kinds, ids) with ordinality stand (kind, id, place)
         cross join lateral (select row_number() over (order by coalesce((near.link).since, '-infinity') desc,
                                                                (near.link).set_at desc, (near.link).place,
                                                                (near.link).id) as nth, near.forwards, near.link
                               from ((select true as forwards, l::thread.link as link
                                        from thread.link l
                                       where by is null
                                         and l.from_id = stand.id and l.from_kind = stand.kind
                                         and thread.rises(l.kind) = up
                                         and coalesce(l.since, '-infinity') <= as_of
                                         and coalesce(l.until, 'infinity') >= as_of
                                       order by coalesce(l.since, '-infinity') desc, l.set_at desc, l.place, l.id
                                       limit width[n])
                                      union all
                                     (select false, l::thread.link
                                        from thread.link l
                                       where by is null
                                         and l.to_id = stand.id and l.to_kind = stand.kind
                                         and thread.rises(l.kind) <> up
                                         and coalesce(l.since, '-infinity') <= as_of
                                         and coalesce(l.until, 'infinity') >= as_of
                                       order by coalesce(l.since, '-infinity') desc, l.set_at desc, l.place, l.id
                                       limit width[n])
                                      union all
                                     (select true, l::thread.link
                                        from thread.link l
                                       where thread.rises(by) = up
                                         and l.from_id = stand.id and l.from_kind = stand.kind and l.kind = by
                                         and coalesce(l.since, '-infinity') <= as_of
                                         and coalesce(l.until, 'infinity') >= as_of
                                       order by coalesce(l.since, '-infinity') desc, l.set_at desc, l.place, l.id
                                       limit width[n])
                                      union all
                                     (select false, l::thread.link
                                        from thread.link l
                                       where thread.rises(by) <> up
                                         and l.to_id = stand.id and l.to_kind = stand.kind and l.kind = by
                                         and coalesce(l.since, '-infinity') <= as_of
                                         and coalesce(l.until, 'infinity') >= as_of
                                       order by coalesce(l.since, '-infinity') desc, l.set_at desc, l.place, l.id
                                       limit width[n])) near
                              order by nth
                              limit width[n]) strand;
        exit when found is null;
        return query select * from unnest(found);
        select array_agg(next.kind order by next.later, next.place), array_agg(next.id order by next.later, next.place)
          into kinds, ids
          from (select case when met.forwards then (met.link).to_kind else (met.link).from_kind end as kind,
                       case when met.forwards then (met.link).to_id else (met.link).from_id end as id,
                       bool_and(met.nth > shown[n]) as later, min(met.place) as place
                  from unnest(found) with ordinality met (step, nth, at_kind, at_id, forwards, link, place)
                 where (met.link).kind <> all(ends)
                 group by 1, 2) next
         where next.id <> all(seen);
        exit when ids is null;
        kinds := kinds[1:most];
        ids := ids[1:most];
        seen := seen || ids;
    end loop;
end
$$;
