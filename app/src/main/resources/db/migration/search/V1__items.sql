create schema search;
grant usage on schema search to ${app};

-- What people type is read with accents and without, in each language that PostgreSQL has stems for. Words of other
-- languages stand as they are.
do $$
declare tongue text;
begin
    foreach tongue in array array['simple', 'english', 'french', 'russian', 'turkish', 'arabic'] loop
        execute format('create text search configuration search.%I (copy = pg_catalog.%I)', tongue, tongue);
        execute format('alter text search configuration search.%I
                            alter mapping for word, asciiword, hword, hword_part, asciihword, hword_asciipart
                             with public.unaccent, %I', tongue,
                       case tongue when 'simple' then 'simple' else tongue || '_stem' end);
    end loop;
    -- Latin words within Russian have English stems, as in the configuration that it is a copy of.
    alter text search configuration search.russian
        alter mapping for asciiword, asciihword, hword_asciipart with public.unaccent, english_stem;
end $$;

create function search.tongue(language text) returns regconfig immutable language sql as
$$ select case language when 'en' then 'search.english' when 'fr' then 'search.french' when 'ru' then 'search.russian'
                        when 'tr' then 'search.turkish' when 'ar' then 'search.arabic' else 'search.simple'
          end::regconfig $$;

create table search.item (
    kind        text not null,
    id          uuid not null,
    language    text not null check (language ~ '^[a-z]{2}$'),
    owner_id    uuid not null,
    dialogue_id uuid,
    circles     text[] not null check (cardinality(circles) > 0),
    inside      text not null,
    title       text not null,
    -- What it is about in words: its kind, its dialogue, its parties by all their names, its years.
    about       text not null,
    body        text not null,
    parties     uuid[] not null,
    begins      date,
    -- Null while it lasts.
    ends        date,
    -- How much sooner than others of the same words it is what people mean.
    weight      real not null,
    words       tsvector not null,
    primary key (kind, id, language)
);
create index item_by_words on search.item using gin (words);
create index item_by_heads on search.item using gin (ts_filter(words, '{a,b}'));
create index item_by_owner on search.item (owner_id);

-- What changed and was not read again yet; until then what is in the index of it is shown to nobody.
create table search.due (
    id       bigint generated always as identity primary key,
    owner_id uuid not null
);
create index due_by_owner on search.due (owner_id);

-- Of what the index was made, so that a second start does not make it again.
create table search.filled (
    the_one   boolean primary key default true check (the_one),
    made_from text not null
);

grant select, insert, delete on search.due to ${app};
grant select, insert, update on search.filled to ${app};

-- The index is read and written by these functions alone, so that no statement can forget the circles.
alter table search.item enable row level security;

create function search.named(ids uuid[]) returns text stable language sql set search_path = pg_catalog as
$$ select coalesce(string_agg(concat_ws(' ', title, body), ' '), '')
     from search.item where kind = 'party' and id = any(ids) $$;

-- Symbols, spans and abbreviations as the words that they are made of: BP/SOM/33, 2012–2016, GLO.ACT.
create function search.apart(words text) returns text immutable language sql set search_path = pg_catalog as
$$ select translate(words, '/\-‐‑–—._:&+#@', repeat(' ', 15)) $$;

-- Takes things in. Parties and dialogues come before what names them.
create function search.put(items jsonb) returns void
    volatile security definer set search_path = pg_catalog language sql as
$$
    insert into search.item as held (kind, id, language, owner_id, dialogue_id, circles, inside, title, about, body,
                                     parties, begins, ends, weight, words)
    select kind, id, language, owner_id, dialogue_id, circles, inside, title, whole.about, text, parties, begins, ends,
           weight,
           setweight(to_tsvector(search.tongue(language), search.apart(given.title)), 'A')
           || setweight(to_tsvector('search.russian', search.apart(whole.about)), 'B')
           || setweight(to_tsvector('search.russian', search.apart(left(search.named(others), 100000))), 'C')
           || setweight(to_tsvector(search.tongue(language), search.apart(left(given.text, 200000))), 'D')
      from jsonb_to_recordset(items) as given(kind text, id uuid, language text, owner_id uuid, dialogue_id uuid,
               circles text[], inside text, title text, about text, text text, parties uuid[], others uuid[],
               begins date, ends date, weight real)
     cross join lateral (
           select concat_ws(' ', given.about,
                            (select string_agg(distinct title, ' ') from search.item
                              where search.item.kind = 'dialogue' and search.item.id = given.dialogue_id
                                and given.kind <> 'dialogue'),
                            nullif(search.named(given.parties), '')) as about) whole
        on conflict (kind, id, language) do update
       set owner_id = excluded.owner_id, dialogue_id = excluded.dialogue_id, circles = excluded.circles,
           inside = excluded.inside, title = excluded.title, about = excluded.about, body = excluded.body,
           parties = excluded.parties, begins = excluded.begins, ends = excluded.ends, weight = excluded.weight,
           words = excluded.words
$$;

-- Before what is left of some owners is taken in again; null for everything.
create function search.clear(owners uuid[]) returns void
    volatile security definer set search_path = pg_catalog language sql as
$$ delete from search.item where owners is null or owner_id = any(owners) or id = any(owners) $$;

-- Each word in any language. What is no word in some language (who, the, и) is passed over, unless nothing else was
-- asked.
create function search.stems(asked text[], open_end boolean) returns tsquery[]
    stable language plpgsql set search_path = pg_catalog set client_min_messages = warning as
$$
declare
    one text;
    tongue regconfig;
    stem tsquery;
    stems tsquery;
    empty boolean;
    whole tsquery[] := '{}';
    plain tsquery[] := '{}';
begin
    foreach one in array asked loop
        stems := null;
        empty := false;
        foreach tongue in array array['search.simple', 'search.english', 'search.french', 'search.russian',
                                      'search.turkish', 'search.arabic']::regconfig[] loop
            stem := plainto_tsquery(tongue, one);
            empty := empty or numnode(stem) = 0;
            if numnode(stem) > 0 and (stems is null or position(stem::text in stems::text) = 0) then
                stems := case when stems is null then stem else stems || stem end;
            end if;
        end loop;
        continue when stems is null;
        if open_end then
            stems := stems || to_tsquery('search.simple', quote_literal(one) || ':*');
        end if;
        plain := plain || stems;
        if not empty then
            whole := whole || stems;
        end if;
    end loop;
    return case when cardinality(whole) = 0 then plain else whole end;
end
$$;

-- One question of many words; null where none is left.
create function search.question(stems tsquery[], any_of boolean) returns tsquery
    immutable language plpgsql set search_path = pg_catalog as
$$
declare
    one tsquery;
    whole tsquery;
begin
    foreach one in array stems loop
        whole := case when whole is null then one when any_of then whole || one else whole && one end;
    end loop;
    return whole;
end
$$;

create function search.plain(words text) returns text stable language sql set search_path = pg_catalog as
$$ select lower(public.unaccent('public.unaccent', words)) $$;

-- What the reader whom the transaction was told may see, of what holds the words: at most some hundreds in all, those
-- with the words in their titles and names first.
create function search.find(stems tsquery[], any_of boolean, said text, reading text, kinds text[], dialogue uuid,
                            party uuid, since date, until date)
    returns table (kind text, id uuid, language text, dialogue_id uuid, inside text, title text, about text, body text,
                   parties uuid[], begins date, ends date, score real)
    stable security definer set search_path = pg_catalog language sql as
$$
    with head as materialized (
        select i.kind, i.id, i.language
          from search.item i
         where ts_filter(i.words, '{a,b}') @@ search.question(stems, any_of)
           and i.circles && redthread.circles()
           and (find.kinds is null or i.kind = any(find.kinds))
           and (dialogue is null or i.dialogue_id = dialogue)
           and (party is null or party = any(i.parties) or i.id = party)
           and (since is null or i.begins <= until and coalesce(i.ends, 'infinity') >= since)
         limit 400),
    rest as materialized (
        select i.kind, i.id, i.language
          from search.item i
         where i.words @@ search.question(stems, any_of)
           and i.circles && redthread.circles()
           and (find.kinds is null or i.kind = any(find.kinds))
           and (dialogue is null or i.dialogue_id = dialogue)
           and (party is null or party = any(i.parties) or i.id = party)
           and (since is null or i.begins <= until and coalesce(i.ends, 'infinity') >= since)
         limit 600),
    scored as (
        select i.*,
               -- How much of the title was asked for, and of what was asked for stands in the title; then how near to
               -- each other the words stand. A name in full is what was meant.
               (titled.asked * (0.7 / cardinality(stems) + 0.3 / greatest(length(i.head), cardinality(stems))) * i.weight
                + ts_rank_cd('{0.02, 0.05, 0.3, 0.5}', i.words, search.question(stems, any_of), 1) * i.weight * 0.5
                + case when search.plain(i.title) = search.plain(said)
                         or i.kind = 'party'
                            and position(' ' || search.plain(said) || ' ' in ' ' || search.plain(i.body) || ' ') > 0
                       then 5 else 0 end
                + coalesce(0.6 / sqrt(nullif(position(search.plain(search.apart(said))
                                                      in search.plain(search.apart(i.title))), 0)), 0)
                + case when any_of then 10 * (select count(*) from unnest(stems) stem where i.words @@ stem) else 0 end
               )::real as score
          from (select * from head union select * from rest) held
          join lateral (select one.*, ts_filter(one.words, '{a}') as head
                          from search.item one
                         where one.kind = held.kind and one.id = held.id and one.language = held.language) i on true
         cross join lateral (select count(*) as asked from unnest(stems) stem where i.head @@ stem) titled
         where not exists (select from search.due where due.owner_id = i.owner_id)),
    once as (
        select distinct on (s.kind, s.id) s.*
          from scored s
         order by s.kind, s.id, s.language = reading desc, s.score desc)
    select kind, id, language, dialogue_id, inside, title, about, body, parties, begins, ends, score
      from once
$$;

-- What parties are called that somebody may know of.
create function search.titles(ids uuid[], reading text) returns table (id uuid, title text)
    stable security definer set search_path = pg_catalog language sql as
$$
    select distinct on (i.id) i.id, i.title
      from search.item i
     where i.kind = 'party' and i.id = any(ids) and i.circles && redthread.circles()
     order by i.id, i.language = reading desc, i.language = 'en' desc
$$;

-- What is written nearly so, for whoever mistyped.
create function search.near(said text, most int) returns table (title text)
    stable security definer set search_path = pg_catalog language sql as
$$
    select i.title
      from search.item i
     where public.unaccent(lower(said)) operator(public.<%) public.unaccent(lower(i.title))
       and i.circles && redthread.circles()
     group by i.title
     order by max(public.word_similarity(public.unaccent(lower(said)), public.unaccent(lower(i.title)))) desc, i.title
     limit most
$$;

revoke all on function search.put(jsonb), search.clear(uuid[]), search.named(uuid[]),
                       search.find(tsquery[], boolean, text, text, text[], uuid, uuid, date, date),
                       search.titles(uuid[], text), search.near(text, int) from public;
grant execute on function search.put(jsonb), search.clear(uuid[]),
                          search.find(tsquery[], boolean, text, text, text[], uuid, uuid, date, date),
                          search.titles(uuid[], text), search.near(text, int) to ${app};
