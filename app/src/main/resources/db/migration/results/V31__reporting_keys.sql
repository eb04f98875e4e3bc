-- Keys by which a party's program reports. Of the key itself the SHA-256 alone is kept. It does what its issuer may do
-- for the party, and nothing any more once the issuer may not.
create table results.reporting_key (
    id          uuid primary key,
    dialogue_id uuid not null,
    party_id    uuid not null,
    account_id  uuid not null,
    issued_by   text not null,
    label       text not null check (length(label) between 1 and 80),
    -- Whether it hands reports in, or only drafts them.
    hands_in    boolean not null,
    hash        bytea not null unique check (length(hash) = 32),
    issued_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > issued_at),
    revoked_at  timestamptz,
    used_on     date
);
create index on results.reporting_key (dialogue_id, issued_at desc);

grant select (id, dialogue_id, party_id, account_id, issued_by, label, hands_in, issued_at, expires_at, revoked_at,
              used_on), insert on results.reporting_key to ${app};
grant update (revoked_at) on results.reporting_key to ${app};

alter table results.reporting_key enable row level security;
create policy seen on results.reporting_key for select to ${app}
    using ('party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[])
           or results.keeps(dialogue_id));
create policy issued on results.reporting_key for insert to ${app}
    with check ('party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[])
                and account_id = (select redthread.actor()) and revoked_at is null);
create policy revoked on results.reporting_key for update to ${app}
    using ('party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[])
           or results.keeps(dialogue_id))
    with check (revoked_at is not null);

-- The key of that hash, where it is in force; for whoever bears it, who is nobody yet.
create function results.reporting_key_of(of_hash bytea, at timestamptz)
    returns table (id uuid, dialogue_id uuid, party_id uuid, account_id uuid, issued_by text, label text,
                   hands_in boolean, issued_at timestamptz, expires_at timestamptz, revoked_at timestamptz,
                   used_on date)
    security definer set search_path = pg_catalog, pg_temp language plpgsql as
$$
begin
    update results.reporting_key k
       set used_on = (reporting_key_of.at at time zone 'UTC')::date
     where k.hash = reporting_key_of.of_hash and k.revoked_at is null and reporting_key_of.at < k.expires_at
       and k.used_on is distinct from (reporting_key_of.at at time zone 'UTC')::date;
    return query
    select k.id, k.dialogue_id, k.party_id, k.account_id, k.issued_by, k.label, k.hands_in, k.issued_at,
           k.expires_at, k.revoked_at, k.used_on
      from results.reporting_key k
     where k.hash = reporting_key_of.of_hash and k.revoked_at is null and reporting_key_of.at < k.expires_at;
end
$$;
revoke all on function results.reporting_key_of(bytea, timestamptz) from public;
grant execute on function results.reporting_key_of(bytea, timestamptz) to ${app};
