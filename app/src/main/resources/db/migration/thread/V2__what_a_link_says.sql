-- What a link says beyond its kind, in the words of the record; and whether it was worked out, not stated.
alter table thread.link
    add column note     text check (note <> ''),
    add column inferred boolean not null default false;
grant update (note, inferred) on thread.link to ${app};

-- A person ties the same link once. Two lines of the record may say the same, each with its own sources: both stay.
drop index thread.link_once;
create unique index link_once on thread.link (kind, from_id, to_id, coalesce(since, '-infinity'))
    where source_key is null;
