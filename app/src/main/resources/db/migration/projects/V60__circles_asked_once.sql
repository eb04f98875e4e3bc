-- Asked once for a statement, not once for each of a hundred thousand rows that it takes.
alter policy taken on projects.iati_activity
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
alter policy taken_anew on projects.iati_activity
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

-- Files that were brought are never deleted, nobody may: so asking for each activity whether its file is there only
-- costs what a fifth of taking them does.
alter table projects.iati_activity drop constraint iati_activity_import_id_fkey;
