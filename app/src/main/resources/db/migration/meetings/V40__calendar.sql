-- When a convened meeting came to stand as it does: calendars that others keep ask whether they are older than ours.
alter table meetings.convened add column changed_at timestamptz not null default now();

create function meetings.stamp_change() returns trigger
    set search_path = pg_catalog language plpgsql as
$$
begin
    new.changed_at := now();
    return new;
end
$$;

create trigger stamp_change before insert or update on meetings.convened
    for each row execute function meetings.stamp_change();
