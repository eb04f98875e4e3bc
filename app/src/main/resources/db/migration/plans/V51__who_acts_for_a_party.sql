-- Offers of a party are made by its delegation, and by those who pay for it: these stand in a circle of their own, which
-- opens nothing else of the delegation's.
create or replace function plans.acts_for(party uuid, dialogue uuid) returns boolean
    stable language sql as
$$ select array['party:' || party || ':' || dialogue, 'donor:' || party || ':' || dialogue] && redthread.circles() $$;
