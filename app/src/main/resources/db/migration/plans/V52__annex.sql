-- The annex of projects to action points, as it was issued: whole and for good. Its plan may be one of the record or
-- one that is kept here.

create table plans.annex (
    dialogue_id uuid not null,
    plan_id     uuid not null,
    number      int not null check (number > 0),
    issued_at   timestamptz not null,
    issued_by   text not null,
    content     jsonb not null,
    circles     text[] not null check (cardinality(circles) > 0),
    primary key (plan_id, number)
);

grant select, insert on plans.annex to ${app};
alter table plans.annex enable row level security;
create policy seen on plans.annex for select to ${app} using (circles && (select redthread.circles()));
create policy issued on plans.annex for insert to ${app} with check (plans.keeps(dialogue_id));
