create schema if not exists results;
grant usage on schema results to ${app};

-- The annual report of results as it was issued: whole and for good. It holds what everybody may read, and no word of
-- the interface.
create table results.report (
    dialogue_id uuid not null,
    year        int not null check (year between 1900 and 2200),
    number      int not null check (number > 0),
    issued_at   timestamptz not null,
    issued_by   text not null,
    content     jsonb not null,
    -- The paper as it was handed to the register of documents.
    document_id uuid not null,
    primary key (dialogue_id, year, number)
);

grant select, insert on results.report to ${app};
alter table results.report enable row level security;
create policy seen on results.report for select to ${app} using (true);
create policy issued on results.report for insert to ${app}
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
