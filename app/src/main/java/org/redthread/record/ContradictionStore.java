package org.redthread.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.redthread.record.Contradiction.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContradictionStore {

    private final JdbcClient db;

    ContradictionStore(JdbcClient db) {
        this.db = db;
    }

    List<Contradiction> all() {
        return together(db.sql("""
                        select code, type, right_after_all, issue_en, issue_ru, side.en, side.ru, side.sources, counted,
                               array(select kind from record.concern c where c.code = side.code order by kind, id) as kinds,
                               array(select id from record.concern c where c.code = side.code order by kind, id) as ids
                          from record.contradiction
                          join record.side using (code)
                         order by contradiction.place, side.place
                        """).query(SideRow.class).list());
    }

    void clear() {
        db.sql("delete from record.contradiction").update();
    }

    /// Its place is after those that stand there already.
    void add(Contradiction contradiction) {
        db.sql("""
                insert into record.contradiction (code, place, type, right_after_all, issue_en, issue_ru)
                select :code, count(*), :type, :right, :en, :ru
                  from record.contradiction
                """)
                .param("code", contradiction.code())
                .param("type", contradiction.type().name())
                .param("right", contradiction.rightAfterAll())
                .param("en", contradiction.issue().en())
                .param("ru", contradiction.issue().ru())
                .update();
        for (var side : contradiction.sides())
            db.sql("""
                    insert into record.side (code, place, en, ru, sources, counted)
                    select :code, count(*), :en, :ru, :sources, :counted
                      from record.side
                     where code = :code
                    """)
                    .param("code", contradiction.code())
                    .param("en", side.says().en())
                    .param("ru", side.says().ru())
                    .param("sources", side.sources().toArray(String[]::new))
                    .param("counted", side.counted())
                    .update();
        for (var subject : contradiction.subjects()) concern(contradiction.code(), subject);
    }

    void concern(String code, Subject subject) {
        db.sql("""
                insert into record.concern (code, kind, id)
                values (:code, :kind, :id)
                on conflict do nothing
                """)
                .param("code", code)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .update();
    }

    private static List<Contradiction> together(List<SideRow> rows) {
        var byCode = new LinkedHashMap<String, Contradiction>();
        for (var row : rows)
            byCode.computeIfAbsent(row.code, code -> row.withoutSides()).sides().add(row.side());
        return List.copyOf(byCode.values());
    }

    private record SideRow(
            String code,
            Contradiction.Type type,
            boolean rightAfterAll,
            String issueEn,
            String issueRu,
            String en,
            String ru,
            List<String> sources,
            boolean counted,
            List<String> kinds,
            List<UUID> ids) {

        Contradiction withoutSides() {
            var subjects = new ArrayList<Subject>();
            for (var i = 0; i < ids.size(); i++) subjects.add(new Subject(kinds.get(i), ids.get(i)));
            return new Contradiction(
                    code, type, rightAfterAll, new Words(issueEn, issueRu), new ArrayList<>(), subjects);
        }

        Side side() {
            return new Side(new Words(en, ru), sources, counted);
        }
    }
}
