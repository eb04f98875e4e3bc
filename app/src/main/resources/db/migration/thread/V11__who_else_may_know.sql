-- Who else may know of a link, where one circle does not say it: what a party handed in is its own, the Chair's and the
-- secretariat's.
alter table thread.link add column also text[] not null default '{}';
grant update (also) on thread.link to ${app};

drop policy in_circle on thread.link;
create policy in_circle on thread.link to ${app}
    using (circle = any ((select redthread.circles())::text[]) or also && (select redthread.circles()))
    with check (circle = any ((select redthread.circles())::text[]) or also && (select redthread.circles()));
