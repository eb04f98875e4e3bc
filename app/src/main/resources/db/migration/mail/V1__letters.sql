create schema mail;
grant usage on schema mail to ${app};

-- Letters wait here until there is a way to send them. Written in the transaction of what they tell of.
create table mail.letter (
    id          uuid primary key,
    account     uuid,
    address     text not null check (length(address) between 3 and 254),
    dialogue_id uuid,
    language    text not null check (language ~ '^[a-z]{2}$'),
    subject     text not null check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
    body        text not null check (length(body) between 1 and 100000),
    html        text,
    state       text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED', 'IN_DOUBT')),
    posted_at   timestamptz not null
);
create index letter_by_account on mail.letter (account, id);
create index letter_by_dialogue on mail.letter (dialogue_id, id);

grant select, insert on mail.letter to ${app};

alter table mail.letter enable row level security;
create policy own_or_kept on mail.letter for select to ${app}
    using (account = (select redthread.actor())
           or 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy posted on mail.letter for insert to ${app} with check (state = 'QUEUED');
