-- Somebody without an account asks for access to one dialogue. Until the address is proven it is nobody's to read.
create table accounts.request (
    dialogue_id  uuid not null,
    id           uuid not null,
    address      text not null check (address ~ '^[!-?A-~]{1,64}@[a-z0-9.-]{1,189}$' and address = lower(address)),
    name         text not null check (length(name) between 1 and 120),
    organisation text not null check (length(organisation) between 1 and 200),
    language     text not null check (language ~ '^[a-z]{2}$'),
    why          text not null check (length(why) between 1 and 2000),
    state        text not null default 'ASKED' check (state in ('ASKED', 'VERIFIED', 'APPROVED', 'DECLINED')),
    token_hash   bytea not null unique check (octet_length(token_hash) = 32),
    asked_at     timestamptz not null,
    ends_at      timestamptz not null check (ends_at > asked_at),
    verified_at  timestamptz,
    settled_at   timestamptz,
    reason       text check (length(reason) between 1 and 1000),
    primary key (dialogue_id, id),
    check ((state = 'ASKED') = (verified_at is null)),
    check ((state in ('APPROVED', 'DECLINED')) = (settled_at is not null)),
    check ((state = 'DECLINED') = (reason is not null))
);

grant insert on accounts.request to ${app};
grant select (dialogue_id, id, address, name, organisation, language, why, state, asked_at, verified_at, settled_at,
              reason),
      update (state, settled_at, reason) on accounts.request to ${app};

alter table accounts.request enable row level security;
create policy asked on accounts.request for insert to ${app} with check (state = 'ASKED');
create policy kept on accounts.request for select to ${app}
    using (state <> 'ASKED' and 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy settled on accounts.request for update to ${app}
    using (state = 'VERIFIED' and 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check (state in ('APPROVED', 'DECLINED'));

-- Whether a link from a letter still opens something.
create function accounts.request_open(token bytea, dialogue uuid, now timestamptz) returns boolean
    stable security definer set search_path = pg_catalog language sql as
$$
    select exists (select from accounts.request r
                    where r.token_hash = token and r.dialogue_id = dialogue and r.state = 'ASKED' and r.ends_at > now)
$$;

-- Whoever bears the token reads that address. Once.
create function accounts.verify(token bytea, dialogue uuid, now timestamptz) returns boolean
    volatile security definer set search_path = pg_catalog language sql as
$$
    with verified as (update accounts.request r
                         set state = 'VERIFIED', verified_at = now
                       where r.token_hash = token and r.dialogue_id = dialogue and r.state = 'ASKED' and r.ends_at > now
                      returning true)
    select exists (select from verified)
$$;

-- What was never proven goes when its link has ended, what was settled after a year.
create function accounts.forget_requests(now timestamptz) returns void
    volatile security definer set search_path = pg_catalog language sql as
$$
    delete from accounts.request r
     where r.state = 'ASKED' and r.ends_at < now
        or r.settled_at < now - interval '1 year'
$$;

-- What lets the holder of an address set the first password of its account. It never replaces one.
create table accounts.invitation (
    token_hash  bytea primary key check (octet_length(token_hash) = 32),
    account     uuid not null references accounts.account,
    dialogue_id uuid not null,
    invited_at  timestamptz not null,
    ends_at     timestamptz not null check (ends_at > invited_at),
    used_at     timestamptz
);
create index invitation_by_account on accounts.invitation (account);

grant insert on accounts.invitation to ${app};

alter table accounts.invitation enable row level security;
create policy invited on accounts.invitation for insert to ${app}
    with check (used_at is null and 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

create function accounts.invited(token bytea, now timestamptz) returns text
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.address
      from accounts.invitation i
      join accounts.account a on a.id = i.account and a.closed_at is null and a.secret is null
     where i.token_hash = token and i.used_at is null and i.ends_at > now
$$;

-- Sets the first password; null where the token opens nothing, or somebody was quicker.
create function accounts.accept(token bytea, first text, now timestamptz) returns uuid
    volatile security definer set search_path = pg_catalog language plpgsql as
$$
declare
    invited uuid;
begin
    update accounts.invitation i set used_at = now
     where i.token_hash = token and i.used_at is null and i.ends_at > now
    returning i.account into invited;
    update accounts.account a set secret = first
     where a.id = invited and a.secret is null and a.closed_at is null
    returning a.id into invited;
    return invited;
end
$$;

revoke all on function accounts.request_open(bytea, uuid, timestamptz), accounts.verify(bytea, uuid, timestamptz),
    accounts.forget_requests(timestamptz), accounts.invited(bytea, timestamptz),
    accounts.accept(bytea, text, timestamptz) from public;
grant execute on function accounts.request_open(bytea, uuid, timestamptz), accounts.verify(bytea, uuid, timestamptz),
    accounts.forget_requests(timestamptz), accounts.invited(bytea, timestamptz),
    accounts.accept(bytea, text, timestamptz) to ${app};
