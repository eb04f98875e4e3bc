-- A party hands in its own papers, such as a letter of credentials: seen by the party and by the secretariat, which
-- stands in every party's circle of its dialogue, and by nobody else.
drop policy in_circle on documents.document;
create policy in_circle on documents.document for select to ${app}
    using (circle = any ((select redthread.circles())::text[])
           or circle like 'party:%' and 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy handed_in_by_party on documents.document for insert to ${app}
    with check (circle like 'party:%:' || dialogue_id and circle = any ((select redthread.circles())::text[]));
