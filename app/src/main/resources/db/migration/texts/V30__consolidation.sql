-- When those who hold the change were told what was settled about it; null until they were.
alter table texts.ruling add column told_at timestamptz;

-- How many brackets stood open in a provision when the round on its version was closed. Provisions of a version that
-- had a round and are not here had none.
create table texts.open_bracket (
    dialogue_id uuid not null,
    version_id  uuid not null references texts.version (id),
    identity    text not null check (length(identity) between 1 and 100),
    brackets    int not null check (brackets >= 0),
    circles     text[] not null,
    primary key (version_id, identity)
);

grant select, insert, delete on texts.open_bracket to ${app};

-- How contested a provision is may be known by whom the proposals may be known.
alter table texts.open_bracket enable row level security;
create policy seen on texts.open_bracket for select to ${app}
    using (circles && (select redthread.circles()));
create policy kept on texts.open_bracket for all to ${app}
    using (texts.keeps(dialogue_id)) with check (texts.keeps(dialogue_id));
