-- Who reports the projects of a dialogue in IATI, with the identifier that it has there. Without one none can be told.
create table projects.iati_reporter (
    dialogue_id uuid primary key,
    ref         text not null check (ref ~ '^[^\s]{3,100}$'),
    type        text not null check (type ~ '^[0-9]{2}$'),
    name        text not null check (length(name) between 1 and 200)
);
grant select, insert, update on projects.iati_reporter to ${app};
alter table projects.iati_reporter enable row level security;
create policy for_all on projects.iati_reporter for select to ${app} using (true);
create policy named on projects.iati_reporter for insert to ${app} with check (projects.imports(dialogue_id));
create policy named_anew on projects.iati_reporter for update to ${app}
    using (projects.imports(dialogue_id)) with check (projects.imports(dialogue_id));
