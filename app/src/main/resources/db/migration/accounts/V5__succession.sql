-- A mandate goes over to a successor, who acts from that moment until it would have ended; what the party did stays,
-- since it hangs on the party. Its holder may hand it over, and the secretariat of its dialogue; nobody the own one by
-- which mandates are given. Whoever has no password yet is invited by that token.
create function accounts.hand_over(dialogue uuid, handed uuid, following uuid, heir uuid, heir_address text,
                                   heir_language text, token bytea, token_ends timestamptz, moment timestamptz)
    returns table (successor uuid, called text, is_invited boolean)
    volatile security definer set search_path = pg_catalog language plpgsql as
$$
declare
    ending accounts.mandate;
begin
    select m.* into ending
      from accounts.mandate m
     where m.dialogue_id = dialogue
       and m.id = handed
       and m.period @> moment
       and (m.role <> 'SECRETARIAT' or m.account is distinct from redthread.actor())
       and (m.account = redthread.actor() or 'secretariat:' || dialogue = any (redthread.circles()))
       for update;
    if ending.id is null then return; end if;

    -- The role has changed hands, and with it its name.
    insert into accounts.account as a (id, address, name, language, opened_at)
    select heir, heir_address, b.name, heir_language, moment from accounts.account b where b.id = ending.account
        on conflict (address) do nothing;
    select a.id, a.name ->> 'en', a.secret is null into successor, called, is_invited
      from accounts.account a
     where a.address = heir_address and a.closed_at is null and a.id <> ending.account;
    if successor is null then return; end if;

    update accounts.mandate m set period = tstzrange(lower(m.period), moment, '[)')
     where m.dialogue_id = dialogue and m.id = handed;
    insert into accounts.mandate (dialogue_id, id, account, role, party, period, drafts_only, succeeds)
    values (dialogue, following, successor, ending.role, ending.party, tstzrange(moment, upper(ending.period), '[)'),
            ending.drafts_only, handed);
    if is_invited then
        insert into accounts.invitation (token_hash, account, dialogue_id, invited_at, ends_at)
        values (token, successor, dialogue, moment, token_ends);
    end if;
    return next;
end
$$;

revoke all on function accounts.hand_over(uuid, uuid, uuid, uuid, text, text, bytea, timestamptz, timestamptz)
    from public;
grant execute on function accounts.hand_over(uuid, uuid, uuid, uuid, text, text, bytea, timestamptz, timestamptz)
    to ${app};
