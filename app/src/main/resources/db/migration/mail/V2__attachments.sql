-- What goes with a letter, such as a calendar entry. Small, and kept with the letter: whoever reads it reads this.
create table mail.attachment (
    letter_id  uuid not null references mail.letter (id) on delete cascade,
    place      int not null check (place > 0),
    name       text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    media_type text not null check (length(media_type) between 3 and 200 and media_type !~ '[[:cntrl:]]'),
    content    bytea not null check (octet_length(content) between 1 and 1048576),
    primary key (letter_id, place)
);

grant select, insert on mail.attachment to ${app};

alter table mail.attachment enable row level security;
create policy with_its_letter on mail.attachment for select to ${app}
    using (exists (select from mail.letter l where l.id = letter_id));
create policy posted on mail.attachment for insert to ${app} with check (true);
