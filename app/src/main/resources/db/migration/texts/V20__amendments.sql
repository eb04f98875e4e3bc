-- One act on the page may make several changes: they share this, their reason and their fate. Null for a change that
-- came alone, as each does that is read from a Word file.
alter table texts.proposal
    add column edit_id uuid,
    -- Parties that it was shown to before all were shown everything; null for none.
    add column shared uuid[];
create index proposal_by_edit on texts.proposal (edit_id);

-- A draft that never left the delegation may be thrown away. What was handed in stays on record.
grant delete on texts.proposal to ${app};
create policy only_drafts_go on texts.proposal as restrictive for delete to ${app}
    using (state in ('DRAFT', 'CLEARED'));
