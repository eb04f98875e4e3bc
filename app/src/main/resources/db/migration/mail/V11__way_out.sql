-- Where a letter that comes by itself can be ended by one press in a mail program (RFC 8058).
alter table mail.letter add column way_out text check (length(way_out) <= 500);

drop function mail.take(int, timestamptz, timestamptz);

create function mail.take(most int, at timestamptz, until timestamptz)
    returns table (id uuid, address text, language text, subject text, body text, html text, tries int,
                   posted_at timestamptz, way_out text)
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
    returning l.id, l.address, l.language, l.subject, l.body, l.html, l.tries, l.posted_at, l.way_out
$$;

revoke all on function mail.take(int, timestamptz, timestamptz) from public;
grant execute on function mail.take(int, timestamptz, timestamptz) to ${app};
