-- Who reads, as a transaction is told at its start; for the policies of all rooms. Untold, it is the public.
create schema redthread;
grant usage on schema redthread to ${app};

create function redthread.circles() returns text[] stable language sql as
$$ select coalesce(nullif(current_setting('redthread.circles', true), ''), '{public}')::text[] $$;

create function redthread.actor() returns uuid stable language sql as
$$ select nullif(current_setting('redthread.actor', true), '')::uuid $$;
