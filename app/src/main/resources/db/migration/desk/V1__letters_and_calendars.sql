create schema desk;
grant usage on schema desk to ${app};

-- Who wants no weekly letter. Whoever never chose gets one, so this is a row of those who do not.
create table desk.quiet (
    account uuid primary key,
    since   timestamptz not null
);

-- Each week of each holder, once the desk was looked at for its letter: by the house that was first, and by no other.
create table desk.week (
    account   uuid not null,
    monday    date not null check (extract(isodow from monday) = 1),
    looked_at timestamptz not null,
    -- SHA-256 of the way out that the letter carries; null where nothing waited, and no letter was written.
    way_out   bytea unique check (octet_length(way_out) = 32),
    primary key (account, monday)
);

-- The calendar of a desk, read by whoever knows its address. Only the hash of that is kept.
create table desk.subscription (
    account    uuid primary key,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    made_at    timestamptz not null
);

grant select, insert, delete on desk.quiet to ${app};
grant select, insert on desk.week to ${app};
grant update (way_out) on desk.week to ${app};
grant select, insert, update, delete on desk.subscription to ${app};

do $$
declare
    own text;
begin
    foreach own in array array['quiet', 'week', 'subscription']
    loop
        execute format('alter table desk.%I enable row level security', own);
        execute format('create policy own on desk.%I to ${app} using (account = (select redthread.actor()))', own);
    end loop;
end
$$;

-- For whom there is nothing to look at: weeks that were looked at since a day, and all who want no letter.
create function desk.settled(since date) returns table (account uuid, monday date)
    stable security definer set search_path = pg_catalog language sql as
$$
    select w.account, w.monday from desk.week w where w.monday >= since
     union all
    select q.account, null from desk.quiet q
$$;

-- Whose letter carried a way out, and whether that account is quiet already. One hash at a time, never the table.
create function desk.leaving(hash bytea) returns table (account uuid, quiet boolean)
    stable security definer set search_path = pg_catalog language sql as
$$
    select w.account, exists (select from desk.quiet q where q.account = w.account)
      from desk.week w
     where w.way_out = hash
$$;

create function desk.subscriber(hash bytea) returns uuid
    stable security definer set search_path = pg_catalog language sql as
$$ select s.account from desk.subscription s where s.token_hash = hash $$;

revoke all on function desk.settled(date), desk.leaving(bytea), desk.subscriber(bytea) from public;
grant execute on function desk.settled(date), desk.leaving(bytea), desk.subscriber(bytea) to ${app};
