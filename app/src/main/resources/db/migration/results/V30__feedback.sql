-- What those who were at a meeting thought of it. Who answered and what was answered stand in two tables with nothing
-- between them: no moment, no account, no order.

create table results.survey (
    id          uuid primary key,
    dialogue_id uuid not null,
    meeting_id  uuid not null unique,
    -- Circles of those who were there, and how that is known.
    asked       text[] not null check (cardinality(asked) > 0),
    grounds     text not null check (grounds in ('PRESENT', 'REGISTERED', 'ALL')),
    sample      boolean not null,
    opened_at   timestamptz not null,
    closes_at   timestamptz not null check (closes_at > opened_at)
);

create table results.survey_given (
    survey_id  uuid not null references results.survey,
    account_id uuid not null,
    primary key (survey_id, account_id)
);

-- `id` is random: it does not sort by the moment it was made, as other identities do.
create table results.survey_reply (
    id        uuid primary key,
    survey_id uuid not null references results.survey,
    use       int check (use between 1 and 5),
    papers    int check (papers between 1 and 5),
    voice     int check (voice between 1 and 5),
    good      text check (length(good) between 1 and 1000),
    other     text check (length(other) between 1 and 1000),
    check (num_nonnulls(use, papers, voice, good, other) > 0)
);
create index on results.survey_reply (survey_id);

grant select, insert on results.survey to ${app};
grant select on results.survey_given to ${app};

alter table results.survey enable row level security;
create policy seen on results.survey for select to ${app}
    using (asked && (select redthread.circles()) or results.keeps(dialogue_id));
create policy opened on results.survey for insert to ${app} with check (results.keeps(dialogue_id));

alter table results.survey_given enable row level security;
create policy own on results.survey_given for select to ${app} using (account_id = (select redthread.actor()));

-- Nobody reads replies, and the application has no right to: they come in and out by the functions below alone.
alter table results.survey_reply enable row level security;

-- One reply of whoever reads. Returns what became of it.
create function results.give(of_survey uuid, at timestamptz, reply uuid, use int, papers int, voice int, good text,
                             other text) returns text
    security definer set search_path = pg_catalog, pg_temp language plpgsql as
$$
declare
    ends timestamptz;
begin
    select s.closes_at into ends
      from results.survey s
     where s.id = give.of_survey and s.asked && redthread.circles() and redthread.actor() is not null;
    if ends is null then
        return 'NOT_ASKED';
    end if;
    if give.at >= ends then
        return 'OVER';
    end if;
    insert into results.survey_given (survey_id, account_id)
    values (give.of_survey, redthread.actor()) on conflict do nothing;
    if not found then
        return 'GIVEN';
    end if;
    insert into results.survey_reply (id, survey_id, use, papers, voice, good, other)
    values (give.reply, give.of_survey, give.use, give.papers, give.voice, give.good, give.other);
    return 'TAKEN';
end
$$;

-- How many answered one to five, a row for each question, once nobody can answer any more. A question that fewer than
-- five answered has no row.
create function results.survey_counts(of_survey uuid, at timestamptz) returns table (question text, many int[])
    stable security definer set search_path = pg_catalog, pg_temp language sql as
$$ select q.question,
          array[count(*) filter (where q.score = 1), count(*) filter (where q.score = 2),
                count(*) filter (where q.score = 3), count(*) filter (where q.score = 4),
                count(*) filter (where q.score = 5)]::int[]
     from results.survey s
     join results.survey_reply r on r.survey_id = s.id,
          lateral (values ('USE', r.use), ('PAPERS', r.papers), ('VOICE', r.voice)) as q (question, score)
    where s.id = survey_counts.of_survey and s.closes_at <= survey_counts.at
      and (s.asked && redthread.circles() or results.keeps(s.dialogue_id))
      and q.score is not null
    group by q.question
   having count(*) >= 5 $$;

-- What was written, for the secretariat, once nobody can answer any more and where five answered or more. In an order
-- that says nothing: what one person wrote in two fields does not stand together.
create function results.survey_words(of_survey uuid, at timestamptz) returns table (question text, words text)
    stable security definer set search_path = pg_catalog, pg_temp language sql as
$$ select w.question, w.words
     from results.survey s
     join results.survey_reply r on r.survey_id = s.id,
          lateral (values ('GOOD', r.good), ('OTHER', r.other)) as w (question, words)
    where s.id = survey_words.of_survey and s.closes_at <= survey_words.at and results.keeps(s.dialogue_id)
      and w.words is not null
      and (select count(*) from results.survey_reply a where a.survey_id = s.id) >= 5
    order by w.question, md5(w.words) $$;

-- How many answered.
create function results.survey_turnout(of_survey uuid) returns bigint
    stable security definer set search_path = pg_catalog, pg_temp language sql as
$$ select count(*)
     from results.survey s
     join results.survey_given g on g.survey_id = s.id
    where s.id = survey_turnout.of_survey
      and (s.asked && redthread.circles() or results.keeps(s.dialogue_id)) $$;

revoke all on function results.give(uuid, timestamptz, uuid, int, int, int, text, text),
    results.survey_counts(uuid, timestamptz), results.survey_words(uuid, timestamptz),
    results.survey_turnout(uuid) from public;
grant execute on function results.give(uuid, timestamptz, uuid, int, int, int, text, text),
    results.survey_counts(uuid, timestamptz), results.survey_words(uuid, timestamptz),
    results.survey_turnout(uuid) to ${app};
