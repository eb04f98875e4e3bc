-- Calls for proposals, announced to everybody, and what organisations hand in to them, known to few.
create table projects.call (
    dialogue_id        uuid not null,
    id                 uuid primary key,
    slug               text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title              text not null check (length(title) between 1 and 300),
    summary            text,
    envelope           numeric(15, 2) not null check (envelope > 0),
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    zone               text not null,
    notes_close        timestamptz not null,
    applications_close timestamptz not null check (applications_close > notes_close),
    opened_at          timestamptz not null,
    unique (dialogue_id, slug),
    unique (id, currency)
);

create table projects.criterion (
    call_id uuid not null references projects.call,
    place   int not null,
    title   text not null check (length(title) between 1 and 200),
    weight  numeric(7, 2) not null check (weight > 0),
    primary key (call_id, place)
);

create table projects.condition (
    call_id uuid not null references projects.call,
    place   int not null,
    words   text not null check (length(words) between 1 and 500),
    primary key (call_id, place)
);

-- By account, since a conflict of interest is a person's; the mandate's name stands beside it for the page.
create table projects.call_reader (
    call_id     uuid not null references projects.call,
    dialogue_id uuid not null,
    account     uuid not null,
    label       text not null,
    since       timestamptz not null,
    primary key (call_id, account)
);

create table projects.application (
    dialogue_id  uuid not null,
    call_id      uuid not null references projects.call,
    id           uuid primary key,
    party_id     uuid not null,
    named        text not null,
    begun_at     timestamptz not null,
    note_sent_at timestamptz,
    invited_at   timestamptz check (invited_at is null or note_sent_at is not null),
    full_sent_at timestamptz check (full_sent_at is null or invited_at is not null)
);
create index application_by_call on projects.application (call_id);

-- A draft until it is sent. The currency is that of the call and no other.
create table projects.paper (
    application_id uuid not null references projects.application,
    of             text not null check (of in ('NOTE', 'FULL')),
    call_id        uuid not null,
    title          text not null check (length(title) between 1 and 300),
    words          text not null check (length(words) between 1 and 50000),
    amount         numeric(15, 2) not null check (amount > 0),
    currency       text not null,
    primary key (application_id, of),
    foreign key (call_id, currency) references projects.call (id, currency)
);

create table projects.eligibility (
    application_id uuid not null references projects.application,
    place          int not null,
    met            boolean not null,
    reason         text not null check (length(reason) between 1 and 1000),
    said_at        timestamptz not null,
    primary key (application_id, place)
);

create table projects.declaration (
    application_id uuid not null references projects.application,
    account        uuid not null default redthread.actor(),
    conflict       boolean not null,
    words          text,
    declared_at    timestamptz not null,
    primary key (application_id, account)
);

create table projects.score (
    application_id uuid not null references projects.application,
    account        uuid not null default redthread.actor(),
    label          text not null,
    place          int not null,
    points         int not null check (points between 0 and 10),
    remark         text not null check (length(remark) between 1 and 2000),
    sent_at        timestamptz not null,
    primary key (application_id, account, place)
);

create table projects.grant_decision (
    application_id uuid primary key references projects.application,
    dialogue_id    uuid not null,
    call_id        uuid not null,
    party_id       uuid not null,
    named          text not null,
    title          text not null,
    awarded        boolean not null,
    amount         numeric(15, 2) check (amount > 0),
    currency       text not null,
    reason         text not null check (length(reason) between 1 and 2000),
    decided_by     text not null,
    decided_at     timestamptz not null,
    project_slug   text,
    foreign key (call_id, currency) references projects.call (id, currency),
    constraint amount_where_awarded check (awarded = (amount is not null))
);
create index grant_decision_by_call on projects.grant_decision (call_id);

-- The last word on the envelope: whoever awards waits for whoever awards from the same call.
create function projects.within_envelope() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
declare
    whole numeric;
begin
    select envelope into whole from projects.call where id = new.call_id for update;
    if (select coalesce(sum(d.amount), 0) from projects.grant_decision d where d.call_id = new.call_id) > whole then
        raise exception 'awards pass the envelope' using errcode = 'check_violation', constraint = 'within_envelope';
    end if;
    return null;
end
$$;
create trigger within_envelope after insert or update on projects.grant_decision
    for each row execute function projects.within_envelope();

create function projects.speaks(dialogue uuid, party uuid) returns boolean
    stable language sql as
$$ select 'party:' || party || ':' || dialogue = any (redthread.circles()) $$;

create function projects.appointed(call uuid) returns boolean
    stable security definer set search_path = pg_catalog language sql as
$$ select exists (select from projects.call_reader r where r.call_id = call and r.account = redthread.actor()) $$;

-- An appointed reader who has declared to have no conflict with an application that was handed in whole.
create function projects.reads(application uuid) returns boolean
    stable security definer set search_path = pg_catalog language sql as
$$ select exists (select
                    from projects.application a
                    join projects.call_reader r on r.call_id = a.call_id and r.account = redthread.actor()
                    join projects.declaration d on d.application_id = a.id and d.account = r.account
                   where a.id = application and a.full_sent_at is not null and not d.conflict) $$;

create function projects.has_scored(application uuid) returns boolean
    stable security definer set search_path = pg_catalog language sql as
$$ select exists (select from projects.score s
                   where s.application_id = application and s.account = redthread.actor()) $$;

-- Who applies, and under which title: what a reader has to know before declaring, and nothing more.
create function projects.to_read(call uuid)
    returns table (id uuid, named text, party_id uuid, title text, conflict boolean)
    stable security definer set search_path = pg_catalog language sql as
$$ select a.id, a.named, a.party_id, p.title, d.conflict
     from projects.application a
     join projects.paper p on p.application_id = a.id and p.of = 'FULL'
     left join projects.declaration d on d.application_id = a.id and d.account = redthread.actor()
    where a.call_id = call and a.full_sent_at is not null and projects.appointed(call)
    order by a.full_sent_at, a.id $$;

do $$
declare
    each text;
begin
    foreach each in array array['call', 'criterion', 'condition', 'call_reader', 'application', 'paper', 'eligibility',
                                'declaration', 'score', 'grant_decision']
    loop
        execute format('alter table projects.%I enable row level security', each);
        execute format('grant select, insert, update on projects.%I to ${app}', each);
    end loop;
    foreach each in array array['criterion', 'condition']
    loop
        execute format('create policy seen on projects.%I for select to ${app} using (true)', each);
        execute format('create policy kept on projects.%I for insert to ${app}
                            with check (call_id in (select c.id from projects.call c
                                                     where projects.keeps(c.dialogue_id)))', each);
    end loop;
end
$$;

create policy seen on projects.call for select to ${app} using (true);
create policy kept on projects.call for insert to ${app} with check (projects.keeps(dialogue_id));
create policy locked on projects.call for update to ${app}
    using (projects.keeps(dialogue_id)) with check (projects.keeps(dialogue_id));

create policy seen on projects.call_reader for select to ${app}
    using (projects.keeps(dialogue_id) or account = (select redthread.actor()));
create policy kept on projects.call_reader for insert to ${app} with check (projects.keeps(dialogue_id));

create policy seen on projects.application for select to ${app}
    using (projects.speaks(dialogue_id, party_id)
           or projects.keeps(dialogue_id) and note_sent_at is not null
           or projects.reads(id));
create policy begun on projects.application for insert to ${app} with check (projects.speaks(dialogue_id, party_id));
create policy moved on projects.application for update to ${app}
    using (projects.speaks(dialogue_id, party_id) or projects.keeps(dialogue_id))
    with check (projects.speaks(dialogue_id, party_id) or projects.keeps(dialogue_id));

-- Its drafts are the applicant's alone.
create policy seen on projects.paper for select to ${app}
    using (application_id in (select a.id from projects.application a
                               where projects.speaks(a.dialogue_id, a.party_id)
                                  or case of when 'NOTE' then a.note_sent_at else a.full_sent_at end is not null));
create policy written on projects.paper for insert to ${app}
    with check (application_id in (select a.id from projects.application a
                                    where projects.speaks(a.dialogue_id, a.party_id)));
create policy rewritten on projects.paper for update to ${app}
    using (application_id in (select a.id from projects.application a
                               where projects.speaks(a.dialogue_id, a.party_id)
                                 and case of when 'NOTE' then a.note_sent_at else a.full_sent_at end is null));

create policy seen on projects.eligibility for select to ${app}
    using (application_id in (select a.id from projects.application a));
create policy kept on projects.eligibility for all to ${app}
    using (application_id in (select a.id from projects.application a where projects.keeps(a.dialogue_id)))
    with check (application_id in (select a.id from projects.application a where projects.keeps(a.dialogue_id)));

create policy seen on projects.declaration for select to ${app}
    using (account = (select redthread.actor())
           or application_id in (select a.id from projects.application a where projects.keeps(a.dialogue_id)));
create policy declared on projects.declaration for insert to ${app}
    with check (account = (select redthread.actor())
                and application_id in (select t.id
                                         from projects.call_reader r, projects.to_read(r.call_id) t
                                        where r.account = (select redthread.actor())));
-- A conflict can be found out later; one that was declared is not taken back.
create policy found_out on projects.declaration for update to ${app}
    using (account = (select redthread.actor())) with check (account = (select redthread.actor()) and conflict);

-- The others' points are read by whoever has given own ones.
create policy seen on projects.score for select to ${app}
    using (account = (select redthread.actor())
           or projects.has_scored(application_id) and projects.reads(application_id)
           or application_id in (select a.id from projects.application a where projects.keeps(a.dialogue_id)));
create policy given on projects.score for insert to ${app}
    with check (account = (select redthread.actor()) and projects.reads(application_id));

create policy seen on projects.grant_decision for select to ${app}
    using (awarded or projects.keeps(dialogue_id) or projects.speaks(dialogue_id, party_id));
create policy kept on projects.grant_decision for insert to ${app} with check (projects.keeps(dialogue_id));

create view projects.call_dossier with (security_invoker = true) as
select c.dialogue_id, c.id, c.slug, c.opened_at,
       to_jsonb(c) || jsonb_build_object(
           'criteria', (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.criterion l
                         where l.call_id = c.id),
           'conditions', (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.condition l
                           where l.call_id = c.id),
           'readers', (select coalesce(jsonb_agg(to_jsonb(l) order by l.since, l.account), '[]')
                         from projects.call_reader l where l.call_id = c.id),
           'decisions', (select coalesce(jsonb_agg(to_jsonb(l) order by l.decided_at), '[]')
                           from projects.grant_decision l where l.call_id = c.id)) as call
  from projects.call c;

create view projects.application_dossier with (security_invoker = true) as
select a.dialogue_id, a.call_id, a.id, a.begun_at,
       to_jsonb(a) || jsonb_build_object(
           'papers', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from projects.paper l
                       where l.application_id = a.id),
           'eligibility', (select coalesce(jsonb_agg(to_jsonb(l) order by l.place), '[]') from projects.eligibility l
                            where l.application_id = a.id),
           'declarations', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from projects.declaration l
                             where l.application_id = a.id),
           'scores', (select coalesce(jsonb_agg(to_jsonb(l) order by l.sent_at, l.account, l.place), '[]')
                        from projects.score l where l.application_id = a.id),
           'decision', (select to_jsonb(l) from projects.grant_decision l where l.application_id = a.id))
           as application
  from projects.application a;

grant select on projects.call_dossier, projects.application_dossier to ${app};
revoke all on function projects.appointed(uuid), projects.reads(uuid), projects.has_scored(uuid),
                       projects.to_read(uuid), projects.within_envelope() from public;
grant execute on function projects.speaks(uuid, uuid), projects.appointed(uuid), projects.reads(uuid),
                          projects.has_scored(uuid), projects.to_read(uuid) to ${app};
