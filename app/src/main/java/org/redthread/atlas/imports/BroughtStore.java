package org.redthread.atlas.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BroughtStore {

    /// Both editions side by side, figures of countries among the corridors.
    private static final String COMPARED = """
            with told (edition, series, origin, destination, year, people, male, female) as (
                select edition, series, origin, destination, year, people, male, female
                  from atlas.corridor
                 where edition in (:before, :after)
                 union all
                select edition, series, country, '', year, value::bigint, null, null
                  from atlas.figure
                 where edition in (:before, :after)),
            compared as (
                select coalesce(b.series, a.series) as series, coalesce(b.origin, a.origin) as origin,
                       coalesce(b.destination, a.destination) as destination, coalesce(b.year, a.year) as year,
                       b.people as before, a.people as after,
                       case when b.people is null then 'NEW'
                            when a.people is null then 'GONE'
                            when (a.people, a.male, a.female) is distinct from (b.people, b.male, b.female)
                                 then 'CHANGED'
                            else 'SAME' end as fate
                  from (select * from told where edition = :before) b
                  full join (select * from told where edition = :after) a
                    on (a.series, a.origin, a.destination, a.year) = (b.series, b.origin, b.destination, b.year))
            """;

    private final JdbcClient db;

    BroughtStore(JdbcClient db) {
        this.db = db;
    }

    void add(Brought brought) {
        db.sql("""
                insert into atlas.brought
                select r.*
                  from jsonb_populate_record(null::atlas.brought, :row::jsonb) r
                """).param("row", Rows.json(brought)).update();
    }

    Optional<Brought> find(UUID dialogue, UUID id) {
        return db.sql("""
                        select to_jsonb(b)
                          from atlas.brought b
                         where dialogue_id = :dialogue and id = :id
                        """)
                .param("dialogue", dialogue)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Brought.class));
    }

    List<Brought> of(UUID dialogue, int limit) {
        return db.sql("""
                        select to_jsonb(b)
                          from atlas.brought b
                         where dialogue_id = :dialogue
                         order by brought_at desc
                         limit :limit
                        """).param("dialogue", dialogue).param("limit", limit).query(String.class).stream()
                .map(json -> Rows.one(json, Brought.class))
                .toList();
    }

    Difference difference(int before, int after) {
        var counts = db.sql(COMPARED + "select fate, count(*) as rows from compared group by fate")
                .param("before", before)
                .param("after", after)
                .query(Difference.Count.class)
                .list();
        var examples = db.sql(COMPARED + """
                        select fate, s.key as series, origin, destination, year, before, after
                          from (select c.*, row_number() over (
                                       partition by fate
                                           order by abs(coalesce(after, 0) - coalesce(before, 0)) desc,
                                                    origin, destination, year) as at
                                  from compared c
                                 where fate <> 'SAME') weighed
                          join atlas.series s on s.id = weighed.series
                         where at <= 20
                         order by fate, at
                        """)
                .param("before", before)
                .param("after", after)
                .query(Difference.Example.class)
                .list();
        return new Difference(counts, examples);
    }

    /// False where it was settled already.
    boolean settle(UUID dialogue, UUID id, String how) {
        return db.sql("""
                        update atlas.brought
                           set settled = :how
                         where dialogue_id = :dialogue and id = :id and settled is null
                        """)
                        .param("dialogue", dialogue)
                        .param("id", id)
                        .param("how", how)
                        .update()
                == 1;
    }
}
