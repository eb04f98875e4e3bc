-- The running numbers of letters of invitation, a row a dialogue and year. Its lock is held until the transaction of
-- the letter ends, so that a number which was not used is given again and none is missing.
create table meetings.register (
    dialogue_id uuid not null,
    year        int not null,
    last        int not null check (last > 0),
    primary key (dialogue_id, year)
);

create table meetings.invitation (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    party_id    uuid not null,
    id          uuid not null unique,
    year        int not null,
    number      int not null check (number > 0),
    -- As the letter prints it: RH/INV/2026/0001.
    symbol      text not null,
    invited_at  timestamptz not null,
    answer      text check (answer in ('ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    -- Days and place that the party was told last, and under which number of its calendar entry; null once the entry
    -- was taken back.
    told        text,
    sequence    int not null default 0,
    primary key (dialogue_id, meeting_id, party_id),
    unique (dialogue_id, year, number),
    unique (dialogue_id, symbol),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade,
    check ((answer is null) = (answered_at is null))
);
create index invitation_by_party on meetings.invitation (party_id, dialogue_id);

-- A party that registered. Who it sends stands in `delegate`; this row names nobody.
create table meetings.delegation (
    dialogue_id   uuid not null,
    meeting_id    uuid not null,
    party_id      uuid not null,
    country       boolean not null,
    version       int not null default 0,
    credentials   uuid,
    registered_at timestamptz not null,
    changed_at    timestamptz not null,
    primary key (dialogue_id, meeting_id, party_id),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade
);

-- What a list of participants prints. DELEGATE is somebody of whom the office is not on record; WHOLE stands for a
-- delegation of which not even the number is on record, and is no person.
create table meetings.delegate (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    party_id    uuid not null,
    id          uuid not null unique,
    place       int not null check (place > 0),
    capacity    text not null check (capacity in ('HEAD', 'ALTERNATE', 'ADVISER', 'EXPERT', 'DELEGATE', 'WHOLE')),
    name        text check (length(name) between 1 and 200),
    office      text check (length(office) between 1 and 200),
    primary key (dialogue_id, meeting_id, id),
    foreign key (dialogue_id, meeting_id, party_id) references meetings.delegation on delete cascade,
    check (capacity <> 'WHOLE' or name is null and office is null)
);
create index delegate_by_delegation on meetings.delegate (meeting_id, party_id);
create unique index one_head on meetings.delegate (meeting_id, party_id) where capacity = 'HEAD';

-- What only the party and the secretariat know of a delegate.
create table meetings.particulars (
    dialogue_id    uuid not null,
    meeting_id     uuid not null,
    party_id       uuid not null,
    delegate_id    uuid primary key references meetings.delegate (id) on delete cascade,
    -- Said or shown at the door.
    code           text not null check (code ~ '^[0-9A-Z]{8}$'),
    email          text check (length(email) between 3 and 254),
    -- Name and address without what is written now so and now otherwise: nobody is in two delegations.
    identity       text,
    visa           boolean not null default false,
    interpretation text check (length(interpretation) between 1 and 200),
    diet           text check (length(diet) between 1 and 200),
    accessibility  text check (length(accessibility) between 1 and 200),
    unique (meeting_id, code),
    constraint one_person unique (meeting_id, identity)
);

-- Who came, session by session; without names, since all of the dialogue may count it.
create table meetings.presence (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    session_id  uuid not null,
    party_id    uuid not null,
    delegate_id uuid not null,
    person      boolean not null,
    by_code     boolean not null,
    at          timestamptz not null,
    primary key (session_id, delegate_id),
    foreign key (dialogue_id, meeting_id, session_id) references meetings.session,
    -- Whoever came is not struck off afterwards.
    constraint came_already foreign key (dialogue_id, meeting_id, delegate_id) references meetings.delegate
);
create index presence_by_meeting on meetings.presence (meeting_id, party_id);

-- The list of participants, once the secretariat has issued it to the delegations.
create table meetings.participants_issued (
    dialogue_id uuid not null,
    meeting_id  uuid not null,
    issued_at   timestamptz not null,
    primary key (dialogue_id, meeting_id),
    foreign key (dialogue_id, meeting_id) references meetings.convened on delete cascade
);

-- How many seats of a meeting are taken. Its row is what two parties wait on that want the last one.
create table meetings.seating (
    meeting_id uuid primary key references meetings.convened (meeting_id) on delete cascade,
    taken      int not null check (taken >= 0)
);

-- Takes seats for those who were added, and holds the meeting to its seats and each party to its quota. Bounds that
-- are lowered afterwards throw nobody out.
create function meetings.take_seats() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
begin
    insert into meetings.seating as s (meeting_id, taken)
    select a.meeting_id, count(*)
      from added a
     where a.capacity <> 'WHOLE'
     group by a.meeting_id
    on conflict (meeting_id) do update set taken = s.taken + excluded.taken;
    if exists (select from meetings.delegate d
                 join meetings.convened c on c.meeting_id = d.meeting_id
                where (d.meeting_id, d.party_id) in (select a.meeting_id, a.party_id from added a)
                group by d.meeting_id, d.party_id, c.quota
               having count(*) > c.quota) then
        raise exception 'above the quota' using errcode = 'check_violation', constraint = 'quota_of_the_party';
    end if;
    if exists (select from meetings.seating s
                 join meetings.convened c on c.meeting_id = s.meeting_id
                where s.meeting_id in (select a.meeting_id from added a where a.capacity <> 'WHOLE')
                  and s.taken > c.seats) then
        raise exception 'no seat left' using errcode = 'check_violation', constraint = 'seats_of_the_meeting';
    end if;
    return null;
end
$$;

create function meetings.leave_seats() returns trigger
    security definer set search_path = pg_catalog language plpgsql as
$$
begin
    update meetings.seating s
       set taken = s.taken - l.seats
      from (select g.meeting_id, count(*) as seats
              from gone g
             where g.capacity <> 'WHOLE'
             group by g.meeting_id) l
     where s.meeting_id = l.meeting_id;
    return null;
end
$$;

create trigger takes_seats after insert on meetings.delegate
    referencing new table as added for each statement execute function meetings.take_seats();
create trigger leaves_seats after delete on meetings.delegate
    referencing old table as gone for each statement execute function meetings.leave_seats();

grant select, insert, update on meetings.register to ${app};
grant select, insert on meetings.invitation to ${app};
grant update (answer, answered_at, told, sequence) on meetings.invitation to ${app};
grant select, insert, update on meetings.delegation to ${app};
grant select, insert, update, delete on meetings.delegate, meetings.particulars to ${app};
grant select, insert, delete on meetings.presence to ${app};
grant select, insert on meetings.participants_issued to ${app};

alter table meetings.register enable row level security;
create policy kept on meetings.register to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

alter table meetings.invitation enable row level security;
create policy seen on meetings.invitation for select to ${app}
    using (array['secretariat:' || dialogue_id, 'chair:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
           && (select redthread.circles()));
create policy sent on meetings.invitation for insert to ${app}
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy answered on meetings.invitation for update to ${app}
    using (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
           && (select redthread.circles()));

-- That a party registered and came is known to the dialogue, and to everybody once the summary says so.
create policy seen on meetings.delegation for select to ${app}
    using ('dialogue:' || dialogue_id = any ((select redthread.circles())::text[])
           or exists (select from meetings.convened c where c.meeting_id = delegation.meeting_id and c.state = 'PUBLISHED'));
create policy kept on meetings.delegation for all to ${app}
    using (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
           && (select redthread.circles()))
    with check (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
                && (select redthread.circles()));
alter table meetings.delegation enable row level security;

alter table meetings.presence enable row level security;
create policy seen on meetings.presence for select to ${app}
    using ('dialogue:' || dialogue_id = any ((select redthread.circles())::text[])
           or exists (select from meetings.convened c where c.meeting_id = presence.meeting_id and c.state = 'PUBLISHED'));
create policy kept on meetings.presence for all to ${app}
    using ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

alter table meetings.participants_issued enable row level security;
create policy seen on meetings.participants_issued for select to ${app}
    using ('dialogue:' || dialogue_id = any ((select redthread.circles())::text[]));
create policy issued on meetings.participants_issued for insert to ${app}
    with check ('secretariat:' || dialogue_id = any ((select redthread.circles())::text[]));

-- Names of persons: the party's own and the secretariat's; once the list is issued, also the Chair's and those of the
-- delegations of that meeting. Never anybody else's.
alter table meetings.delegate enable row level security;
create policy seen on meetings.delegate for select to ${app}
    using (array['chair:' || dialogue_id] && (select redthread.circles())
               and exists (select from meetings.participants_issued i where i.meeting_id = delegate.meeting_id)
           or exists (select from meetings.participants_issued i
                        join meetings.delegation d on d.meeting_id = i.meeting_id
                       where i.meeting_id = delegate.meeting_id
                         and 'party:' || d.party_id || ':' || d.dialogue_id = any ((select redthread.circles())::text[])));
create policy kept on meetings.delegate for all to ${app}
    using (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
           && (select redthread.circles()))
    with check (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
                && (select redthread.circles()));

alter table meetings.particulars enable row level security;
create policy kept on meetings.particulars to ${app}
    using (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
           && (select redthread.circles()))
    with check (array['secretariat:' || dialogue_id, 'party:' || party_id || ':' || dialogue_id]
                && (select redthread.circles()));
