-- The door by which rooms ask, inside a statement of their own, which of their knots hang on others: they read no table
-- of this room, and a link outside the reader's circles ties nothing for him.

-- Knots of a kind that such links begin at, on a day.
create function thread.tied_from(knot_kind text, link_kinds text[], as_of date) returns table (id uuid)
    stable language sql as
$$ select l.from_id
     from thread.link l
    where l.from_kind = knot_kind and l.kind = any(link_kinds)
      and coalesce(l.since, '-infinity') <= as_of
      and coalesce(l.until, 'infinity') >= as_of $$;

-- Knots of a kind that such links end at.
create function thread.tied_to(knot_kind text, link_kinds text[], as_of date) returns table (id uuid)
    stable language sql as
$$ select l.to_id
     from thread.link l
    where l.to_kind = knot_kind and l.kind = any(link_kinds)
      and coalesce(l.since, '-infinity') <= as_of
      and coalesce(l.until, 'infinity') >= as_of $$;

grant execute on function thread.tied_from(text, text[], date), thread.tied_to(text, text[], date) to ${app};
