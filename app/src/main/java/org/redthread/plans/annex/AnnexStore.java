package org.redthread.plans.annex;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Annexes as they were issued, whole and for good. Who may read one is decided by its policy.
@Repository
class AnnexStore {

    private final JdbcClient db;

    AnnexStore(JdbcClient db) {
        this.db = db;
    }

    /// @param annex what it says, of the one that was asked for; null of the others
    record Kept(Issue issue, @Nullable Annex annex) {}

    /// The newest first.
    ///
    /// @param number of the one whose content is read too; of the newest, where it is null
    List<Kept> of(UUID plan, @Nullable Integer number) {
        return db.sql("""
                        select number, issued_at, issued_by,
                               case
                                   when number = coalesce(:number::int, max(number) over ()) then content
                               end as content
                          from plans.annex
                         where plan_id = :plan
                         order by number desc
                        """)
                .param("plan", plan)
                .param("number", number)
                .query((row, at) -> new Kept(
                        new Issue(
                                row.getInt("number"),
                                row.getTimestamp("issued_at").toInstant(),
                                row.getString("issued_by")),
                        annex(row.getString("content"))))
                .list();
    }

    private static @Nullable Annex annex(@Nullable String content) {
        return content == null ? null : Rows.one(content, Annex.class);
    }

    /// Keeps it under the next number.
    ///
    /// @return false where somebody issued one at the same moment
    boolean add(UUID dialogue, UUID plan, Collection<String> circles, Annex annex, String by, Instant at) {
        return db.sql("""
                        insert into plans.annex (dialogue_id, plan_id, number, issued_at, issued_by, content, circles)
                        select :dialogue, :plan, coalesce(max(number), 0) + 1, :at, :by, :content::jsonb, :circles
                          from plans.annex
                         where plan_id = :plan
                        on conflict do nothing
                        """)
                        .param("dialogue", dialogue)
                        .param("plan", plan)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("content", Rows.json(annex))
                        .param("circles", circles.toArray(String[]::new))
                        .update()
                > 0;
    }
}
