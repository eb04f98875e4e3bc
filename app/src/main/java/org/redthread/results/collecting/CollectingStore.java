package org.redthread.results.collecting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.results.frameworks.Period;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a cycle or a report is decided by the policies; no statement here repeats them.
@Repository
class CollectingStore {

    private final JdbcClient db;

    CollectingStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest period first.
    List<CollectionCycle> all(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(c)
                          from results.collection_cycle c
                         where dialogue_id = :dialogue
                         order by period desc
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, CollectionCycle.class))
                .toList();
    }

    Optional<CollectionCycle> find(UUID dialogue, Period period) {
        return db.sql("""
                        select to_jsonb(c)
                          from results.collection_cycle c
                         where dialogue_id = :dialogue and period = :period
                        """)
                .param("dialogue", dialogue)
                .param("period", period.toString())
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, CollectionCycle.class));
    }

    /// @return false where that period was collected already
    boolean open(CollectionCycle cycle) {
        return db.sql("""
                        insert into results.collection_cycle
                        select c.*
                          from jsonb_populate_record(null::results.collection_cycle, :row::jsonb) c
                            on conflict (dialogue_id, period) do nothing
                        """).param("row", Rows.json(cycle)).update() > 0;
    }

    void ask(CollectionCycle cycle, UUID party, int teller) {
        db.sql("""
                        insert into results.party_report (dialogue_id, cycle_id, party_id, teller, state, circles)
                        values (:dialogue, :cycle, :party, :teller, 'SILENT', :circles)
                        """)
                .param("dialogue", cycle.dialogueId())
                .param("cycle", cycle.id())
                .param("party", party)
                .param("teller", teller)
                .param(
                        "circles",
                        Set.of(
                                        Circle.party(party, cycle.dialogueId()),
                                        Circle.role(Role.SECRETARIAT, cycle.dialogueId()))
                                .toArray(String[]::new))
                .update();
    }

    boolean close(UUID cycle, Instant at) {
        return db.sql("""
                        update results.collection_cycle
                           set closed_at = :at, version = version + 1
                         where id = :cycle and closed_at is null
                        """)
                        .param("cycle", cycle)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false where the silent were reminded since
    boolean remind(UUID cycle, Instant since, Instant at) {
        return db.sql("""
                        update results.collection_cycle
                           set reminded_at = :at
                         where id = :cycle and coalesce(reminded_at < :since, true)
                        """)
                        .param("cycle", cycle)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Answered> answered(UUID cycle) {
        return db
                .sql("select to_jsonb(a) from results.answered(:cycle) a")
                .param("cycle", cycle)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Answered.class))
                .toList();
    }

    /// Those that the reader may see.
    List<Report> reports(UUID cycle) {
        return db
                .sql("select to_jsonb(r) - 'circles' from results.party_report r where cycle_id = :cycle")
                .param("cycle", cycle)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Report.class))
                .toList();
    }

    Optional<Report> report(UUID cycle, UUID party) {
        return db.sql(
                        "select to_jsonb(r) - 'circles' from results.party_report r where cycle_id = :cycle and party_id = :party")
                .param("cycle", cycle)
                .param("party", party)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Report.class));
    }

    /// Writes a report as it is handed over, in the place of the version before.
    ///
    /// @return false where somebody was faster
    boolean write(Report report) {
        return db.sql("""
                        update results.party_report r
                           set state = n.state, entries = n.entries, verified = n.verified,
                               contributors = n.contributors, history = n.history, handed_in_at = n.handed_in_at,
                               published_at = n.published_at, version = r.version + 1
                          from jsonb_populate_record(null::results.party_report, :row::jsonb) n
                         where r.cycle_id = n.cycle_id and r.party_id = n.party_id and r.version = n.version
                        """).param("row", Rows.json(report)).update() == 1;
    }

    /// What waits: for parties of the reader their reports of open cycles, for secretariats what was handed in.
    List<Waits> waits(Collection<UUID> dialogues, Collection<UUID> parties, Collection<UUID> kept) {
        return db
                .sql("""
                        select jsonb_build_object(
                                   'dialogue_id', r.dialogue_id, 'cycle_id', r.cycle_id, 'party_id', r.party_id,
                                   'state', r.state, 'contributors', r.contributors, 'period', c.period, 'due', c.due,
                                   'opened_at', c.opened_at, 'handed_in_at', r.handed_in_at, 'version', r.version,
                                   'kept', r.dialogue_id = any (:kept))
                          from results.party_report r
                          join results.collection_cycle c on c.id = r.cycle_id
                         where c.closed_at is null
                           and (r.state in ('SILENT', 'DRAFT', 'RETURNED')
                                and (r.dialogue_id, r.party_id) in (select *
                                                                      from unnest(:dialogues::uuid[], :parties::uuid[]))
                                or r.state in ('SUBMITTED', 'VERIFIED') and r.dialogue_id = any (:kept))
                        """)
                .param("dialogues", dialogues.toArray(UUID[]::new))
                .param("parties", parties.toArray(UUID[]::new))
                .param("kept", kept.toArray(UUID[]::new))
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Waits.class))
                .toList();
    }
}
