-- Profiles kept in this house, beside those that the record names. What is being written is its party's and the
-- secretariat's; everybody else reads editions.
create table profiles.kept (
    id           uuid primary key,
    dialogue_id  uuid not null,
    party_id     uuid not null,
    kind         text not null check (kind in ('EXTENDED', 'LIGHT')),
    -- Which version of the template it follows.
    template     int not null,
    -- The year that it describes.
    describes    int not null check (describes between 1990 and 2100),
    -- In which it is written first; others are translations.
    language     text not null,
    state        text not null
        check (state in ('IN_PREPARATION', 'SUBMITTED', 'PUBLISHED_AS_DRAFT', 'ENDORSED', 'REPLACED')),
    sample       boolean not null,
    opened_at    timestamptz not null,
    submitted_at timestamptz,
    -- The last day, in UTC, on which silence can be broken.
    last_day     date,
    settled_at   timestamptz,
    rolled_from  uuid references profiles.kept,
    -- Each step: at, by, to.
    history      jsonb not null default '[]',
    version      int not null default 0,
    circles      text[] not null,
    check (state = 'IN_PREPARATION' or (submitted_at is not null and last_day is not null)),
    check (state in ('IN_PREPARATION', 'SUBMITTED') or settled_at is not null)
);
create unique index kept_one_in_the_making on profiles.kept (dialogue_id, party_id, kind)
    where state in ('IN_PREPARATION', 'SUBMITTED');
create index on profiles.kept (dialogue_id, party_id);

-- Whose part of the template it is within the country, who may read it once it is published, and who signed it.
create table profiles.section (
    profile_id uuid not null references profiles.kept,
    part       text not null check (part ~ '^[A-G]$'),
    audience   text not null check (audience in ('PARTY', 'DIALOGUE', 'PUBLIC')),
    ministry   text not null default '' check (length(ministry) <= 200),
    account    uuid,
    -- The version of the original wording that was signed.
    signed     int,
    signed_by  text,
    signed_at  timestamptz,
    primary key (profile_id, part),
    check ((signed is null) = (signed_by is null) and (signed is null) = (signed_at is null))
);

-- Every version that anybody saved. The key decides who was first where two save at once.
create table profiles.wording (
    profile_id uuid not null references profiles.kept,
    part       text not null,
    language   text not null,
    version    int not null check (version > 0),
    -- Of a translation: the version of the original that it follows.
    of_version int,
    words      text not null check (length(words) <= 40000),
    written_by text not null,
    account    uuid,
    written_at timestamptz not null,
    primary key (profile_id, part, language, version),
    foreign key (profile_id, part) references profiles.section
);

-- National figures, with what they count and where they stand.
create table profiles.figure (
    id         uuid primary key,
    profile_id uuid not null,
    part       text not null,
    name       text not null check (length(name) between 1 and 300),
    definition text not null check (length(definition) between 1 and 1000),
    unit       text not null,
    year       int not null check (year between 1900 and 2100),
    value      numeric not null,
    source     text not null check (length(source) between 1 and 500),
    -- In the profile of the year before; null where there was none.
    was        numeric,
    position   int not null,
    told_by    text not null,
    told_at    timestamptz not null,
    foreign key (profile_id, part) references profiles.section
);
create index on profiles.figure (profile_id);

-- The register of data gaps.
create table profiles.data_gap (
    id         uuid primary key,
    profile_id uuid not null,
    part       text not null,
    lacks      text not null check (length(lacks) between 1 and 500),
    because    text not null default '' check (length(because) <= 1000),
    remedy     text not null default '' check (length(remedy) <= 1000),
    told_at    timestamptz not null,
    foreign key (profile_id, part) references profiles.section
);
create index on profiles.data_gap (profile_id);

-- An edition is frozen part by part, so that each reader gets the parts of his circles and can still prove them.
create table profiles.edition (
    profile_id  uuid not null references profiles.kept,
    number      int not null check (number > 0),
    dialogue_id uuid not null,
    party_id    uuid not null,
    kind        text not null,
    template    int not null,
    describes   int not null,
    language    text not null,
    state       text not null check (state in ('PUBLISHED_AS_DRAFT', 'ENDORSED')),
    sample      boolean not null,
    frozen_at   timestamptz not null,
    frozen_by   text not null,
    -- Of all parts, also those that a reader does not get: part and SHA-256.
    manifest    jsonb not null,
    checksum    text not null check (checksum ~ '^[0-9a-f]{64}$'),
    circles     text[] not null,
    primary key (profile_id, number)
);
create index on profiles.edition (dialogue_id, party_id);

create table profiles.edition_part (
    profile_id uuid not null,
    number     int not null,
    part       text not null,
    -- Without it a short part could be guessed from its checksum.
    salt       text not null,
    content    text not null,
    circles    text[] not null,
    primary key (profile_id, number, part),
    foreign key (profile_id, number) references profiles.edition
);

grant select, insert on profiles.kept, profiles.section, profiles.wording, profiles.figure, profiles.data_gap,
                        profiles.edition, profiles.edition_part to ${app};
grant update (state, submitted_at, last_day, settled_at, history, version) on profiles.kept to ${app};
grant update (audience, ministry, account, signed, signed_by, signed_at) on profiles.section to ${app};
grant update (definition, unit, year, value, source, told_by, told_at) on profiles.figure to ${app};
grant delete on profiles.figure, profiles.data_gap to ${app};

create function profiles.keeps(dialogue uuid) returns boolean stable language sql as
$$ select 'secretariat:' || dialogue = any (redthread.circles()) $$;
create function profiles.speaks(party uuid, dialogue uuid) returns boolean stable language sql as
$$ select 'party:' || party || ':' || dialogue = any (redthread.circles()) $$;
-- Whether the reader may write in it now.
create function profiles.writes(profile uuid) returns boolean stable language sql as
$$ select exists (select from profiles.kept k
                   where k.id = profile and k.state = 'IN_PREPARATION'
                     and (profiles.speaks(k.party_id, k.dialogue_id)
                          or k.version = 0 and profiles.keeps(k.dialogue_id))) $$;
-- The same, and until the transaction ends nobody moves it on: what is written is in what is submitted, or refused.
create function profiles.held_open(profile uuid) returns boolean
    volatile security definer set search_path = pg_catalog language sql as
$$ select profiles.writes(profile)
          and exists (select from (select from profiles.kept k
                                    where k.id = profile and k.state = 'IN_PREPARATION' for share) held) $$;
revoke all on function profiles.held_open(uuid) from public;
grant execute on function profiles.keeps(uuid), profiles.speaks(uuid, uuid), profiles.writes(uuid),
                          profiles.held_open(uuid) to ${app};

alter table profiles.kept enable row level security;
create policy seen on profiles.kept for select to ${app} using (circles && (select redthread.circles()));
create policy opened on profiles.kept for insert to ${app}
    with check (state = 'IN_PREPARATION' and (profiles.keeps(dialogue_id) or profiles.speaks(party_id, dialogue_id)));
-- A country submits and endorses; silence publishes as a draft and nothing else.
create policy of_the_party on profiles.kept for update to ${app}
    using (profiles.speaks(party_id, dialogue_id) and state <> 'REPLACED')
    with check (profiles.speaks(party_id, dialogue_id) and state <> 'PUBLISHED_AS_DRAFT');
create policy by_silence on profiles.kept for update to ${app}
    using (profiles.keeps(dialogue_id) and state in ('SUBMITTED', 'PUBLISHED_AS_DRAFT', 'ENDORSED'))
    with check (profiles.keeps(dialogue_id) and state in ('PUBLISHED_AS_DRAFT', 'REPLACED'));

do $$
declare
    inside text;
begin
    foreach inside in array array['section', 'wording', 'figure', 'data_gap'] loop
        execute format('alter table profiles.%I enable row level security', inside);
        execute format('create policy seen on profiles.%I for select to ${app} '
                       'using (exists (select from profiles.kept where id = profile_id))', inside);
        execute format('create policy told on profiles.%I for insert to ${app} '
                       'with check (profiles.writes(profile_id))', inside);
        execute format('create policy changed on profiles.%I for update to ${app} '
                       'using (profiles.writes(profile_id))', inside);
        execute format('create policy withdrawn on profiles.%I for delete to ${app} '
                       'using (profiles.writes(profile_id))', inside);
    end loop;
    foreach inside in array array['edition', 'edition_part'] loop
        execute format('alter table profiles.%I enable row level security', inside);
        execute format('create policy seen on profiles.%I for select to ${app} '
                       'using (circles && (select redthread.circles()))', inside);
    end loop;
end $$;
create policy frozen on profiles.edition for insert to ${app}
    with check (profiles.keeps(dialogue_id) or profiles.speaks(party_id, dialogue_id));
create policy frozen on profiles.edition_part for insert to ${app}
    with check (exists (select from profiles.kept k
                         where k.id = profile_id
                           and (profiles.keeps(k.dialogue_id) or profiles.speaks(k.party_id, k.dialogue_id))));
