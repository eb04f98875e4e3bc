-- What the rapporteur noted of an intervention. Until the summary is out it is for the secretariat and the Chair alone;
-- then the dialogue may read what it was drawn from.
create table meetings.note (
    dialogue_id  uuid not null,
    meeting_id   uuid not null,
    -- Given by the page before the first word is typed: a note that is sent twice over a bad line is one note.
    id           uuid not null unique,
    session_id   uuid,
    item_id      uuid,
    party        uuid,
    on_behalf_of text check (length(on_behalf_of) between 1 and 120),
    kinds        text[] not null default '{}',
    text         text not null check (length(text) <= 20000),
    about        jsonb not null default '[]' check (jsonb_typeof(about) = 'array'),
    -- Whether the summary may name who said it.
    attributed   boolean not null default true,
    at           timestamptz not null,
    version      int not null default 1 check (version > 0),
    primary key (dialogue_id, meeting_id, id),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade,
    foreign key (dialogue_id, meeting_id, session_id) references meetings.session on delete set null (session_id),
    foreign key (dialogue_id, meeting_id, item_id) references meetings.item on delete set null (item_id),
    check (kinds <@ array['SUPPORTS', 'SUPPORTS_WITH_COMMENTS', 'REQUESTS_A_CHANGE', 'RESERVES', 'INFORMS',
                          'OFFERS_TO_HOST', 'OFFERS_EXPERTISE', 'PLEDGES'])
);
create index note_by_meeting on meetings.note (meeting_id, at, id);

grant select, insert, update on meetings.note to ${app};

alter table meetings.note enable row level security;
create policy drafted on meetings.note for select to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id] && (select redthread.circles()));
create policy published on meetings.note for select to ${app}
    using ('dialogue:' || dialogue_id = any ((select redthread.circles())::text[])
           and exists (select from meetings.convened c where c.meeting_id = note.meeting_id and c.state = 'PUBLISHED'));
create policy kept on meetings.note for all to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
