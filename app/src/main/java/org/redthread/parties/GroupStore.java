package org.redthread.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.record.Columns;
import org.redthread.record.RecordFile;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupStore {

    private final JdbcClient db;

    GroupStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Group> find(String slug) {
        return db.sql("""
                        select slug, en, ru
                          from parties.grouping
                         where slug = :slug
                        """)
                .param("slug", slug)
                .query((row, at) -> new Group(Columns.text(row, "slug"), Columns.words(row)))
                .optional();
    }

    List<UUID> members(String group, LocalDate on) {
        return db.sql("""
                        select party
                          from parties.membership
                          join parties.grouping on grouping.id = membership.grouping
                         where slug = :group and period @> :on::date
                        """)
                .param("group", group)
                .param("on", on)
                .query(UUID.class)
                .list();
    }

    /// Of all parties, each one's in time.
    List<Membership> memberships() {
        return db.sql("""
                        select slug as group, en, ru, party, lower(period) as from, upper(period) as until, note,
                               membership.sources
                          from parties.membership
                          join parties.grouping on grouping.id = membership.grouping
                         order by lower(period), slug
                        """).query(Membership.class).list();
    }

    void clear() {
        db.sql("delete from parties.grouping").update();
    }

    void add(Draft group) {
        db.sql("""
                insert into parties.grouping (id, slug, en, ru, sources)
                values (:id, :slug, :en, :ru, :sources)
                """)
                .param("id", RecordFile.id("group", group.slug()))
                .param("slug", group.slug())
                .param("en", group.en())
                .param("ru", group.ru())
                .param("sources", group.sources().toArray(String[]::new))
                .update();
        for (var membership : group.members())
            db.sql("""
                    insert into parties.membership (grouping, party, period, note, sources)
                    select id, :party, daterange(:from, :until), :note, :sources
                      from parties.grouping
                     where slug = :group
                    """).paramSource(Fields.of(membership)).update();
    }

    record Draft(String slug, String en, String ru, List<String> sources, List<Membership> members) {}
}
