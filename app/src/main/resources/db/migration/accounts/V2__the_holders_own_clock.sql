-- The clock that the holder of an account is told moments on, by its IANA name; null where none was chosen.
alter table accounts.account
    add column zone text check (zone ~ '^[A-Za-z][A-Za-z0-9_+/-]{1,63}$');

grant select (zone), update (zone) on accounts.account to ${app};
create policy own_clock on accounts.account for update to ${app}
    using (id = (select redthread.actor())) with check (id = (select redthread.actor()));

-- As before, and now with the clock: who signs in is asked for once a request, and nothing more than that.
drop function accounts.reader_of(bytea, timestamptz);
drop function accounts.reader(uuid, timestamptz);

create function accounts.reader_of(token bytea, now timestamptz)
    returns table (account uuid, name jsonb, role text, dialogue_id uuid, party uuid, zone text)
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.id, a.name, m.role, m.dialogue_id, m.party, a.zone
      from accounts.session s
      join accounts.account a on a.id = s.account and a.closed_at is null
      left join accounts.mandate m on m.account = a.id and m.period @> now
     where s.token_hash = token
       and s.ends_at > now
$$;

create function accounts.reader(asked uuid, now timestamptz)
    returns table (account uuid, name jsonb, role text, dialogue_id uuid, party uuid, zone text)
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.id, a.name, m.role, m.dialogue_id, m.party, a.zone
      from accounts.account a
      left join accounts.mandate m on m.account = a.id and m.period @> now
     where a.id = asked
       and a.closed_at is null
$$;

revoke all on function accounts.reader_of(bytea, timestamptz), accounts.reader(uuid, timestamptz) from public;
grant execute on function accounts.reader_of(bytea, timestamptz), accounts.reader(uuid, timestamptz) to ${app};
