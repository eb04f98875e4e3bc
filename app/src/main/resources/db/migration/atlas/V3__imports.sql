-- A file that the secretariat brought. Its figures lie in an edition that is not shown until it is taken; where
-- anything in it is wrong there is none.
create table atlas.brought (
    id          uuid primary key,
    dialogue_id uuid not null,
    edition     int references atlas.edition,
    data_set    text not null references atlas.data_set,
    layout      text not null,
    name        text not null check (length(name) between 1 and 300),
    rows        int not null check (rows >= 0),
    -- How many faults there are, and the first of them.
    faulty      int not null check (faulty >= 0),
    faults      jsonb not null,
    -- Columns that stand elsewhere than the layout has them, or that it does not know.
    moved       text[] not null,
    brought_at  timestamptz not null,
    brought_by  text not null,
    -- Null while it waits.
    settled     text check (settled in ('TAKEN', 'LEFT')),
    check (edition is not null or faulty > 0)
);
create index brought_by_dialogue on atlas.brought (dialogue_id, brought_at desc);

alter table atlas.brought enable row level security;
create policy kept on atlas.brought for all to ${app}
    using (atlas.keeps(dialogue_id)) with check (atlas.keeps(dialogue_id));

grant select, insert, update on atlas.brought to ${app};
