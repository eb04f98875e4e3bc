package org.redthread.thread;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Ids;
import org.redthread.sql.Rows;
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
            String circle,
            Set<String> also,
            @Nullable String note,
            boolean inferred,
            int place) {

        static Row of(Tie tie, int place, String setBy, Instant now) {
            return new Row(
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
                    tie.circle(),
                    tie.also(),
                    tie.note(),
                    tie.inferred(),
                    place);
        }
    }

    /// What has a source key changes the link of that key, and nothing where it says the same; what has none is tied
    /// once.
    void tie(List<Tie> ties, String setBy, Instant now) {
        db.sql("""
                insert into thread.link
                select r.*
                  from jsonb_populate_recordset(null::thread.link, :links::jsonb) r
                 where r.source_key is null
                on conflict do nothing
                """)
                .param("links", links(ties.stream().filter(tie -> tie.sourceKey() == null), setBy, now))
                .update();
        db.sql("""
                insert into thread.link as old
                select r.*
                  from jsonb_populate_recordset(null::thread.link, :links::jsonb) r
                on conflict (source_key) do update
                   set (kind, from_kind, from_id, to_kind, to_id, since, until, sources, circle, also, note, inferred,
                        place)
                       = (excluded.kind, excluded.from_kind, excluded.from_id, excluded.to_kind, excluded.to_id,
                          excluded.since, excluded.until, excluded.sources, excluded.circle, excluded.also,
                          excluded.note, excluded.inferred, excluded.place)
                 where (old.kind, old.from_kind, old.from_id, old.to_kind, old.to_id, old.since, old.until,
                        old.sources, old.circle, old.also, old.note, old.inferred, old.place)
                       is distinct from
                       (excluded.kind, excluded.from_kind, excluded.from_id, excluded.to_kind, excluded.to_id,
                        excluded.since, excluded.until, excluded.sources, excluded.circle, excluded.also,
                        excluded.note, excluded.inferred, excluded.place)
                """)
                .param("links", links(ties.stream().filter(tie -> tie.sourceKey() != null), setBy, now))
                .update();
    }

    /// The same for what a room holds: a link that was tied before keeps the day since which it holds, and who set it.
    void hold(List<Tie> ties, String setBy, Instant now) {
        db.sql("""
                insert into thread.link as old
                select r.*
                  from jsonb_populate_recordset(null::thread.link, :links::jsonb) r
                on conflict (source_key) do update
                   set (until, sources, circle, also, note, inferred, place)
                       = (excluded.until, excluded.sources, excluded.circle, excluded.also, excluded.note,
                          excluded.inferred, excluded.place)
                 where (old.until, old.sources, old.circle, old.also, old.note, old.inferred, old.place)
                       is distinct from
                       (excluded.until, excluded.sources, excluded.circle, excluded.also, excluded.note,
                        excluded.inferred, excluded.place)
                """).param("links", links(ties.stream(), setBy, now)).update();
    }

    private static String links(Stream<Tie> ties, String setBy, Instant now) {
        var rows = new ArrayList<Row>();
        ties.forEach(tie -> rows.add(Row.of(tie, rows.size(), setBy, now)));
        return Rows.json(rows);
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

    /// Both directions in one statement, each step by step, the latest links of a knot first.
    List<Found> trace(Knot stand, @Nullable LinkKind by, LocalDate asOf, Reach up, Reach down) {
        return db.sql("""
                        select up, step, at_kind, at_id, forwards, (link).kind, (link).from_kind, (link).from_id,
                               (link).to_kind, (link).to_id, (link).since, (link).until, (link).sources,
                               (link).set_by, (link).note, (link).inferred
                          from (select true as up, trace.*
                                  from thread.trace(:kind, :id, true, :by, :upEnds, :asOf, :upWidth, :upShown,
                                                    :most) trace
                                 union all
                                select false, trace.*
                                  from thread.trace(:kind, :id, false, :by, :downEnds, :asOf, :downWidth, :downShown,
                                                    :most) trace) met
                        """)
                .param("kind", stand.kind())
                .param("id", stand.id())
                .param("by", by == null ? null : by.name(), Types.VARCHAR)
                .param("upEnds", LinkKind.endings(true))
                .param("upWidth", up.widths())
                .param("upShown", up.shown())
                .param("downEnds", LinkKind.endings(false))
                .param("downWidth", down.widths())
                .param("downShown", down.shown())
                .param("asOf", asOf)
                .param("most", Reach.MOST)
                .query(Found.class)
                .list();
    }

    /// Links of a kind that begin at knots of a kind, as the record tells them and then as they were tied.
    List<Hanging> hanging(LinkKind kind, String from, Collection<UUID> ids, Collection<String> circles) {
        return db
                .sql("""
                        select from_id, to_kind, to_id, since, until, inferred, sources
                          from thread.link
                         where kind = :kind and from_kind = :from and from_id = any(:ids)
                           and (circle = any(:circles) or also && :circles::text[])
                         order by place, id
                        """)
                .param("kind", kind.name())
                .param("from", from)
                .param("ids", ids.toArray(UUID[]::new))
                .param("circles", circles.toArray(String[]::new))
                .query(Loose.class)
                .stream()
                .map(Loose::hanging)
                .toList();
    }

    private record Loose(
            UUID fromId,
            String toKind,
            UUID toId,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean inferred,
            List<String> sources) {

        Hanging hanging() {
            return new Hanging(fromId, new Knot(toKind, toId), since, until, inferred, sources);
        }
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
