-- The published text itself, with the notes of the parties in it: what it says does not change when a name does.
alter table texts.publication add column words jsonb not null;

-- A provision of a published text as something that can be pointed at. The identity is drawn from its text and its own
-- identity in it, so that it is the same wherever it is drawn.
create table texts.published_provision (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    id             uuid primary key,
    identity       text not null,
    -- With its number, and cut where it is long.
    label          text not null check (length(label) between 1 and 200),
    foreign key (dialogue_id, negotiation_id) references texts.publication
);
grant select, insert on texts.published_provision to ${app};
alter table texts.published_provision enable row level security;
create policy seen on texts.published_provision for select to ${app}
    using (negotiation_id in (select n.id from texts.negotiation n));
create policy kept on texts.published_provision for insert to ${app} with check (texts.keeps(dialogue_id));
