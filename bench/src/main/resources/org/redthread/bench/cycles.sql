-- Cycles of the Rehearsal from :first to :last, each of 500 knots and 2,500 links, all of sample words: 8 texts with 5
-- goals each, 50 meetings with 200 outcomes, 4 plans with 148 activities, 50 projects. A cycle begins every 66 days and
-- takes five years, so that 200 of them lie side by side over four decades. Drawn by hash: the same on every run.
create schema if not exists bench;

-- As `UUID.nameUUIDFromBytes` makes it.
create or replace function bench.id(what text) returns uuid immutable language sql as
$$ select (left(made.hash, 12) || '3' || substr(made.hash, 14, 3)
           || to_hex(('x' || substr(made.hash, 17, 1))::bit(4)::int & 3 | 8) || substr(made.hash, 18))::uuid
     from (select md5('bench ' || what) as hash) made $$;

create or replace function bench.draw(what text, many int) returns int immutable language sql as
$$ select (hashtext(what)::bigint + 2147483648)::bigint % many $$;

-- A few parties do most: every third draw falls on the first twentieth of them.
create table if not exists bench.among (kind text primary key, ids uuid[]);
insert into bench.among
select 'party', array_agg(id order by key) from parties.party where kind = 'COUNTRY'
union all
select 'body', array_agg(b.id order by b.place)
  from dialogues.body b join dialogues.dialogue d on d.id = b.dialogue
 where d.slug = 'rehearsal'
on conflict do nothing;

create or replace function bench.party(what text) returns uuid stable language sql as
$$ select ids[1 + floor(power(bench.draw(what, 10000) / 10000.0, 2.7) * cardinality(ids))::int]
     from bench.among where kind = 'party' $$;

create or replace function bench.body(what text) returns uuid stable language sql as
$$ select ids[1 + bench.draw(what, cardinality(ids))] from bench.among where kind = 'body' $$;

create or replace function bench.begins(cycle int) returns date immutable language sql as
$$ select date '1990-01-01' + cycle * 66 $$;

create or replace function bench.day(what text, cycle int) returns date immutable language sql as
$$ select bench.begins(cycle) + bench.draw('day ' || what, 1800) $$;

create or replace view bench.rehearsal as select id from dialogues.dialogue where slug = 'rehearsal';

create table if not exists bench.knot (kind text, cycle int, n int, id uuid, key text, day date, primary key (kind, cycle, n));

insert into bench.knot
select kind, cycle, n, bench.id(kind || cycle || '/' || n), kind || '-' || cycle || '-' || n,
       bench.day(kind || cycle || '/' || n, cycle)
  from generate_series(:first::int, :last::int) cycle,
       (values ('text', 8), ('meeting', 50), ('plan', 4), ('activity', 148), ('project', 50), ('outcome', 200))
           made (kind, many),
       generate_series(1, many) n;
analyze bench.knot;

insert into meetings.meeting (dialogue_id, id, slug, place, recorded, bodies, number_inferred, label, held,
                              year_inferred, online, languages, themes, sources, circles)
select (select id from bench.rehearsal), id, key, 1000 + cycle * 50 + n, false, array[bench.body(key)], false,
       jsonb_build_object('en', 'Sample meeting ' || cycle || '.' || n, 'ru', 'Учебная встреча ' || cycle || '.' || n),
       (day, day + 1, 'DAY')::meetings.period, false, n % 5 = 0, '{en,ru}', '{}', '{SEED-1}', '{public}'
  from bench.knot where kind = 'meeting' and cycle between :first and :last;

insert into meetings.convened (dialogue_id, meeting_id, state, symbol, mode, zone, registration_closes, quota,
                               correction_days)
select (select id from bench.rehearsal), id, 'PUBLISHED', 'RH/BENCH/' || cycle || '.' || n, 'IN_PERSON', 'UTC',
       day - 14, 5, 14
  from bench.knot where kind = 'meeting' and cycle between :first and :last;

-- Of the promises three in four were kept; of what is due a third came late, and a tenth nobody told of.
insert into meetings.outcome (dialogue_id, meeting_id, id, kind, means, party_id, what, due, happened, became, made_at,
                              made_by, circles)
select (select id from bench.rehearsal), bench.id('meeting' || k.cycle || '/' || 1 + k.n % 50), k.id, made.of,
       case when made.of in ('OFFER', 'PLEDGE') then 'EXPERTISE' end, bench.party(k.key),
       'Sample of what was left to do ' || k.cycle || '.' || k.n,
       case when made.of = 'NEXT_STEP' then (k.day + 90, k.day + 90, 'DAY')::meetings.period end,
       case when bench.draw('happened ' || k.key, 100) < 75
            then (k.day + 60 + bench.draw('late ' || k.key, 45), k.day + 60 + bench.draw('late ' || k.key, 45),
                  'DAY')::meetings.period end,
       null, k.day, 'Sample', '{public}'
  from bench.knot k
 cross join lateral (select (array['DECISION', 'NEXT_STEP', 'OFFER', 'PLEDGE'])[1 + k.n % 4] as of) made
 where k.kind = 'outcome' and k.cycle between :first and :last;

insert into texts.text (dialogue_id, id, slug, place, recorded, title, kind, made, meeting_id, meeting_slug, stands,
                        stands_sources, languages, some_goals, areas, silent_on, sources)
select (select id from bench.rehearsal), k.id, k.key, 1000 + k.cycle * 8 + k.n, false,
       'Sample text ' || k.cycle || '.' || k.n,
       (array['DECLARATION', 'PLAN', 'STRATEGY', 'RECOMMENDATIONS'])[1 + k.n % 4], (k.day, k.day, 'DAY')::texts.period,
       m.id, m.key, 'ENDORSED', '{SEED-1}', '{en}', false, false, '{}', '{SEED-1}'
  from bench.knot k
  join bench.knot m on m.kind = 'meeting' and m.cycle = k.cycle and m.n = k.n
 where k.kind = 'text' and k.cycle between :first and :last;

insert into texts.goal (dialogue_id, text_id, place, number, title, sources)
select (select id from bench.rehearsal), id, g, g, 'Sample goal ' || cycle || '.' || n || '.' || g, '{SEED-1}'
  from bench.knot, generate_series(1, 5) g
 where kind = 'text' and cycle between :first and :last;

insert into texts.stage (dialogue_id, text_id, place, of, said, planned, printed, planned_sources, actual, still,
                         actual_sources)
select (select id from bench.rehearsal), id, s, (array['DRAFTS', 'COMMENTS', 'REFERENCE_GROUP', 'ENDORSEMENT'])[s],
       (day - 200, day - 200, 'DAY')::texts.period, (day - 150 + s * 30, day - 150 + s * 30, 'DAY')::texts.period, 'sample', '{SEED-1}',
       case when told then (day - 160 + s * 30 + late, day - 160 + s * 30 + late, 'DAY')::texts.period end, false,
       case when told then '{SEED-1}'::text[] else '{}' end
  from bench.knot
 cross join generate_series(1, 4) s
 cross join lateral (select bench.draw('told ' || key || s, 10) > 0 as told, bench.draw('late ' || key || s, 20) as late)
 where kind = 'text' and cycle between :first and :last;

insert into plans.plan (dialogue_id, id, slug, place, recorded, title, text_of_goals_id, meeting_id, meeting_slug,
                        endorsed, covers_inferred, silent_on, sources)
select (select id from bench.rehearsal), k.id, k.key, 1000 + k.cycle * 4 + k.n, false,
       'Sample plan ' || k.cycle || '.' || k.n, bench.id('text' || k.cycle || '/' || k.n), m.id, m.key,
       (k.day, k.day, 'DAY')::plans.period, false, '{}', '{SEED-1}'
  from bench.knot k
  join bench.knot m on m.kind = 'meeting' and m.cycle = k.cycle and m.n = k.n
 where k.kind = 'plan' and k.cycle between :first and :last;

insert into plans.activity (dialogue_id, plan_id, id, place, title, untitled, goal, by_words, planned, state,
                            became_sources, project_slug, project_id, sources)
select (select id from bench.rehearsal), bench.id('plan' || k.cycle || '/' || 1 + k.n % 4), k.id, k.n,
       'Sample activity ' || k.cycle || '.' || k.n, false,
       case when bench.draw('goal ' || k.key, 10) > 0 then 1 + least(bench.draw('g ' || k.key, 6), 4) end, false,
       case when bench.draw('dated ' || k.key, 10) > 1
            then (k.day + 100, k.day + 130, 'DAY')::plans.period end,
       (array[null, 'PLANNED', 'UNDER_WAY', 'DONE', 'DONE', 'DONE'])[1 + bench.draw('state ' || k.key, 6)], '{}',
       p.key, p.id, '{SEED-1}'
  from bench.knot k
  left join bench.knot p on p.kind = 'project' and p.cycle = k.cycle and p.n = k.n
 where k.kind = 'activity' and k.cycle between :first and :last;

insert into plans.part (dialogue_id, plan_id, activity_id, place, party_id, printed, does, offered, sources)
select (select id from bench.rehearsal), bench.id('plan' || k.cycle || '/' || 1 + k.n % 4), k.id, p,
       bench.party(k.key || p), 'Sample',
       (array['HOSTS', 'CONTRIBUTES', 'SUPPORTS'])[p], bench.draw('offered ' || k.key || p, 4) = 0, '{SEED-1}'
  from bench.knot k, generate_series(1, 3) p
 where k.kind = 'activity' and k.cycle between :first and :last and (p > 1 or bench.draw('host ' || k.key, 3) > 0);

insert into projects.project (dialogue_id, id, slug, place, recorded, title, aliases, places, silent_on, sources)
select (select id from bench.rehearsal), id, key, 1000 + cycle * 50 + n, false, 'Sample project ' || cycle || '.' || n,
       '{}', '{}', '{}', '{SEED-1}'
  from bench.knot where kind = 'project' and cycle between :first and :last;

insert into projects.date (dialogue_id, project_id, place, of, at_time, inferred, sources)
select (select id from bench.rehearsal), id, 1, 'SEEN', (day, day, 'DAY')::projects.period, false, '{SEED-1}'
  from bench.knot where kind = 'project' and cycle between :first and :last;

insert into projects.partner (dialogue_id, project_id, place, role, printed, party_id, sources)
select (select id from bench.rehearsal), id, p, (array['DONOR', 'DONOR', 'LEAD', 'IMPLEMENTER', 'PARTNER', 'PARTNER'])[p],
       'Sample', bench.party(key || p), '{SEED-1}'
  from bench.knot, generate_series(1, 6) p
 where kind = 'project' and cycle between :first and :last;

insert into projects.tie (dialogue_id, project_id, place, text_id, text_slug, numbers, inferred, sources)
select (select id from bench.rehearsal), id, 1, bench.id('text' || cycle || '/' || 1 + n % 8),
       'text-' || cycle || '-' || 1 + n % 8, array[1 + n % 5], false, '{SEED-1}'
  from bench.knot
 where kind = 'project' and cycle between :first and :last and n % 4 > 0;

-- Some 2,500 links a cycle. `many` says how many links of the kind a knot begins.
insert into thread.link (id, kind, from_kind, from_id, to_kind, to_id, since, sources, source_key, set_by, set_at,
                         circle)
select bench.id('link ' || kind || from_id || to_id || nth), kind, from_kind, from_id, to_kind, to_id, day,
       '{SEED-1}', 'bench/' || kind || '/' || from_id || '/' || to_id || '/' || nth, 'record', day, 'public'
  from (
        -- Among knots of the same cycle, the second drawn.
        select f.kind as from_kind, f.id as from_id, f.day, way.kind, way.to_kind, t.id as to_id, nth
          from (values ('outcome', 'DECIDED_AT', 'meeting', 1), ('outcome', 'FEEDS_INTO', 'activity', 1),
                       ('text', 'DECIDED_AT', 'meeting', 1), ('plan', 'DECIDED_AT', 'meeting', 1),
                       ('activity', 'PART_OF', 'plan', 1), ('activity', 'FEEDS_INTO', 'meeting', 1),
                       ('project', 'CONTRIBUTES_TO', 'activity', 2), ('meeting', 'REPORTS_ON', 'activity', 3))
                   way (from_kind, kind, to_kind, many)
          join bench.knot f on f.kind = way.from_kind
         cross join generate_series(1, many) nth
          join lateral (select count(*)::int as many from bench.knot where kind = way.to_kind and cycle = f.cycle) of
               on true
          join bench.knot t on t.kind = way.to_kind and t.cycle = f.cycle
               and t.n = 1 + bench.draw(way.kind || nth || f.key, of.many)
         where f.cycle between :first and :last
         union all
        -- Parties act, a few of them in most.
        select 'party', bench.party(way.kind || nth || t.key), t.day, way.kind, t.kind, t.id, nth
          from (values ('meeting', 'HOSTS', 1), ('project', 'FUNDS', 2), ('project', 'CARRIES_OUT', 2),
                       ('project', 'SUPPORTS', 2), ('outcome', 'OFFERS', 1), ('activity', 'HOSTS', 1),
                       ('activity', 'SUPPORTS', 2), ('meeting', 'PROPOSES', 4))
                   way (to_kind, kind, many)
          join bench.knot t on t.kind = way.to_kind
         cross join generate_series(1, many) nth
         where t.cycle between :first and :last
         union all
        select 'meeting', id, day, 'PART_OF', 'body', bench.body(key), 1
          from bench.knot where kind = 'meeting' and cycle between :first and :last
         union all
        select kind, id, day, 'PART_OF', 'dialogue', (select id from bench.rehearsal), 1
          from bench.knot where kind = 'project' and cycle between :first and :last
         union all
        select 'text', id, day, 'SUPERSEDES', 'text', bench.id('text' || cycle - 1 || '/' || n), 1
          from bench.knot where kind = 'text' and cycle between :first and :last and cycle > 1
         union all
        select 'goal', texts.goal_id(id, g), day, 'PART_OF', 'text', id, 1
          from bench.knot, generate_series(1, 5) g
         where kind = 'text' and cycle between :first and :last
         union all
        select 'goal', texts.goal_id(bench.id('text' || cycle - 1 || '/' || n), g), day, 'FEEDS_INTO', 'goal',
               texts.goal_id(id, g), 1
          from bench.knot, generate_series(1, 5) g
         where kind = 'text' and cycle between :first and :last and cycle > 1
         union all
        select 'activity', a.id, k.day, 'CONTRIBUTES_TO', 'goal',
               texts.goal_id(bench.id('text' || k.cycle || '/' || 1 + k.n % 4), a.goal), 1
          from plans.activity a join bench.knot k on k.id = a.id
         where k.cycle between :first and :last and a.goal is not null
         union all
        select 'project', t.project_id, k.day, 'CONTRIBUTES_TO', 'goal', texts.goal_id(t.text_id, t.numbers[1]), 1
          from projects.tie t join bench.knot k on k.id = t.project_id
         where k.cycle between :first and :last
       ) tied (from_kind, from_id, day, kind, to_kind, to_id, nth);
