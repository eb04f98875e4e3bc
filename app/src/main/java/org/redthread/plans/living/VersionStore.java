package org.redthread.plans.living;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may read a version is decided by its policy; no statement here repeats it.
@Repository
class VersionStore {

    private final JdbcClient db;

    VersionStore(JdbcClient db) {
        this.db = db;
    }

    /// @param frozen the plan as it is frozen, as it is checked
    void add(LivingPlan plan, Version version, String frozen, Collection<UUID> knots, Collection<String> circles) {
        db.sql("""
                        insert into plans.version
                        select v.*
                          from jsonb_populate_record(null::plans.version, :row::jsonb || jsonb_build_object(
                                   'dialogue_id', :dialogue::uuid, 'plan_id', :plan::uuid, 'frozen', :frozen::jsonb,
                                   'knots', :knots::uuid[], 'circles', :circles::text[])) v
                        """)
                .param("row", Rows.json(version))
                .param("dialogue", plan.dialogueId())
                .param("plan", plan.id())
                .param("frozen", frozen)
                .param("knots", knots.toArray(UUID[]::new))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    Optional<LivingPlan> frozen(UUID version) {
        return db.sql("select frozen from plans.version where id = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, LivingPlan.class));
    }

    /// The newest published version of each plan that is, or holds, one of these.
    List<LivingPlan> published(Collection<UUID> ids) {
        return db.sql("""
                        select distinct on (plan_id) frozen
                          from plans.version
                         where knots && :ids and published_at is not null
                         order by plan_id, number desc
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, LivingPlan.class))
                .toList();
    }

    /// @return false where it was endorsed already
    boolean endorse(UUID version, LocalDate on, @Nullable UUID at) {
        return db.sql("""
                        update plans.version
                           set endorsed_on = :on, endorsed_at = :at
                         where id = :version and endorsed_on is null
                        """)
                        .param("version", version)
                        .param("on", on)
                        .param("at", at)
                        .update()
                > 0;
    }

    /// Opens it to everybody, and that there is such a plan.
    ///
    /// @return false where it was published already
    boolean publish(LivingPlan plan, UUID version, Instant at, String by) {
        var published = db.sql("""
                        update plans.version
                           set published_at = :at, published_by = :by, circles = '{public}'
                         where id = :version and published_at is null
                        """)
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                > 0;
        if (published)
            db.sql("update plans.living set circles = '{public}' where id = :plan")
                    .param("plan", plan.id())
                    .update();
        return published;
    }
}
