-- A text as it is read: with its versions, and with the end of the silence that runs on it. As far as the reader may
-- know of each of them.
create view texts.negotiated with (security_invoker = true) as
select n.dialogue_id, n.id, n.slug, n.begun_at,
       to_jsonb(n) || jsonb_build_object('versions', v.versions, 'silent_until', s.ends_at) as whole
  from texts.negotiation n
  left join texts.silence s on s.negotiation_id = n.id and s.state = 'RUNNING',
       lateral (select coalesce(jsonb_agg(to_jsonb(v) order by v.number desc, v.made_at desc), '[]') as versions
                  from texts.version v
                 where v.negotiation_id = n.id) v;

grant select on texts.negotiated to ${app};
