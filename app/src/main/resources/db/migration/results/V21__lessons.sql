-- What was learned, and what changed: told once, never changed, verified by somebody else, withdrawn with a reason.
create table results.lesson (
    id           uuid primary key,
    dialogue_id  uuid not null,
    kind         text not null check (kind in ('LESSON', 'OUTCOME')),
    title        text not null check (length(title) between 1 and 300),
    told         text not null check (length(told) between 1 and 10000),
    -- Of an outcome: for whom it changed, what the dialogue had to do with it, and what shows that.
    whom         text not null default '',
    contribution text not null default '',
    evidence     text not null default '',
    tags         text[] not null,
    language     text not null,
    circle       text not null,
    sample       boolean not null,
    kept_by      text not null,
    -- Of whoever told it; null where the house furnished it.
    account      uuid,
    kept_at      timestamptz not null,
    verified_by  text,
    verified_at  timestamptz,
    withdrawn_at timestamptz,
    because      text,
    check ((verified_by is null) = (verified_at is null)),
    check ((withdrawn_at is null) = (because is null)),
    check (kind = 'LESSON' or (whom <> '' and contribution <> '' and evidence <> ''))
);
create index on results.lesson (dialogue_id, kept_at desc);

-- What it is about: knots of any room.
create table results.lesson_about (
    lesson_id uuid not null references results.lesson,
    kind      text not null,
    knot_id   uuid not null,
    primary key (lesson_id, kind, knot_id)
);
create index on results.lesson_about (knot_id);

grant select, insert on results.lesson, results.lesson_about to ${app};
grant update (verified_by, verified_at, withdrawn_at, because) on results.lesson to ${app};

alter table results.lesson enable row level security;
create policy seen on results.lesson for select to ${app}
    using (circle = any ((select redthread.circles())::text[])
           or account = (select redthread.actor()));
create policy kept on results.lesson for insert to ${app}
    with check ('dialogue:' || dialogue_id = any ((select redthread.circles())::text[])
                and account is not distinct from (select redthread.actor()));
create policy judged on results.lesson for update to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[])
           or account = (select redthread.actor()));

alter table results.lesson_about enable row level security;
create policy seen on results.lesson_about for select to ${app}
    using (exists (select from results.lesson where id = lesson_id));
create policy kept on results.lesson_about for insert to ${app}
    with check (exists (select from results.lesson where id = lesson_id));
