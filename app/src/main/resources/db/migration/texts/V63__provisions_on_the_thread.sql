-- The knot of a provision on the thread: the same in all versions of its text. It is a hash of name-based identifiers
-- (RFC 9562, version 3) over the text and the identity of the provision, as the house draws it.
alter table texts.provision add column knot uuid;
update texts.provision p
   set knot = encode(set_byte(set_byte(named.hash, 6, get_byte(named.hash, 6) & 15 | 48),
                              8, get_byte(named.hash, 8) & 63 | 128), 'hex')::uuid
  from (select q.version_id, q.place,
               decode(md5('provision:' || v.negotiation_id || '/' || q.identity), 'hex') as hash
          from texts.provision q
          join texts.version v on v.id = q.version_id) named
 where named.version_id = p.version_id and named.place = p.place;
alter table texts.provision alter column knot set not null;
create index provision_by_knot on texts.provision (knot);

-- What a provision is called is read from the newest version that the reader may see.
drop table texts.published_provision;

-- Whether a text and what was proposed to it were hung on the thread at a start of the house; null for one that stands
-- here since before that was done, or was begun since.
alter table texts.negotiation add column hung boolean;
