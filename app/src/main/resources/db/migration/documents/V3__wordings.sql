-- What a document says, read from its file when it was handed in, in parts that a page can show. A file without words,
-- or one that could not be read, has none.
create table documents.wording (
    dialogue_id uuid not null,
    id          uuid not null,
    part        int not null check (part > 0),
    words       text not null check (length(words) between 1 and 30000),
    primary key (dialogue_id, id, part),
    foreign key (dialogue_id, id) references documents.document
);

grant select, insert on documents.wording to ${app};

-- Whoever sees the document sees what it says: the policy of the document is asked, and not written once more.
alter table documents.wording enable row level security;
create policy of_document on documents.wording for all to ${app}
    using (exists (select from documents.document d where d.dialogue_id = wording.dialogue_id and d.id = wording.id))
    with check (exists (select from documents.document d where d.dialogue_id = wording.dialogue_id and d.id = wording.id));
