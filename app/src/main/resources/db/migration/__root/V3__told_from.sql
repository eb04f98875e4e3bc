-- The day from which on pages tell of what was done: the day at its place, or in UTC where that is still the day
-- before. Java says the same: `org.redthread.web.ToldFrom`.
create function redthread.told_from(moment timestamptz, place text) returns date
    immutable parallel safe language sql as
$$ select least((moment at time zone place)::date, (moment at time zone 'UTC')::date) $$;
grant execute on function redthread.told_from(timestamptz, text) to ${app};
