-- Files with changes to a plan that were brought and are not taken yet. What they would change is worked out anew
-- whenever it is shown, against the plan as it stands then.

create table plans.sheet (
    dialogue_id uuid not null,
    plan_id     uuid not null,
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 200),
    charset     text check (length(charset) between 1 and 40),
    content     bytea not null check (length(content) between 1 and 4194304),
    brought_at  timestamptz not null,
    brought_by  text not null,
    foreign key (dialogue_id, plan_id) references plans.living
);
create index sheet_by_plan on plans.sheet (plan_id, id);

grant select, insert, update, delete on plans.sheet to ${app};
alter table plans.sheet enable row level security;
create policy kept on plans.sheet for all to ${app}
    using (plans.keeps(dialogue_id)) with check (plans.keeps(dialogue_id));
