-- The secretariat keeps all that a meeting left behind; a party its own offers and pledges, by its delegation or by
-- those who pay for it, who stand in a circle of their own.
drop policy added on meetings.outcome;
create policy added on meetings.outcome for insert to ${app}
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[])
                or kind in ('OFFER', 'PLEDGE')
                   and array['party:' || party_id || ':' || dialogue_id, 'donor:' || party_id || ':' || dialogue_id]
                       && (select redthread.circles()));
drop policy kept on meetings.outcome;
create policy kept on meetings.outcome for update to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[])
           or kind in ('OFFER', 'PLEDGE')
              and array['party:' || party_id || ':' || dialogue_id, 'donor:' || party_id || ':' || dialogue_id]
                  && (select redthread.circles()));
