package org.redthread.thread;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links tied by hand, which carry keys of their own. Who may know of one is decided by the policy of links.
@Repository
class HandStore {

    private final JdbcClient db;

    HandStore(JdbcClient db) {
        this.db = db;
    }

    record Row(
            UUID id,
            LinkKind kind,
            String fromKind,
            UUID fromId,
            String toKind,
            UUID toId,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> sources,
            @Nullable String note,
            String circle,
            String setBy,
            Instant setAt) {

        Knot from() {
            return new Knot(fromKind, fromId);
        }

        Knot to() {
            return new Knot(toKind, toId);
        }

        HandTie seenFrom(Knot stand, Told told) {
            var forwards = from().equals(stand);
            return new HandTie(
                    id,
                    kind,
                    forwards,
                    forwards ? to() : from(),
                    told,
                    since,
                    until,
                    sources,
                    note,
                    circle,
                    setBy,
                    setAt);
        }
    }

    /// At a knot, the newest first.
    List<Row> at(Knot knot) {
        return db.sql("""
                        select id, kind, from_kind, from_id, to_kind, to_id, since, until, sources, note, circle,
                               set_by, set_at
                          from thread.link
                         where starts_with(source_key, 'hand/')
                           and (from_id = :id and from_kind = :kind or to_id = :id and to_kind = :kind)
                         order by set_at desc, id
                        """)
                .param("id", knot.id())
                .param("kind", knot.kind())
                .query(Row.class)
                .list();
    }

    /// Whoever set a link that says the same of the same time, where the reader may know of it.
    Optional<String> setBy(Tie tie) {
        return db.sql("""
                        select set_by
                          from thread.link
                         where kind = :link
                           and from_id = :from and from_kind = :fromKind and to_id = :to and to_kind = :toKind
                           and coalesce(since, '-infinity') <= coalesce(:until::date, 'infinity')
                           and coalesce(until, 'infinity') >= coalesce(:since::date, '-infinity')
                         limit 1
                        """)
                .param("link", tie.kind().name())
                .param("from", tie.from().id())
                .param("fromKind", tie.from().kind())
                .param("to", tie.to().id())
                .param("toKind", tie.to().kind())
                .param("since", tie.since())
                .param("until", tie.until())
                .query(String.class)
                .optional();
    }

    /// @return false where the same was tied meanwhile
    boolean add(Tie tie, String setBy, Instant now) {
        return db.sql("""
                        insert into thread.link (id, kind, from_kind, from_id, to_kind, to_id, since, until, sources,
                                                 source_key, set_by, set_at, circle, note)
                        values (:id, :link, :fromKind, :from, :toKind, :to, :since, :until, :sources,
                                'hand/' || concat_ws('/', :link, :from::text, :to::text, :since::date, :circle),
                                :setBy, :now, :circle, :note)
                        on conflict do nothing
                        """)
                        .param("id", Ids.at(now))
                        .param("link", tie.kind().name())
                        .param("fromKind", tie.from().kind())
                        .param("from", tie.from().id())
                        .param("toKind", tie.to().kind())
                        .param("to", tie.to().id())
                        .param("since", tie.since())
                        .param("until", tie.until())
                        .param("sources", tie.sources().toArray(String[]::new))
                        .param("setBy", setBy)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("circle", tie.circle())
                        .param("note", tie.note())
                        .update()
                > 0;
    }

    boolean remove(Knot knot, UUID link) {
        return db.sql("""
                        delete from thread.link
                         where id = :link
                           and starts_with(source_key, 'hand/')
                           and (from_id = :id and from_kind = :kind or to_id = :id and to_kind = :kind)
                        """)
                        .param("link", link)
                        .param("id", knot.id())
                        .param("kind", knot.kind())
                        .update()
                > 0;
    }

    /// One knot that takes the place of another.
    record Succession(String fromKind, UUID fromId, String toKind, UUID toId) {

        Knot from() {
            return new Knot(fromKind, fromId);
        }

        Knot to() {
            return new Knot(toKind, toId);
        }
    }

    /// All successions that lead on from a knot to those before it.
    List<Succession> before(Knot knot) {
        return db.sql("""
                        with recursive older as (
                            select from_kind, from_id, to_kind, to_id
                              from thread.link
                             where kind = 'SUPERSEDES' and from_id = :id and from_kind = :kind
                             union
                            select link.from_kind, link.from_id, link.to_kind, link.to_id
                              from thread.link
                              join older on link.from_id = older.to_id and link.from_kind = older.to_kind
                             where link.kind = 'SUPERSEDES'
                        )
                        select from_kind, from_id, to_kind, to_id
                          from older
                        """)
                .param("id", knot.id())
                .param("kind", knot.kind())
                .query(Succession.class)
                .list();
    }
}
