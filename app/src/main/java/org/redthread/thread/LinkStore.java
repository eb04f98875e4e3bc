package org.redthread.thread;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Fields;
import org.redthread.sql.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a link is decided by its policy; no statement here repeats it.
@Repository
class LinkStore {

    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            UUID id,
            LinkKind kind,
            String fromKind,
            UUID fromId,
            String toKind,
            UUID toId,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> sources,
            @Nullable String sourceKey,
            String setBy,
            Instant setAt,
            String circle) {}

    void tie(Tie tie, String setBy, Instant now) {
        var row = Fields.of(new Row(
                Ids.at(now),
                tie.kind(),
                tie.from().kind(),
                tie.from().id(),
                tie.to().kind(),
                tie.to().id(),
                tie.since(),
                tie.until(),
                tie.sources(),
                tie.sourceKey(),
                setBy,
                now,
                tie.circle()));
        if (tie.sourceKey() != null && db.sql("""
                        update thread.link
                           set kind = :kind, from_kind = :fromKind, from_id = :fromId, to_kind = :toKind, to_id = :toId,
                               since = :since, until = :until, sources = :sources, circle = :circle
                         where source_key = :sourceKey
                        """).paramSource(row).update() > 0) return;
        db.sql("""
                insert into thread.link (id, kind, from_kind, from_id, to_kind, to_id, since, until, sources,
                                         source_key, set_by, set_at, circle)
                values (:id, :kind, :fromKind, :fromId, :toKind, :toId, :since, :until, :sources,
                        :sourceKey, :setBy, :setAt, :circle)
                on conflict do nothing
                """).paramSource(row).update();
    }

    void untieOthers(String prefix, Set<String> kept) {
        db.sql("""
                delete from thread.link
                 where starts_with(source_key, :prefix)
                   and source_key <> all (:kept)
                """)
                .param("prefix", prefix)
                .param("kept", kept.toArray(String[]::new))
                .update();
    }

    List<Link> of(Knot knot, int limit) {
        return db.sql("""
                        select kind, from_kind, from_id, to_kind, to_id, since, until, sources, set_by
                          from thread.link
                         where from_id = :id and from_kind = :kind
                            or to_id = :id and to_kind = :kind
                         order by since desc nulls last, set_at desc, id
                         limit :limit
                        """)
                .param("id", knot.id())
                .param("kind", knot.kind())
                .param("limit", limit)
                .query(Link.class)
                .list();
    }

    /// Whether the one knot supersedes the other, by way of any others.
    boolean supersedes(Knot one, Knot other) {
        return db.sql("""
                        with recursive older (id) as (
                            select :one::uuid
                             union
                            select link.to_id
                              from thread.link
                              join older on link.from_id = older.id
                             where link.kind = 'SUPERSEDES'
                        )
                        select exists (select from older where id = :other)
                        """)
                .param("one", one.id())
                .param("other", other.id())
                .query(Boolean.class)
                .single();
    }
}
