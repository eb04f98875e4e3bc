package org.redthread.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Mandate;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerStore {

    private final JdbcClient db;

    LedgerStore(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String actorName,
            @Nullable String role,
            @Nullable UUID party,
            @Nullable UUID dialogue,
            String act,
            @Nullable String kind,
            @Nullable UUID subject,
            @Nullable String label,
            List<String> circles,
            List<String> keys,
            List<String> values) {}

    void add(UUID id, Instant at, @Nullable UUID actor, String name, Optional<Mandate> mandate, Deed deed) {
        var keys = List.copyOf(deed.detail().keySet());
        var row = new Row(
                id,
                at,
                actor,
                name,
                mandate.map(m -> m.role().name()).orElse(null),
                mandate.map(Mandate::party).orElse(null),
                deed.dialogue(),
                deed.act(),
                deed.kind(),
                deed.subject(),
                deed.label(),
                List.copyOf(deed.circles()),
                keys,
                keys.stream().map(deed.detail()::get).toList());
        db.sql("""
                insert into ledger.entry (id, at, actor, actor_name, role, party, dialogue_id, act,
                                          subject_kind, subject, subject_label, circles, detail)
                values (:id, :at, :actor, :actorName, :role, :party, :dialogue, :act,
                        :kind, :subject, :label, :circles, jsonb_object(:keys, :values))
                """).paramSource(Fields.of(row)).update();
    }

    List<Entry> find(@Nullable UUID dialogue, Search search, int limit) {
        return db.sql("""
                        select seq, at, actor, actor_name, role, party, act, subject_kind, subject, subject_label,
                               (select coalesce(string_agg(key || ': ' || value, '; ' order by key), '')
                                  from jsonb_each_text(detail)) as detail
                          from ledger.entry
                         where (:dialogue::uuid is null or dialogue_id = :dialogue
                                or dialogue_id is null and circles @> array['secretariat:' || :dialogue])
                           and (:act::text is null or act = :act)
                           and (:actor::uuid is null or actor = :actor)
                           and (:subject::uuid is null or subject = :subject)
                           and (:before::bigint is null or seq < :before)
                         order by seq desc
                         limit :limit
                        """)
                .param("dialogue", dialogue)
                .param("act", search.act())
                .param("actor", search.actor())
                .param("subject", search.subject())
                .param("before", search.before())
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    List<String> acts(UUID dialogue) {
        return db.sql("""
                        select distinct act
                          from ledger.entry
                         where dialogue_id = :dialogue
                            or dialogue_id is null and circles @> array['secretariat:' || :dialogue]
                         order by act
                        """).param("dialogue", dialogue).query(String.class).list();
    }
}
