-- Where it stands among the links tied at once: goals are followed in the order of their text.
alter table thread.link add column place int not null default 0;
grant update (place) on thread.link to ${app};

-- A link met on the way, seen from the knot that it was followed from.
create type thread.met as (
    step     int,
    nth      bigint,
    at_kind  text,
    at_id    uuid,
    forwards boolean,
    link     thread.link
);

-- Follows the thread from one knot in one direction, step by step, passing through no knot twice. It runs with the
-- rights of whoever asks, so that a link outside the reader's circles is not met.
--   forth, back  kinds of link that are followed from their first knot to the second, or back
--   ends         kinds whose far knot is not gone on from
--   width        how many links of one knot are met at each step, the latest first; there are as many steps as widths
--   shown        to how many of them it is gone on first
--   most         from how many knots it is gone on at each step
create function thread.trace(stand_kind text, stand_id uuid, forth text[], back text[], ends text[], as_of date,
                             width int[], shown int[], most int) returns setof thread.met
language plpgsql stable as $$
declare
    kinds text[] := array[stand_kind];
    ids   uuid[] := array[stand_id];
    seen  uuid[] := array[stand_id];
    found thread.met[];
begin
    for n in 1 .. cardinality(width) loop
        select array_agg(row(n, strand.nth, stand.kind, stand.id, strand.forwards, strand.link)::thread.met
                         order by stand.place, strand.nth)
          into found
          from unnest(kinds, ids) with ordinality stand (kind, id, place)
         cross join lateral (select row_number() over (order by (near.link).since desc nulls last,
                                                                (near.link).set_at desc, (near.link).place,
                                                                (near.link).id) as nth, near.forwards, near.link
                               from (select true as forwards, down.*::thread.link as link
                                       from thread.link down
                                      where down.from_id = stand.id and down.from_kind = stand.kind
                                        and down.kind = any(forth)
                                      union all
                                     select false, up.*::thread.link
                                       from thread.link up
                                      where up.to_id = stand.id and up.to_kind = stand.kind and up.kind = any(back)) near
                              where coalesce((near.link).since <= as_of, true)
                                and coalesce((near.link).until >= as_of, true)
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
