-- Rooms ask which of their knots hang on others, of all knots of a kind at once: an index holds the answer, with all
-- that decides whether a link counts, so that no link itself is read.
create index tied_down on thread.link (from_kind, kind, from_id) include (since, until, circle, also);
create index tied_up on thread.link (to_kind, kind, to_id) include (since, until, circle, also);
