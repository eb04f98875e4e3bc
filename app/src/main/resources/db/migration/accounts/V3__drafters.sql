-- A drafter's mandate: writes what a delegation wants to say, and leaves it to another of them to hand it in.
alter table accounts.mandate
    add column drafts_only boolean not null default false
        check (not drafts_only or role in ('FOCAL_POINT', 'ORGANISATION'));

-- As before, and now with that limit: who signs in is asked for once a request, and nothing more than that.
drop function accounts.reader_of(bytea, timestamptz);
drop function accounts.reader(uuid, timestamptz);

create function accounts.reader_of(token bytea, now timestamptz)
    returns table (account uuid, name jsonb, role text, dialogue_id uuid, party uuid, zone text, drafts_only boolean)
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.id, a.name, m.role, m.dialogue_id, m.party, a.zone, coalesce(m.drafts_only, false)
      from accounts.session s
      join accounts.account a on a.id = s.account and a.closed_at is null
      left join accounts.mandate m on m.account = a.id and m.period @> now
     where s.token_hash = token
       and s.ends_at > now
$$;

create function accounts.reader(asked uuid, now timestamptz)
    returns table (account uuid, name jsonb, role text, dialogue_id uuid, party uuid, zone text, drafts_only boolean)
    stable security definer set search_path = pg_catalog language sql as
$$
    select a.id, a.name, m.role, m.dialogue_id, m.party, a.zone, coalesce(m.drafts_only, false)
      from accounts.account a
      left join accounts.mandate m on m.account = a.id and m.period @> now
     where a.id = asked
       and a.closed_at is null
$$;

revoke all on function accounts.reader_of(bytea, timestamptz), accounts.reader(uuid, timestamptz) from public;
grant execute on function accounts.reader_of(bytea, timestamptz), accounts.reader(uuid, timestamptz) to ${app};
