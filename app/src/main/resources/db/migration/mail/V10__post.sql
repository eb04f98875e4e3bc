-- How a letter travels. Its row is the queue: the post takes some for a while, writes down each step that cannot be
-- taken back before it is taken, and then what the other side said.
alter table mail.letter
    add column due_at     timestamptz not null default '-infinity',
    -- Until then nobody else takes it; past it, whoever had it is gone.
    add column held_until timestamptz,
    add column tries      int not null default 0 check (tries >= 0),
    -- What was said last: by the other side, or of why it could not be reached.
    add column word       text check (length(word) <= 500),
    add column settled_at timestamptz,
    drop constraint letter_state_check,
    -- HANDING: everything but the last line was handed over, so that the other side may have it already.
    add constraint letter_state_check check (state in ('QUEUED', 'HANDING', 'SENT', 'FAILED', 'IN_DOUBT')),
    add constraint ends_are_dated check ((state in ('SENT', 'FAILED', 'IN_DOUBT')) = (settled_at is not null));
create index letter_due on mail.letter (due_at, posted_at, id) where state = 'QUEUED';
create index letter_handing on mail.letter (held_until) where state = 'HANDING';

-- The post reads letters that are none of its business, and so by these doors alone.
create function mail.take(most int, at timestamptz, until timestamptz)
    returns table (id uuid, address text, language text, subject text, body text, html text, tries int,
                   posted_at timestamptz)
    volatile security definer set search_path = pg_catalog language sql as
$$
    update mail.letter l
       set held_until = until, tries = l.tries + 1
      from (select q.id
              from mail.letter q
             where q.state = 'QUEUED' and q.due_at <= at and coalesce(q.held_until, '-infinity') <= at
             order by q.due_at, q.posted_at, q.id
             limit most
               for update skip locked) due
     where l.id = due.id
    returning l.id, l.address, l.language, l.subject, l.body, l.html, l.tries, l.posted_at
$$;

create function mail.enclosed(letter uuid) returns table (name text, media_type text, content bytea)
    stable security definer set search_path = pg_catalog language sql as
$$ select a.name, a.media_type, a.content from mail.attachment a where a.letter_id = letter order by a.place $$;

-- Before the last line goes out. False where somebody else has the letter meanwhile.
create function mail.hand(letter uuid, try int, at timestamptz, until timestamptz) returns boolean
    volatile security definer set search_path = pg_catalog language sql as
$$
    with handed as (update mail.letter l
                       set state = 'HANDING', held_until = until
                     where l.id = letter and l.tries = try and l.state = 'QUEUED' and l.held_until > at
                    returning true)
    select exists (select from handed)
$$;

-- How it ended, or when it is tried again. Only by the try that holds it, so that no late word overwrites another's.
create function mail.settle(letter uuid, try int, becomes text, said text, again timestamptz, at timestamptz) returns boolean
    volatile security definer set search_path = pg_catalog language sql as
$$
    with settled as (update mail.letter l
                        set state = becomes, word = said, held_until = null, due_at = coalesce(again, l.due_at),
                            settled_at = case when becomes <> 'QUEUED' then at end
                      where l.id = letter and l.tries = try and l.state in ('QUEUED', 'HANDING')
                        and l.held_until is not null
                     returning true)
    select exists (select from settled)
$$;

-- Letters that were all but handed over by a house that is gone: whether they arrived nobody can tell.
create function mail.doubt(said text, at timestamptz) returns int
    volatile security definer set search_path = pg_catalog language sql as
$$
    with doubted as (update mail.letter l
                        set state = 'IN_DOUBT', word = said, held_until = null, settled_at = at
                      where l.state = 'HANDING' and l.held_until <= at
                     returning true)
    select count(*)::int from doubted
$$;

revoke all on function mail.take(int, timestamptz, timestamptz), mail.enclosed(uuid),
    mail.hand(uuid, int, timestamptz, timestamptz), mail.settle(uuid, int, text, text, timestamptz, timestamptz),
    mail.doubt(text, timestamptz) from public;
grant execute on function mail.take(int, timestamptz, timestamptz), mail.enclosed(uuid),
    mail.hand(uuid, int, timestamptz, timestamptz), mail.settle(uuid, int, text, text, timestamptz, timestamptz),
    mail.doubt(text, timestamptz) to ${app};

-- Whoever keeps a letter's dialogue may have it sent again, once it failed or is in doubt, and says so.
grant update (state, due_at, settled_at) on mail.letter to ${app};
create policy again on mail.letter for update to ${app}
    using (state in ('FAILED', 'IN_DOUBT')
           and 'secretariat:' || dialogue_id = any ((select redthread.circles())::text[]))
    with check (state = 'QUEUED');
