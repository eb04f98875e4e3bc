-- What a party offers under a plan, and what became of it.
create table plans.offer (
    dialogue_id    uuid not null,
    plan_id        uuid not null,
    id             uuid not null unique,
    party_id       uuid not null,
    means          text not null check (means in ('HOSTING', 'EXPERTISE', 'MONEY', 'IN_KIND')),
    what           text not null check (length(what) between 1 and 2000),
    -- The goal, action point or activity that it was made under; null for the plan as a whole.
    under          plans.knot check ((under).kind in ('plan-goal', 'action-point', 'undertaking')),
    amount         numeric(15, 2) check (amount > 0),
    currency       text check (currency ~ '^[A-Z]{3}$'),
    -- It lapses when the last day is over in the zone of the plan. No row says so: the clock does.
    due            plans.period check ((due).first <= (due).last),
    -- The offer or pledge of a meeting that it takes up.
    outcome_id     uuid,
    -- As it was last said. A draft is its party's alone.
    standing       text not null
        check (standing in ('DRAFT', 'OPEN', 'ACCEPTED', 'KEPT', 'LAPSED', 'WITHDRAWN', 'DECLINED')),
    -- The activity that it goes to.
    undertaking_id uuid,
    -- Each step: at, by, to, words, day, undertaking_id.
    history        jsonb not null check (jsonb_array_length(history) > 0),
    version        int not null default 0,
    primary key (dialogue_id, plan_id, id),
    foreign key (dialogue_id, plan_id) references plans.living,
    constraint an_offer_of_money_says_how_much_by_when
        check ((means = 'MONEY') = (amount is not null) and (amount is null) = (currency is null)
               and (means <> 'MONEY' or due is not null)),
    check (standing not in ('ACCEPTED', 'KEPT') or undertaking_id is not null)
);
create index offer_by_party on plans.offer (party_id);
create index offer_by_plan on plans.offer (plan_id);
-- What was offered at a meeting is taken up once.
create unique index offer_of_an_outcome on plans.offer (outcome_id);

-- What was said stays as it was said; only what became of it is added. A draft is put in the place of the one before.
grant select, insert, delete on plans.offer to ${app};
grant update (standing, undertaking_id, history, version) on plans.offer to ${app};

-- Whether the reader acts for a party in a dialogue.
create function plans.acts_for(party uuid, dialogue uuid) returns boolean
    stable language sql as
$$ select 'party:' || party || ':' || dialogue = any (redthread.circles()) $$;
grant execute on function plans.acts_for(uuid, uuid) to ${app};

alter table plans.offer enable row level security;
-- A draft by its party; whatever else by the dialogue, and by everybody as far as what it was made under is published.
create policy seen on plans.offer for select to ${app}
    using (case
               when standing = 'DRAFT' then plans.acts_for(party_id, dialogue_id)
               else 'dialogue:' || dialogue_id = any ((select redthread.circles())::text[])
                    or exists (select
                                 from plans.version v
                                where v.plan_id = offer.plan_id
                                  and v.published_at is not null
                                  and (under is null or (under).id = any (v.knots)))
           end);
-- The secretariat takes up for a party what it said at a meeting, and nothing else.
create policy made on plans.offer for insert to ${app}
    with check (standing in ('DRAFT', 'OPEN') and plans.acts_for(party_id, dialogue_id)
                or standing = 'OPEN' and outcome_id is not null and plans.keeps(dialogue_id));
create policy the_partys on plans.offer for update to ${app}
    using (standing in ('DRAFT', 'OPEN') and plans.acts_for(party_id, dialogue_id))
    with check (standing in ('OPEN', 'WITHDRAWN') and plans.acts_for(party_id, dialogue_id));
create policy answered on plans.offer for update to ${app}
    using (standing <> 'DRAFT' and plans.keeps(dialogue_id))
    with check (standing in ('ACCEPTED', 'DECLINED', 'KEPT', 'LAPSED') and plans.keeps(dialogue_id));
create policy discarded on plans.offer for delete to ${app}
    using (standing = 'DRAFT' and plans.acts_for(party_id, dialogue_id));
