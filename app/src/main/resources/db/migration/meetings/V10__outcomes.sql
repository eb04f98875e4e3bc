-- What a meeting leaves behind, each a record of its own: a decision, a next step, an offer, a pledge.
create table meetings.outcome (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    id          uuid not null unique,
    kind        text not null check (kind in ('DECISION', 'NEXT_STEP', 'OFFER', 'PLEDGE')),
    -- Of an offer and a pledge: with what.
    means       text check (means in ('HOSTING', 'EXPERTISE', 'MONEY', 'IN_KIND')),
    party_id    uuid,
    -- Who, where it is no party: the Chair, the Secretariat, the countries.
    who         text check (length(who) between 1 and 200),
    what        text not null check (length(what) between 1 and 2000),
    -- Of which text, provision or project, as it is called.
    about       text check (length(about) between 1 and 300),
    due         meetings.period check ((due).first <= (due).last),
    due_printed text check (length(due_printed) between 1 and 200),
    amount      numeric(15, 2) check (amount > 0),
    currency    text check (currency ~ '^[A-Z]{3}$'),
    invites_id  uuid,
    -- What came of it: the day it was done, or a word on why not.
    happened    meetings.period,
    became      text check (length(became) between 1 and 2000),
    withdrawn   boolean not null default false,
    version     int not null default 0,
    made_at     timestamptz not null,
    made_by     text not null,
    circles     text[] not null,
    primary key (dialogue_id, meeting_id, id),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade,
    check ((kind in ('OFFER', 'PLEDGE')) = (means is not null)),
    check (kind not in ('OFFER', 'PLEDGE') or party_id is not null),
    check ((amount is null) = (currency is null)),
    check (amount is null or means = 'MONEY'),
    check (party_id is null or who is null)
);
create index outcome_by_meeting on meetings.outcome (meeting_id, id);
create index outcome_by_party on meetings.outcome (party_id);

grant select, insert, update on meetings.outcome to ${app};

alter table meetings.outcome enable row level security;
create policy seen on meetings.outcome for select to ${app}
    using (circles && (select redthread.circles())
           and exists (select from meetings.meeting m where m.id = meeting_id));
-- The secretariat keeps them all; a party its own offers and pledges.
create policy added on meetings.outcome for insert to ${app}
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[])
                or kind in ('OFFER', 'PLEDGE')
                   and 'party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[]));
create policy kept on meetings.outcome for update to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[])
           or kind in ('OFFER', 'PLEDGE')
              and 'party:' || party_id || ':' || dialogue_id = any ((select redthread.circles())::text[]));
