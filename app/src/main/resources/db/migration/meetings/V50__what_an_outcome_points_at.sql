-- The thing that an outcome is about, where it was pointed at: kind and id of a knot. `about` keeps what was written.
alter table meetings.outcome
    add column about_knot jsonb check (about_knot ?& array['kind', 'id']);
