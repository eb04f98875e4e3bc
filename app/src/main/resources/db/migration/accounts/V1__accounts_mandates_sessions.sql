create schema accounts;
grant usage on schema accounts to ${app};

-- Named by role, never by person. Without a secret nobody signs in by password.
create table accounts.account (
    id        uuid primary key,
    address   text not null unique check (address ~ '^[!-?A-~]{1,64}@[a-z0-9.-]{1,189}$' and address = lower(address)),
    name      jsonb not null check (name ? 'en'),
    language  text not null check (language ~ '^[a-z]{2}$'),
    secret    text,
    opened_at timestamptz not null,
    closed_at timestamptz
);

-- Who acts for whom, where, and when. A party's work hangs on the party, so that it stays when a mandate ends.
create table accounts.mandate (
    dialogue_id uuid not null,
    id          uuid not null,
    account     uuid not null references accounts.account,
    role        text not null check (role in ('FOCAL_POINT', 'ORGANISATION', 'DONOR', 'CHAIR', 'SECRETARIAT')),
    party       uuid,
    period      tstzrange not null check (not isempty(period) and lower_inc(period) and not upper_inc(period)),
    succeeds    uuid,
    primary key (dialogue_id, id),
    foreign key (dialogue_id, succeeds) references accounts.mandate,
    check (party is not null or role not in ('FOCAL_POINT', 'ORGANISATION')),
    exclude using gist (account with =, dialogue_id with =, role with =,
                        coalesce(party, '00000000-0000-0000-0000-000000000000') with =, period with &&)
);
create index mandate_by_account on accounts.mandate (account);

-- Only the hash of a token is kept: whoever reads the table can sign in as nobody.
create table accounts.session (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account    uuid not null references accounts.account,
    began_at   timestamptz not null,
    ends_at    timestamptz not null check (ends_at > began_at)
);
create index session_by_account on accounts.session (account);

grant select (id, address, name, language, opened_at, closed_at), insert on accounts.account to ${app};
grant select, insert on accounts.mandate to ${app};
grant update (period) on accounts.mandate to ${app};
grant select, insert, delete on accounts.session to ${app};

alter table accounts.mandate enable row level security;
create policy own_or_kept on accounts.mandate to ${app}
    using (account = (select redthread.actor())
           or 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

alter table accounts.account enable row level security;
create policy seen on accounts.account for select to ${app}
    using (id = (select redthread.actor()) or exists (select from accounts.mandate m where m.account = account.id));
create policy opened on accounts.account for insert to ${app}
    with check (exists (select from unnest((select redthread.circles())) circle where circle like 'secretariat:%'));

alter table accounts.session enable row level security;
create policy own on accounts.session to ${app} using (account = (select redthread.actor()));

-- The narrow path to a sign-in: the application may ask for one address at a time, and never for the table.
create function accounts.secret_of(asked text) returns table (account uuid, secret text)
    stable security definer set search_path = pg_catalog language sql as
$$ select id, a.secret from accounts.account a where a.address = asked and a.closed_at is null $$;

-- Who stands behind a session, with the mandates in force at that moment: one row a mandate, or one with none.
create function accounts.reader_of(token bytea, now timestamptz)
    returns table (account uuid, name jsonb, role text, dialogue_id uuid, party uuid)
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.id, a.name, m.role, m.dialogue_id, m.party
      from accounts.session s
      join accounts.account a on a.id = s.account and a.closed_at is null
      left join accounts.mandate m on m.account = a.id and m.period @> now
     where s.token_hash = token
       and s.ends_at > now
$$;

-- The same for an account whose session is about to begin.
create function accounts.reader(asked uuid, now timestamptz)
    returns table (account uuid, name jsonb, role text, dialogue_id uuid, party uuid)
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.id, a.name, m.role, m.dialogue_id, m.party
      from accounts.account a
      left join accounts.mandate m on m.account = a.id and m.period @> now
     where a.id = asked
       and a.closed_at is null
$$;

revoke all on function accounts.secret_of(text), accounts.reader_of(bytea, timestamptz),
                       accounts.reader(uuid, timestamptz) from public;
grant execute on function accounts.secret_of(text), accounts.reader_of(bytea, timestamptz),
                          accounts.reader(uuid, timestamptz) to ${app};
