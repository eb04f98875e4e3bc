package org.redthread.plans.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that were brought and are not taken yet. Only the secretariat of the dialogue sees a row.
@Repository
class SheetStore {

    private final JdbcClient db;

    SheetStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    List<KeptSheet> of(UUID plan) {
        return db.sql("""
                        select plan_id, id, name, charset, brought_at, brought_by
                          from plans.sheet
                         where plan_id = :plan
                         order by id desc
                        """).param("plan", plan).query(SheetStore::kept).list();
    }

    Optional<KeptSheet> find(UUID plan, UUID sheet) {
        return db.sql("""
                        select plan_id, id, name, charset, brought_at, brought_by
                          from plans.sheet
                         where plan_id = :plan and id = :sheet
                        """)
                .param("plan", plan)
                .param("sheet", sheet)
                .query(SheetStore::kept)
                .optional();
    }

    byte[] content(UUID sheet) {
        return db.sql("select content from plans.sheet where id = :sheet")
                .param("sheet", sheet)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /// Keeps the file, and forgets the oldest of the plan beyond so many.
    void add(UUID dialogue, KeptSheet sheet, byte[] content, int most) {
        db.sql("""
                        insert into plans.sheet (dialogue_id, plan_id, id, name, content, brought_at, brought_by)
                        values (:dialogue, :plan, :id, :name, :content, :at, :by)
                        """)
                .param("dialogue", dialogue)
                .param("plan", sheet.planId())
                .param("id", sheet.id())
                .param("name", sheet.name())
                .param("content", content)
                .param("at", sheet.broughtAt().atOffset(ZoneOffset.UTC))
                .param("by", sheet.broughtBy())
                .update();
        db.sql("""
                        delete from plans.sheet
                         where plan_id = :plan
                           and id not in (select id from plans.sheet where plan_id = :plan order by id desc limit :most)
                        """).param("plan", sheet.planId()).param("most", most).update();
    }

    void readAs(UUID sheet, String charset) {
        db.sql("update plans.sheet set charset = :charset where id = :sheet")
                .param("charset", charset)
                .param("sheet", sheet)
                .update();
    }

    void drop(UUID sheet) {
        db.sql("delete from plans.sheet where id = :sheet")
                .param("sheet", sheet)
                .update();
    }

    private static KeptSheet kept(ResultSet row, int number) throws SQLException {
        return new KeptSheet(
                row.getObject("plan_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("charset"),
                row.getTimestamp("brought_at").toInstant(),
                row.getString("brought_by"));
    }
}
