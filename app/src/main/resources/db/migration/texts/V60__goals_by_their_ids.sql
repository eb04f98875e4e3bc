-- A goal has no row number of its own: its id is made from its text's and its number, as `RecordFile.id` makes it
-- (RFC 9562, version 3). By this index a goal is found without reading all of them.
create function texts.goal_id(text_id uuid, number int) returns uuid
    immutable parallel safe language sql as
$$ select (left(made.hash, 12) || '3' || substr(made.hash, 14, 3)
           || to_hex(('x' || substr(made.hash, 17, 1))::bit(4)::int & 3 | 8) || substr(made.hash, 18))::uuid
     from (select md5('goal:' || text_id || '/' || number) as hash) made $$;
grant execute on function texts.goal_id(uuid, int) to ${app};

create index goal_by_id on texts.goal (texts.goal_id(text_id, number));
