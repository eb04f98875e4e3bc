-- What is late counts only once the Chair has admitted it, whatever the code above says.
create policy the_chair_admits on texts.submission as restrictive for all to ${app}
    using (true)
    with check (admitted_at is null
                or 'chair:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy late_does_not_count on texts.proposal as restrictive for all to ${app}
    using (true)
    with check (not counts
                or exists (select
                             from texts.submission s
                            where s.id = submission_id and (not s.late or s.admitted_at is not null)));

-- A party may hold as a draft of its own what its Word reply says too. Whoever takes the reply in hands that draft in,
-- and learns of no other: it must already know the change by its key. With the rights of the owner, since a draft is
-- nobody's but the delegation's.
create function texts.hand_in_drafts(round uuid, party uuid, keys text[], submission uuid)
    returns int
    security definer set search_path = pg_catalog language plpgsql as
$$
declare
    handed int;
begin
    if not exists (select
                     from texts.submission s
                    where s.id = submission and s.round_id = round and s.party_id = party
                      and (texts.keeps(s.dialogue_id) or texts.acts_for(s.party_id, s.dialogue_id))) then
        return 0;
    end if;
    update texts.proposal p
       set state = 'SUBMITTED', submission_id = s.id, counts = not s.late, circles = s.circles, version = p.version + 1
      from texts.submission s
     where s.id = submission
       and p.round_id = round and p.party_id = party and p.key = any (keys) and p.state in ('DRAFT', 'CLEARED');
    get diagnostics handed = row_count;
    return handed;
end
$$;
revoke all on function texts.hand_in_drafts(uuid, uuid, text[], uuid) from public;
grant execute on function texts.hand_in_drafts(uuid, uuid, text[], uuid) to ${app};

create index round_by_deadline on texts.round (deadline) where closed_at is null;
