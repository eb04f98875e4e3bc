-- Whether the secretariat recorded it in the party's stead, and not the party itself.
alter table texts.position add column in_stead boolean not null;

-- A party says itself where it stands; the room asks who speaks for it, and whether the text is still open to it.
create policy own on texts.position for all to ${app}
    using (texts.acts_for(party_id, dialogue_id))
    with check (texts.acts_for(party_id, dialogue_id) and not in_stead);
