-- A text that is negotiated here: from the zero draft to its endorsement. `circles` is who may know of a row, spelled
-- as everywhere; it is written anew whenever a row is opened to more.
create table texts.negotiation (
    dialogue_id uuid not null,
    id          uuid not null unique,
    slug        text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title       text not null check (length(title) between 1 and 300),
    kind        text not null check (kind in ('RECOMMENDATIONS', 'DECLARATION', 'PLAN', 'STRATEGY', 'REPORT')),
    symbol      text not null check (length(symbol) between 1 and 60),
    -- Of the authentic wording; the others are translations of it.
    language    text not null check (language ~ '^[a-z]{2}$'),
    zone        text not null,
    state       text not null check (state in ('DRAFT', 'CIRCULATED', 'IN_SILENCE', 'ENDORSED', 'PUBLISHED',
                                               'WITHDRAWN')),
    -- Sample wording, and marked so wherever it is shown.
    sample      boolean not null,
    -- The text of the record that it comes after in its line.
    follows_id  uuid,
    meeting_id  uuid,
    -- Whether everybody may read the versions before the published one.
    history_open boolean not null default false,
    begun_at    timestamptz not null,
    begun_by    text not null,
    version     int not null default 0,
    circles     text[] not null,
    primary key (dialogue_id, id),
    unique (dialogue_id, slug),
    unique (dialogue_id, symbol)
);

-- A version of the text in one language. One that was undone keeps its row and its words.
create table texts.version (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    id             uuid not null unique,
    -- 0 is the zero draft.
    number         int not null check (number >= 0),
    language       text not null check (language ~ '^[a-z]{2}$'),
    made_at        timestamptz not null,
    made_by        text not null,
    round_id       uuid,
    -- Of another language: the version whose words it says.
    translates_id  uuid references texts.version (id),
    -- SHA-256 over all provisions, in hexadecimal.
    checksum       text not null check (checksum ~ '^[0-9a-f]{64}$'),
    -- What the file held and a text cannot hold, in sentences.
    notices        text[] not null default '{}',
    undone_at      timestamptz,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id, id),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation
);
create unique index one_version_of_a_number on texts.version (negotiation_id, language, number)
    where undone_at is null;

-- A place of one version. The identity is for life, the number belongs to the version.
create table texts.provision (
    dialogue_id uuid not null,
    version_id  uuid not null references texts.version (id),
    place       int not null,
    identity    text not null check (length(identity) between 1 and 100),
    kind        text not null,
    depth       int not null check (depth >= 0),
    number      text not null,
    typed       boolean not null,
    wording     jsonb not null,
    -- What an amendment was made against: SHA-256 over the words and their marks, in hexadecimal.
    hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (version_id, place),
    unique (version_id, identity)
);
create index provision_by_identity on texts.provision (identity);

-- The Word file that a version was read from, or that carries its words.
create table texts.version_file (
    version_id uuid primary key references texts.version (id),
    name       text not null check (length(name) between 1 and 130),
    docx       bytea not null
);

-- A stage in which parties are asked for what they want changed in one version.
create table texts.round (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    id             uuid not null unique,
    number         int not null check (number > 0),
    version_id     uuid not null references texts.version (id),
    stage          text not null check (stage in ('COMMENTS', 'CONSULTATION', 'REFERENCE_GROUP', 'LAST')),
    opened_at      timestamptz not null,
    -- The one deadline, for page, mail and calendar; what was set first stays beside it.
    deadline       timestamptz not null check (deadline > opened_at),
    first_deadline timestamptz not null,
    zone           text not null,
    -- When all invited were shown what all proposed.
    shown_at       timestamptz,
    closed_at      timestamptz,
    version        int not null default 0,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id, id),
    unique (negotiation_id, number),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation
);
create unique index one_open_round on texts.round (negotiation_id) where closed_at is null;

create table texts.round_party (
    dialogue_id uuid not null,
    round_id    uuid not null references texts.round (id),
    party_id    uuid not null,
    invited_at  timestamptz not null,
    reminded_at timestamptz[] not null default '{}',
    primary key (round_id, party_id)
);

-- The act by which a party hands in what it proposes: several in a round add up.
create table texts.submission (
    dialogue_id  uuid not null,
    round_id     uuid not null,
    party_id     uuid not null,
    id           uuid not null unique,
    submitted_at timestamptz not null,
    submitted_by text not null,
    source       text not null check (source in ('PAGE', 'WORD')),
    -- Where nothing is proposed, the party said so.
    nothing      boolean not null default false,
    file_name    text,
    document_id  uuid,
    notices      text[] not null default '{}',
    -- After the deadline: counts once the Chair has admitted it.
    late         boolean not null,
    admitted_at  timestamptz,
    admitted_by  text,
    circles      text[] not null,
    primary key (round_id, party_id, id),
    foreign key (round_id, party_id) references texts.round_party
);

-- What a party wants changed, or a remark where `change` is null.
create table texts.proposal (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    round_id       uuid not null,
    party_id       uuid not null,
    id             uuid not null unique,
    -- The version and the words that it was made against.
    version_id     uuid not null references texts.version (id),
    at             text,
    base_hash      text,
    -- The same for all who propose the same change.
    key            text not null check (length(key) between 1 and 100),
    change         jsonb,
    -- What the change takes and gives, in words.
    was            text not null,
    becomes        text not null,
    reason         text not null default '' check (length(reason) <= 5000),
    state          text not null check (state in ('DRAFT', 'CLEARED', 'SUBMITTED', 'WITHDRAWN')),
    source         text not null check (source in ('PAGE', 'WORD')),
    tracked        boolean not null default true,
    submission_id  uuid references texts.submission (id),
    -- Counts in the compilation: submitted in time, or admitted.
    counts         boolean not null default false,
    drafted_by     text not null,
    drafted_at     timestamptz not null,
    cleared_by     text,
    -- What the party answers to the disposition of its proposal.
    answer         text check (answer in ('ACCEPTS', 'MAINTAINS')),
    answer_words   text check (length(answer_words) <= 5000),
    version        int not null default 0,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id, id),
    foreign key (round_id, party_id) references texts.round_party,
    check ((state = 'SUBMITTED') = (submission_id is not null) or state = 'WITHDRAWN')
);
create index proposal_by_round on texts.proposal (round_id, party_id);
create unique index one_of_a_kind on texts.proposal (round_id, party_id, key) where state <> 'WITHDRAWN';

create table texts.support (
    dialogue_id  uuid not null,
    round_id     uuid not null,
    proposal_id  uuid not null references texts.proposal (id),
    party_id     uuid not null,
    supported_at timestamptz not null,
    supported_by text not null,
    circles      text[] not null,
    primary key (proposal_id, party_id),
    foreign key (round_id, party_id) references texts.round_party
);

-- What is decided about a change, whoever proposed it.
create table texts.ruling (
    dialogue_id uuid not null,
    round_id    uuid not null references texts.round (id),
    key         text not null,
    disposition text not null check (disposition in ('ACCEPTED', 'ACCEPTED_AS_AMENDED', 'MERGED_INTO', 'REFERRED',
                                                     'NOT_ACCEPTED')),
    reason      text not null check (length(reason) between 1 and 5000),
    words       text not null default '',
    into_key    text not null default '',
    -- Proposed by the secretariat until the Chair has settled it.
    settled     boolean not null,
    decided_at  timestamptz not null,
    decided_by  text not null,
    version     int not null default 0,
    circles     text[] not null,
    primary key (round_id, key),
    check ((disposition = 'ACCEPTED_AS_AMENDED') = (words <> '')),
    check ((disposition = 'MERGED_INTO') = (into_key <> ''))
);

-- A silence procedure: what nobody breaks until it ends is adopted.
create table texts.silence (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    id             uuid not null unique,
    version_id     uuid not null references texts.version (id),
    opened_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > opened_at),
    first_end      timestamptz not null,
    zone           text not null,
    state          text not null check (state in ('RUNNING', 'BROKEN', 'ADOPTED', 'CALLED_OFF')),
    ended_at       timestamptz,
    -- The certificate, once there is one.
    document_id    uuid,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id, id),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation,
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index one_silence on texts.silence (negotiation_id) where state = 'RUNNING';

create table texts.silence_party (
    dialogue_id uuid not null,
    silence_id  uuid not null references texts.silence (id),
    party_id    uuid not null,
    reminded_at timestamptz[] not null default '{}',
    broken_at   timestamptz,
    broken_by   text,
    reason      text check (length(reason) between 1 and 5000),
    circles     text[] not null,
    primary key (silence_id, party_id),
    check ((broken_at is null) = (reason is null))
);

-- How the text was endorsed, and as which version.
create table texts.endorsement (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    version_id     uuid not null references texts.version (id),
    how            text not null check (how in ('CONSENSUS', 'ACCLAMATION', 'SILENCE')),
    meeting_id     uuid,
    endorsed_on    date not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation
);

-- Where a party stands towards the text.
create table texts.position (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    party_id       uuid not null,
    position       text not null check (position in ('ENDORSES', 'WITH_RESERVATION', 'WITH_STATEMENT',
                                                     'DOES_NOT_ADOPT', 'ABSENT')),
    -- The reservation or statement, which stands as a footnote in the text.
    words          text check (length(words) between 1 and 5000),
    -- The provision that a reservation is about; null for the whole text.
    at             text,
    -- Who said it, and as what: a minister, a head of delegation.
    said_by        text,
    capacity       text,
    said_on        date,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    circles        text[] not null,
    primary key (dialogue_id, negotiation_id, party_id),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation,
    check (position not in ('WITH_RESERVATION', 'WITH_STATEMENT') or words is not null)
);

create table texts.publication (
    dialogue_id    uuid not null,
    negotiation_id uuid not null,
    version_id     uuid not null references texts.version (id),
    published_at   timestamptz not null,
    published_by   text not null,
    -- SHA-256 of the published text, footnotes of the parties included, in hexadecimal.
    checksum       text not null check (checksum ~ '^[0-9a-f]{64}$'),
    primary key (dialogue_id, negotiation_id),
    foreign key (dialogue_id, negotiation_id) references texts.negotiation
);

grant select, insert, update on texts.negotiation, texts.version, texts.round, texts.round_party, texts.submission,
    texts.proposal, texts.silence, texts.silence_party, texts.endorsement, texts.position to ${app};
grant select, insert on texts.provision, texts.version_file, texts.publication to ${app};
grant select, insert, update, delete on texts.support, texts.ruling to ${app};

-- Whether the reader keeps the texts of a dialogue.
create function texts.keeps(dialogue uuid) returns boolean
    stable language sql as
$$ select array['secretariat:' || dialogue, 'chair:' || dialogue] && redthread.circles() $$;

-- Whether the reader speaks for a party in a dialogue, or keeps the texts in its stead.
create function texts.acts_for(party uuid, dialogue uuid) returns boolean
    stable language sql as
$$ select 'party:' || party || ':' || dialogue = any (redthread.circles()) $$;
grant execute on function texts.keeps(uuid), texts.acts_for(uuid, uuid) to ${app};

-- Rows that carry who may see them; the secretariat and the Chair write them.
do $$
declare
    kept text;
begin
    foreach kept in array array['negotiation', 'version', 'round', 'ruling', 'silence', 'endorsement', 'position']
    loop
        execute format('alter table texts.%I enable row level security', kept);
        execute format('create policy seen on texts.%I for select to ${app}
                            using (circles && (select redthread.circles()))', kept);
        execute format('create policy kept on texts.%I for all to ${app}
                            using (texts.keeps(dialogue_id)) with check (texts.keeps(dialogue_id))', kept);
    end loop;
end
$$;

alter table texts.provision enable row level security;
create policy seen on texts.provision for select to ${app}
    using (version_id in (select v.id from texts.version v));
create policy kept on texts.provision for insert to ${app} with check (texts.keeps(dialogue_id));

alter table texts.version_file enable row level security;
create policy seen on texts.version_file for select to ${app}
    using (version_id in (select v.id from texts.version v));
create policy kept on texts.version_file for insert to ${app}
    with check (version_id in (select v.id from texts.version v where texts.keeps(v.dialogue_id)));

alter table texts.publication enable row level security;
create policy seen on texts.publication for select to ${app}
    using (negotiation_id in (select n.id from texts.negotiation n));
create policy kept on texts.publication for insert to ${app} with check (texts.keeps(dialogue_id));

-- Who is asked is known to all who may see the round.
alter table texts.round_party enable row level security;
create policy seen on texts.round_party for select to ${app}
    using (round_id in (select r.id from texts.round r));
create policy kept on texts.round_party for all to ${app}
    using (texts.keeps(dialogue_id)) with check (texts.keeps(dialogue_id));

-- A party's own papers: a draft is the delegation's alone, not even the secretariat's. What was handed in, the
-- secretariat and the Chair see and keep.
do $$
declare
    own text;
begin
    foreach own in array array['submission', 'proposal', 'support']
    loop
        execute format('alter table texts.%I enable row level security', own);
        execute format('create policy seen on texts.%I for select to ${app}
                            using (circles && (select redthread.circles()))', own);
        execute format('create policy own on texts.%I for all to ${app}
                            using (texts.acts_for(party_id, dialogue_id))
                            with check (texts.acts_for(party_id, dialogue_id))', own);
        execute format('create policy kept on texts.%I for all to ${app}
                            using (texts.keeps(dialogue_id) and circles && (select redthread.circles()))
                            with check (texts.keeps(dialogue_id))', own);
    end loop;
end
$$;

alter table texts.silence_party enable row level security;
create policy seen on texts.silence_party for select to ${app}
    using (silence_id in (select s.id from texts.silence s));
create policy own on texts.silence_party for update to ${app}
    using (texts.acts_for(party_id, dialogue_id)) with check (texts.acts_for(party_id, dialogue_id));
create policy kept on texts.silence_party for all to ${app}
    using (texts.keeps(dialogue_id)) with check (texts.keeps(dialogue_id));
