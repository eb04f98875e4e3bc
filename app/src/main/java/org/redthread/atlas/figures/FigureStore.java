package org.redthread.atlas.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redthread.sql.Fields;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

@Repository
class FigureStore {

    private static final String CORRIDORS =
            "copy atlas.corridor (edition, series, origin, destination, year, people, male, female, kind) from stdin";
    private static final String FIGURES = "copy atlas.figure (edition, series, country, year, value) from stdin";

    private final JdbcClient db;
    private final DataSource source;

    FigureStore(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    List<Series> series() {
        return db.sql("""
                        select id, key, data_set, shape, unit, told_by, by_sex, en, ru
                          from atlas.series
                         order by place
                        """).query(Series.class).list();
    }

    List<Edition> editions() {
        return db.sql("""
                        select e.id, e.data_set, d.publisher, d.en, d.ru, d.licence, d.address, d.notes_en, d.notes_ru,
                               e.edition, e.retrieved_on, e.made_on, e.checksum, e.rows, e.taken_at, e.shipped
                          from atlas.edition e
                          join atlas.data_set d on d.key = e.data_set
                         where e.shown
                         order by d.place
                        """).query(Edition.class).list();
    }

    List<Corridor> corridors(int edition, int series, String country, int year) {
        return db.sql("""
                        select origin, destination, year, people, male, female, kind
                          from atlas.corridor
                         where edition = :edition and series = :series and origin = :country and year = :year
                         union all
                        select origin, destination, year, people, male, female, kind
                          from atlas.corridor
                         where edition = :edition and series = :series and destination = :country and year = :year
                           and origin <> :country
                        """)
                .param("edition", edition)
                .param("series", series)
                .param("country", country)
                .param("year", year)
                .query(Corridor.class)
                .list();
    }

    List<Mirrored> between(String one, String other) {
        return db.sql("""
                        select s.key as series, c.origin, c.destination, c.year, c.people
                          from atlas.series s
                          join atlas.edition e on e.data_set = s.data_set and e.shown
                          join atlas.corridor c
                            on c.edition = e.id and c.series = s.id
                           and ((c.origin = :one and c.destination = :other)
                             or (c.origin = :other and c.destination = :one))
                         order by s.place, c.year desc
                        """)
                .param("one", one)
                .param("other", other)
                .query(Mirrored.class)
                .list();
    }

    List<Total> totals(Collection<Integer> editions, String country) {
        return db.sql("""
                        select series, country, way, year, people, male, female, corridors
                          from atlas.total
                         where edition = any(:editions) and country = :country
                         order by series, way, year
                        """)
                .param("editions", editions.toArray(Integer[]::new))
                .param("country", country)
                .query(Total.class)
                .list();
    }

    List<Total> world(int edition, int series, Way way, int year) {
        return db.sql("""
                        select series, country, way, year, people, male, female, corridors
                          from atlas.total
                         where edition = :edition and series = :series and way = :way and year = :year
                         order by people desc, country
                        """)
                .param("edition", edition)
                .param("series", series)
                .param("way", way.name())
                .param("year", year)
                .query(Total.class)
                .list();
    }

    List<Integer> years(int edition, int series) {
        return db.sql("""
                        select distinct year
                          from atlas.total
                         where edition = :edition and series = :series
                         order by year
                        """)
                .param("edition", edition)
                .param("series", series)
                .query(Integer.class)
                .list();
    }

    List<Value> values(Collection<Integer> editions, String country) {
        return db.sql("""
                        select series, country, year, value
                          from atlas.figure
                         where edition = any(:editions) and country = :country
                         order by series, year
                        """)
                .param("editions", editions.toArray(Integer[]::new))
                .param("country", country)
                .query(Value.class)
                .list();
    }

    /// Of several houses that start at once, one loads and the others find it done; to the end of the transaction.
    void awaitTurn() {
        db.sql("select pg_advisory_xact_lock(20260101, 8)").query().singleRow();
    }

    /// Whether the very file was taken before, shown or not.
    boolean taken(String dataSet, String checksum) {
        return db.sql("select true from atlas.edition where data_set = :dataSet and checksum = :checksum limit 1")
                .param("dataSet", dataSet)
                .param("checksum", checksum)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void describe(ShippedSet set) {
        db.sql("""
                insert into atlas.data_set (key, place, publisher, en, ru, licence, address, notes_en, notes_ru)
                values (:key, :place, :publisher, :en, :ru, :licence, :address, :notesEn, :notesRu)
                on conflict (key) do update
                   set (place, publisher, en, ru, licence, address, notes_en, notes_ru)
                     = (excluded.place, excluded.publisher, excluded.en, excluded.ru, excluded.licence,
                        excluded.address, excluded.notes_en, excluded.notes_ru)
                """).paramSource(Fields.of(set.about())).update();
        for (var series : set.series())
            db.sql("""
                insert into atlas.series (key, data_set, place, shape, unit, told_by, by_sex, en, ru)
                values (:key, :dataSet, :place, :shape, :unit, :toldBy, :bySex, :en, :ru)
                on conflict (key) do update
                   set (place, unit, told_by, by_sex, en, ru)
                     = (excluded.place, excluded.unit, excluded.told_by, excluded.by_sex, excluded.en, excluded.ru)
                """).paramSource(Fields.of(series)).update();
    }

    /// A new edition.
    ///
    /// @param shown whether it is shown in place of the one before
    int open(
            String dataSet,
            String edition,
            @Nullable LocalDate retrievedOn,
            LocalDate madeOn,
            String checksum,
            Instant at,
            boolean shipped,
            boolean shown) {
        if (shown) hide(dataSet);
        return db.sql("""
                        insert into atlas.edition (data_set, edition, retrieved_on, made_on, checksum, rows, taken_at,
                                                   shipped, shown)
                        values (:dataSet, :edition, :retrievedOn, :madeOn, :checksum, 0, :at, :shipped, :shown)
                        returning id
                        """)
                .param("dataSet", dataSet)
                .param("edition", edition)
                .param("retrievedOn", retrievedOn)
                .param("madeOn", madeOn)
                .param("checksum", checksum)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("shipped", shipped)
                .param("shown", shown)
                .query(Integer.class)
                .single();
    }

    private void hide(String dataSet) {
        db.sql("update atlas.edition set shown = false where data_set = :dataSet and shown")
                .param("dataSet", dataSet)
                .update();
    }

    /// @param instead the edition that is shown now; 0 for none
    /// @return false where it is another
    boolean show(String dataSet, int edition, int instead) {
        var now = db.sql("select id from atlas.edition where data_set = :dataSet and shown")
                .param("dataSet", dataSet)
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (now != instead) return false;
        hide(dataSet);
        return db.sql("update atlas.edition set shown = true where id = :edition and data_set = :dataSet")
                        .param("edition", edition)
                        .param("dataSet", dataSet)
                        .update()
                == 1;
    }

    /// Whether what is shown came with the house; empty where nothing is shown.
    Optional<Boolean> shownIsShipped(String dataSet) {
        return db.sql("select shipped from atlas.edition where data_set = :dataSet and shown")
                .param("dataSet", dataSet)
                .query(Boolean.class)
                .optional();
    }

    void copyCorridors(Iterable<String> lines) {
        copy(CORRIDORS, lines);
    }

    void copyFigures(Iterable<String> lines) {
        copy(FIGURES, lines);
    }

    /// Adds up what was copied, and counts it.
    void close(int edition) {
        db.sql("""
                insert into atlas.total (edition, series, country, way, year, people, male, female, corridors)
                select edition, series, origin, 'OUT', year, sum(people), sum(male), sum(female), count(*)
                  from atlas.corridor
                 where edition = :edition and origin <> destination
                 group by edition, series, origin, year
                 union all
                select edition, series, destination, 'IN', year, sum(people), sum(male), sum(female), count(*)
                  from atlas.corridor
                 where edition = :edition
                 group by edition, series, destination, year
                """).param("edition", edition).update();
        db.sql("""
                update atlas.edition
                   set rows = (select count(*) from atlas.corridor where edition = :edition)
                            + (select count(*) from atlas.figure where edition = :edition)
                 where id = :edition
                """).param("edition", edition).update();
    }

    private void copy(String statement, Iterable<String> lines) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                var batch = new StringBuilder(1 << 16);
                for (var line : lines) {
                    batch.append(line).append('\n');
                    if (batch.length() > 60_000) {
                        write(copy, batch);
                        batch.setLength(0);
                    }
                }
                write(copy, batch);
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Figures could not be copied", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void write(org.postgresql.copy.CopyIn copy, StringBuilder batch) throws SQLException {
        var bytes = batch.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (bytes.length > 0) copy.writeToCopy(bytes, 0, bytes.length);
    }
}
