-- What is due after an award, what its implementer reports, and what the secretariat says to that.
create table projects.grant_due (
    application_id uuid not null references projects.grant_decision,
    place          int not null,
    of             text not null check (of in ('INTERIM', 'FINAL')),
    until          date not null,
    due_on         date not null check (due_on >= until),
    primary key (application_id, place)
);
create unique index one_final_report on projects.grant_due (application_id) where of = 'FINAL';

create table projects.grant_report (
    application_id uuid not null,
    place          int not null,
    words          text not null check (length(words) between 1 and 50000),
    state          text not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'ACCEPTED')),
    sent_at        timestamptz,
    published      boolean not null default false check (not published or state = 'ACCEPTED'),
    primary key (application_id, place),
    foreign key (application_id, place) references projects.grant_due
);

-- In the currency of the award and no other, so none stands here.
create table projects.grant_spending (
    application_id uuid not null,
    place          int not null,
    line           int not null,
    label          text not null check (length(label) between 1 and 200),
    amount         numeric(15, 2) not null check (amount > 0),
    primary key (application_id, place, line),
    foreign key (application_id, place) references projects.grant_report
);

create table projects.grant_judgement (
    application_id uuid not null,
    place          int not null,
    judged_at      timestamptz not null,
    accepted       boolean not null,
    reason         text not null check (length(reason) between 1 and 2000),
    judged_by      text not null,
    primary key (application_id, place, judged_at),
    foreign key (application_id, place) references projects.grant_report
);

create table projects.grant_closing (
    application_id uuid primary key references projects.grant_decision,
    spent          numeric(15, 2) not null check (spent >= 0),
    closed_by      text not null,
    closed_at      timestamptz not null
);

create function projects.holds_grant(application uuid) returns boolean
    stable language sql as
$$ select exists (select from projects.grant_decision d
                   where d.application_id = application and d.awarded
                     and projects.speaks(d.dialogue_id, d.party_id)) $$;

create function projects.keeps_grant(application uuid) returns boolean
    stable language sql as
$$ select exists (select from projects.grant_decision d
                   where d.application_id = application and d.awarded and projects.keeps(d.dialogue_id)) $$;

-- Until the end of the transaction nobody else reports on the grant, judges or closes it.
create function projects.hold_grant(application uuid) returns void
    security definer set search_path = pg_catalog language plpgsql as
$$
begin
    perform from projects.grant_decision d where d.application_id = application for update;
end
$$;

create function projects.open_grant() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
begin
    perform projects.hold_grant(new.application_id);
    if exists (select from projects.grant_closing c where c.application_id = new.application_id) then
        raise exception 'the grant is closed' using errcode = 'check_violation', constraint = 'open_grant';
    end if;
    return new;
end
$$;
create trigger open_grant before insert or update on projects.grant_due
    for each row execute function projects.open_grant();
create trigger open_grant before insert or update on projects.grant_report
    for each row execute function projects.open_grant();
create trigger open_grant before insert or update on projects.grant_spending
    for each row execute function projects.open_grant();

-- The last word on the award: drafts count, so that no two of them pass it together.
create function projects.within_award() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
declare
    whole numeric;
begin
    select amount into whole from projects.grant_decision where application_id = new.application_id for update;
    if (select sum(s.amount) from projects.grant_spending s where s.application_id = new.application_id)
       > coalesce(whole, 0) then
        raise exception 'spending passes the award' using errcode = 'check_violation', constraint = 'within_award';
    end if;
    return null;
end
$$;
create trigger within_award after insert or update on projects.grant_spending
    for each row execute function projects.within_award();

create function projects.reported_in_full() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
begin
    perform projects.hold_grant(new.application_id);
    if not exists (select
                     from projects.grant_due d
                     join projects.grant_report r using (application_id, place)
                    where d.application_id = new.application_id and d.of = 'FINAL' and r.state = 'ACCEPTED') then
        raise exception 'no final report was accepted' using errcode = 'check_violation',
                                                             constraint = 'reported_in_full';
    end if;
    return new;
end
$$;
create trigger reported_in_full before insert on projects.grant_closing
    for each row execute function projects.reported_in_full();

do $$
declare
    each text;
begin
    foreach each in array array['grant_due', 'grant_report', 'grant_spending', 'grant_judgement', 'grant_closing']
    loop
        execute format('alter table projects.%I enable row level security', each);
        execute format('grant select, insert on projects.%I to ${app}', each);
    end loop;
end
$$;
grant update on projects.grant_report to ${app};
grant delete on projects.grant_spending to ${app};

-- A draft is the implementer's alone; what was handed in is the secretariat's too; the public reads what is published.
create policy seen on projects.grant_report for select to ${app}
    using (published
           or projects.holds_grant(application_id)
           or state <> 'DRAFT' and projects.keeps_grant(application_id));
create policy begun on projects.grant_report for insert to ${app}
    with check (state in ('DRAFT', 'SENT') and projects.holds_grant(application_id));
create policy written on projects.grant_report for update to ${app}
    using (state in ('DRAFT', 'RETURNED') and projects.holds_grant(application_id))
    with check (state in ('DRAFT', 'SENT') and projects.holds_grant(application_id));
create policy judged on projects.grant_report for update to ${app}
    using (state = 'SENT' and projects.keeps_grant(application_id))
    with check (state in ('RETURNED', 'ACCEPTED') and projects.keeps_grant(application_id));

create policy seen on projects.grant_due for select to ${app}
    using (projects.holds_grant(application_id)
           or projects.keeps_grant(application_id)
           or (application_id, place) in (select r.application_id, r.place from projects.grant_report r));
create policy kept on projects.grant_due for insert to ${app} with check (projects.keeps_grant(application_id));

create policy seen on projects.grant_spending for select to ${app}
    using ((application_id, place) in (select r.application_id, r.place from projects.grant_report r));
create policy written on projects.grant_spending for insert to ${app}
    with check (projects.holds_grant(application_id)
                and (application_id, place) in (select r.application_id, r.place
                                                  from projects.grant_report r
                                                 where r.state = 'DRAFT'));
create policy rewritten on projects.grant_spending for delete to ${app}
    using (projects.holds_grant(application_id)
           and (application_id, place) in (select r.application_id, r.place
                                             from projects.grant_report r
                                            where r.state = 'DRAFT'));

create policy seen on projects.grant_judgement for select to ${app}
    using (projects.holds_grant(application_id) or projects.keeps_grant(application_id));
create policy kept on projects.grant_judgement for insert to ${app} with check (projects.keeps_grant(application_id));

create policy seen on projects.grant_closing for select to ${app} using (true);
create policy kept on projects.grant_closing for insert to ${app} with check (projects.keeps_grant(application_id));

create view projects.grant_dossier with (security_invoker = true) as
select d.call_id, d.application_id,
       to_jsonb(d) || jsonb_build_object(
           'dues', (select coalesce(jsonb_agg(to_jsonb(u) || jsonb_build_object(
                        'report', (select to_jsonb(r) || jsonb_build_object(
                                       'spending', (select coalesce(jsonb_agg(to_jsonb(s) order by s.line), '[]')
                                                      from projects.grant_spending s
                                                     where s.application_id = r.application_id and s.place = r.place))
                                     from projects.grant_report r
                                    where r.application_id = u.application_id and r.place = u.place),
                        'judgements', (select coalesce(jsonb_agg(to_jsonb(j) order by j.judged_at), '[]')
                                         from projects.grant_judgement j
                                        where j.application_id = u.application_id and j.place = u.place))
                        order by u.due_on, u.place), '[]')
                      from projects.grant_due u where u.application_id = d.application_id),
           'closing', (select to_jsonb(c) from projects.grant_closing c where c.application_id = d.application_id))
           as held
  from projects.grant_decision d
 where d.awarded;

grant select on projects.grant_dossier to ${app};
revoke all on function projects.hold_grant(uuid), projects.open_grant(), projects.within_award(),
                       projects.reported_in_full() from public;
grant execute on function projects.holds_grant(uuid), projects.keeps_grant(uuid), projects.hold_grant(uuid) to ${app};
