package org.redthread.record;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SourceStore {

    private final JdbcClient db;

    SourceStore(JdbcClient db) {
        this.db = db;
    }

    List<Source> all() {
        return db.sql("""
                        select key, title, publisher, addresses, read_as, note, weak, seed
                          from record.source
                         order by place
                        """).query(Source.class).list();
    }

    List<Source> named(Collection<String> keys) {
        return db.sql("""
                        select key, title, publisher, addresses, read_as, note, weak, seed
                          from record.source
                         where key = any(:keys)
                         order by place
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(Source.class)
                .list();
    }

    List<String> notFound() {
        return db.sql("""
                        select what
                          from record.absence
                         order by place
                        """).query(String.class).list();
    }

    List<Thing> citing(String key) {
        return db.sql("""
                        select kind, id, inside, en, ru, sources
                          from record.thing
                         where sources @> array[:key::text]
                         order by kind, inside, en
                        """).param("key", key).query(ThingRow.class).list().stream()
                .map(ThingRow::thing)
                .toList();
    }

    List<Thing> things(Collection<Subject> subjects) {
        return db
                .sql("""
                        select kind, id, inside, en, ru, sources
                          from record.thing
                         where (kind, id) in (select * from unnest(:kinds::text[], :ids::uuid[]))
                        """)
                .param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(UUID[]::new))
                .query(ThingRow.class)
                .list()
                .stream()
                .map(ThingRow::thing)
                .toList();
    }

    void clear() {
        db.sql("delete from record.source").update();
        db.sql("delete from record.absence").update();
        db.sql("delete from record.thing").update();
    }

    /// Its place is after those that stand there already.
    void add(Source source) {
        db.sql("""
                insert into record.source (key, place, title, publisher, addresses, read_as, note, weak, seed)
                select :key, count(*), :title, :publisher, :addresses, :readAs, :note, :weak, :seed
                  from record.source
                """).paramSource(Fields.of(source)).update();
    }

    void addNotFound(String what) {
        db.sql("""
                insert into record.absence (place, what)
                select count(*), :what
                  from record.absence
                """).param("what", what).update();
    }

    void add(Thing thing) {
        db.sql("""
                insert into record.thing (kind, id, inside, en, ru, sources)
                values (:kind, :id, :inside, :en, :ru, :sources)
                """).paramSource(Fields.of(ThingRow.of(thing))).update();
    }

    private record ThingRow(String kind, UUID id, String inside, String en, String ru, List<String> sources) {

        static ThingRow of(Thing thing) {
            var subject = thing.subject();
            return new ThingRow(subject.kind(), subject.id(), thing.inside(), thing.en(), thing.ru(), thing.sources());
        }

        Thing thing() {
            return new Thing(new Subject(kind, id), inside, en, ru, sources);
        }
    }
}
