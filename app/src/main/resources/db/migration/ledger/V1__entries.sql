create schema ledger;
grant usage on schema ledger to ${app};

create table ledger.entry (
    seq           bigint generated always as identity primary key,
    id            uuid not null unique,
    at            timestamptz not null,
    actor         uuid,
    actor_name    text not null,
    role          text,
    party         uuid,
    dialogue_id   uuid,
    act           text not null check (act ~ '^[a-z]+[.][a-z-]+$'),
    subject_kind  text,
    subject       uuid,
    subject_label text,
    circles       text[] not null,
    detail        jsonb not null default '{}',
    check ((subject_kind is null) = (subject is null))
);
create index entry_by_dialogue on ledger.entry (dialogue_id, seq);
create index entry_of_no_dialogue on ledger.entry using gin (circles) where dialogue_id is null;
create index entry_by_subject on ledger.entry (subject, seq);
create index entry_by_actor on ledger.entry (actor, seq);

grant select, insert on ledger.entry to ${app};

alter table ledger.entry enable row level security;
create policy seen on ledger.entry for select to ${app}
    using (circles && (select redthread.circles())
           or (select redthread.actor()) in (actor, case when subject_kind = 'account' then subject end));
create policy added on ledger.entry for insert to ${app}
    with check (actor is not distinct from (select redthread.actor()));

create function ledger.refuse() returns trigger language plpgsql as
$$ begin raise exception 'The ledger is only ever added to'; end $$;
create trigger only_added_to before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse();
