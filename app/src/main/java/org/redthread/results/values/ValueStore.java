package org.redthread.results.values;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Split;
import org.redthread.sql.Rows;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Who may see and tell what is decided by the policies; no statement here repeats them.
@Repository
class ValueStore {

    private final JdbcClient db;
    private final DataSource source;

    ValueStore(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    int teller(UUID dialogue, @Nullable UUID party, @Nullable UUID project, Collection<String> circles) {
        return db.sql("""
                        with made as (
                            insert into results.teller (dialogue_id, party_id, project_id, circles)
                            values (:dialogue, :party, :project, :circles)
                                on conflict (dialogue_id, party_id, project_id) do nothing
                            returning id)
                        select id from made
                         union all
                        select id
                          from results.teller
                         where dialogue_id = :dialogue
                           and party_id is not distinct from :party::uuid
                           and project_id is not distinct from :project::uuid
                        """)
                .param("dialogue", dialogue)
                .param("party", party, java.sql.Types.OTHER)
                .param("project", project, java.sql.Types.OTHER)
                .param("circles", circles.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    int slice(UUID dialogue, Part part) {
        return db.sql("""
                        with made as (
                            insert into results.slice (dialogue_id, by, part)
                            values (:dialogue, :by, :part)
                                on conflict (dialogue_id, by, part) do nothing
                            returning id)
                        select id from made
                         union all
                        select id from results.slice where dialogue_id = :dialogue and by = :by and part = :part
                        """)
                .param("dialogue", dialogue)
                .param("by", part.by().name())
                .param("part", part.part())
                .query(Integer.class)
                .single();
    }

    Map<Part, Integer> slices(UUID dialogue) {
        var slices = new HashMap<Part, Integer>();
        db.sql("select id, by, part from results.slice where dialogue_id = :dialogue")
                .param("dialogue", dialogue)
                .query(row -> {
                    slices.put(part(row), row.getInt("id"));
                });
        return slices;
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(Split.By.valueOf(row.getString("by")), row.getString("part"));
    }

    List<InPart> parts(int series, Period period) {
        return db.sql("select by, part, kind, told, number, whole from results.parts(:series, :period)")
                .param("series", series)
                .param("period", period.code())
                .query((row, number) -> new InPart(
                        part(row),
                        Told.Kind.of(row.getString("kind")),
                        row.getInt("told"),
                        row.getBigDecimal("number"),
                        row.getBigDecimal("whole")))
                .list();
    }

    int telling(UUID dialogue, Instant at, String by, @Nullable String remark) {
        return db.sql("""
                        insert into results.telling (dialogue_id, at, by, remark)
                        values (:dialogue, :at, :by, :remark)
                        returning id
                        """)
                .param("dialogue", dialogue)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("remark", remark)
                .query(Integer.class)
                .single();
    }

    List<Series> series(UUID dialogue) {
        return db
                .sql("select to_jsonb(s) from results.series s where dialogue_id = :dialogue")
                .param("dialogue", dialogue)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Series.class))
                .toList();
    }

    /// All in the transaction that runs, or none: a fault leaves the tables as they were.
    Taken bring(Iterator<Told> values, Map<Integer, Series> series, int telling, LongPredicate goesOn) {
        db.sql("select results.arrive()").query((row, number) -> true).single();
        var taken = copied(values, series, telling, goesOn);
        if (taken instanceof Taken.All) merge();
        return taken;
    }

    /// By `merge`, which adds new rows at the speed of a plain insert. Whoever adds the same course at the same time
    /// makes it fail as a whole.
    private void merge() {
        db.sql("""
                        merge into results.course c
                        using pg_temp.arrived a
                           on (c.slice, c.series, c.kind, c.teller) = (a.slice, a.series, a.kind, a.teller)
                         when matched then
                              update set (last_period, last_number, last_whole, total, total_whole,
                                          periods, numbers, wholes, words, tellings)
                                       = (select m.last_period, m.last_number, m.last_whole, m.total, m.total_whole,
                                                 m.periods, m.numbers, m.wholes, m.words, m.tellings
                                            from results.merged(c, a.periods, a.numbers, a.wholes, a.words,
                                                                a.tellings) m)
                         when not matched then
                              insert (slice, series, kind, teller, last_period, last_number, last_whole,
                                      total, total_whole, periods, numbers, wholes, words, tellings)
                              values (a.slice, a.series, a.kind, a.teller, a.periods[cardinality(a.periods)],
                                      a.numbers[cardinality(a.periods)], a.wholes[cardinality(a.periods)],
                                      a.total, a.total_whole, a.periods, a.numbers, a.wholes, a.words, a.tellings)
                        """).update();
    }

    private Taken copied(Iterator<Told> values, Map<Integer, Series> series, int telling, LongPredicate goesOn) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.arrived from stdin");
            try {
                var taken = new Bringing(copy, series, telling).all(values, goesOn);
                if (taken instanceof Taken.All) copy.endCopy();
                return taken;
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Values could not be brought", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// One value, in the place of what was told of that period before.
    void tell(Told told, int telling) {
        db.sql("""
                        insert into results.course as c
                            (slice, series, kind, teller, last_period, last_number, last_whole, total, total_whole,
                             periods, numbers, wholes, words, tellings)
                        values (:slice, :series, :kind::"char", :teller, :period, :number::numeric, :whole::numeric,
                                :number::numeric, :whole::numeric, array[:period::int], array[:number::numeric],
                                array_remove(array[:whole::numeric], null), array_remove(array[:words::text], null),
                                array[:telling::int])
                            on conflict (slice, series, kind, teller) do update
                           set (last_period, last_number, last_whole, total, total_whole,
                                periods, numbers, wholes, words, tellings)
                             = (select m.last_period, m.last_number, m.last_whole, m.total, m.total_whole,
                                       m.periods, m.numbers, m.wholes, m.words, m.tellings
                                  from results.merged(c, excluded.periods, excluded.numbers, excluded.wholes,
                                                      excluded.words, excluded.tellings) m)
                        """)
                .param("slice", told.slice())
                .param("series", told.series())
                .param("kind", told.kind().letter())
                .param("teller", told.teller())
                .param("period", told.period().code())
                .param("number", told.number())
                .param("whole", told.whole())
                .param("words", told.words())
                .param("telling", telling)
                .update();
    }

    /// In the order of series, tellers and time. The first condition on what lies behind finds the place in the index.
    List<Told> values(Collection<Integer> series, int slice, Told.Kind kind, @Nullable Told behind, int limit) {
        return db.sql("""
                        select slice, series, kind::text, teller, period, number, whole, words
                          from results.value
                         where slice = :slice and series = any(:series) and kind = :kind::"char"
                           and (series, teller) >= (:ofSeries, :ofTeller)
                           and (series, teller, period) > (:ofSeries, :ofTeller, :ofPeriod)
                         order by series, teller, period
                         limit :limit
                        """)
                .param("slice", slice)
                .param("series", series.toArray(Integer[]::new))
                .param("kind", kind.letter())
                .param("ofSeries", behind == null ? 0 : behind.series())
                .param("ofTeller", behind == null ? 0 : behind.teller())
                .param("ofPeriod", behind == null ? 0 : behind.period().code())
                .param("limit", limit)
                .query((row, number) -> told(row))
                .list();
    }

    List<Told> by(int teller, Collection<Integer> series, Collection<Integer> slices) {
        return db.sql("""
                        select slice, series, kind::text, teller, period, number, whole, words
                          from results.value
                         where slice = any(:slices) and series = any(:series) and teller = :teller
                         order by slice, series, kind, period
                        """)
                .param("slices", slices.toArray(Integer[]::new))
                .param("series", series.toArray(Integer[]::new))
                .param("teller", teller)
                .query((row, number) -> told(row))
                .list();
    }

    List<Told> of(int series) {
        return db.sql("""
                        select slice, series, kind::text, teller, period, number, whole, words
                          from results.value
                         where slice = 0 and series = :series
                         order by period, teller, kind
                        """)
                .param("series", series)
                .query((row, number) -> told(row))
                .list();
    }

    List<InPeriod> dashboard(Collection<Integer> series, int slice, Period period) {
        return db.sql("""
                        select series, kind, told, number, whole, total, total_whole
                          from results.dashboard(:series, :slice, :period)
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("slice", slice)
                .param("period", period.code())
                .query((row, number) -> inPeriod(row))
                .list();
    }

    List<UpTo> overTime(Collection<Integer> series, int slice) {
        return db.sql("""
                        select series, period, kind, told, number, whole, total, total_whole
                          from results.over_time(:series, :slice)
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("slice", slice)
                .query((row, number) -> new UpTo(Period.of(row.getInt("period")), inPeriod(row)))
                .list();
    }

    private static InPeriod inPeriod(ResultSet row) throws SQLException {
        return new InPeriod(
                row.getInt("series"),
                Told.Kind.of(row.getString("kind")),
                row.getInt("told"),
                row.getBigDecimal("number"),
                row.getBigDecimal("whole"),
                row.getBigDecimal("total"),
                row.getBigDecimal("total_whole"));
    }

    /// Those of one period, by teller.
    List<Told> told(int series, int slice, Period period, int most) {
        return db.sql("""
                        select slice, series, kind::text, teller, period, number, whole, words
                          from results.value
                         where slice = :slice and series = :series and kind in ('R', 'V') and period = :period
                         order by teller, kind
                         limit :most
                        """)
                .param("slice", slice)
                .param("series", series)
                .param("period", period.code())
                .param("most", most)
                .query((row, number) -> told(row))
                .list();
    }

    List<Together> together(Collection<Integer> series, int slice) {
        return db.sql("""
                        select series, kind, tellers, last_period, number, whole
                          from results.together(:series, :slice)
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("slice", slice)
                .query((row, number) -> new Together(
                        row.getInt("series"),
                        Told.Kind.of(row.getString("kind")),
                        row.getInt("tellers"),
                        Period.of(row.getInt("last_period")),
                        row.getBigDecimal("number"),
                        row.getBigDecimal("whole")))
                .list();
    }

    /// What counted before, the latest first.
    List<BigDecimal> before(Told told) {
        return db.sql("""
                        select number
                          from results.former
                         where slice = :slice and series = :series and kind = :kind::"char" and teller = :teller
                           and period = :period
                         order by corrected_by desc
                        """)
                .param("slice", told.slice())
                .param("series", told.series())
                .param("kind", told.kind().letter())
                .param("teller", told.teller())
                .param("period", told.period().code())
                .query(BigDecimal.class)
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getInt("series"),
                row.getInt("teller"),
                row.getInt("slice"),
                Told.Kind.of(row.getString("kind")),
                Period.of(row.getInt("period")),
                row.getBigDecimal("number"),
                row.getBigDecimal("whole"),
                row.getString("words"));
    }
}
