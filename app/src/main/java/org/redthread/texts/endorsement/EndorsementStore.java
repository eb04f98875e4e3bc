package org.redthread.texts.endorsement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see an endorsement and a position is decided by the policies of their rows.
@Repository
class EndorsementStore {

    private final JdbcClient db;

    EndorsementStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Endorsement> find(UUID negotiation) {
        return db.sql("""
                        select to_jsonb(e) || jsonb_build_object('positions', p.positions)
                          from texts.endorsement e,
                               lateral (select coalesce(jsonb_agg(to_jsonb(p) order by p.recorded_at), '[]') as positions
                                          from texts.position p
                                         where p.negotiation_id = e.negotiation_id) p
                         where e.negotiation_id = :negotiation
                        """)
                .param("negotiation", negotiation)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Endorsement.class));
    }

    void add(Endorsement endorsement, Collection<String> circles) {
        db.sql("""
                insert into texts.endorsement
                select e.*
                  from jsonb_populate_record(null::texts.endorsement,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) e
                """)
                .param("row", Rows.json(endorsement))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    /// Lets one after the other change what parties say of a text, and publish it. A party may not hold the row of the
    /// text, so it is held by name.
    void hold(UUID negotiation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('texts.position ' || :negotiation::text, 0))")
                .param("negotiation", negotiation.toString())
                .query(row -> {});
    }

    /// What it said before, it says no longer; the ledger keeps that it did.
    void stand(UUID dialogue, UUID negotiation, Position position, Collection<String> circles) {
        db.sql("""
                insert into texts.position
                select p.*
                  from jsonb_populate_record(null::texts.position,
                                             :row::jsonb || jsonb_build_object('dialogue_id', :dialogue::uuid,
                                                                               'negotiation_id', :negotiation::uuid,
                                                                               'circles', :circles::text[])) p
                    on conflict (dialogue_id, negotiation_id, party_id) do update
                   set position = excluded.position, words = excluded.words, at = excluded.at,
                       said_by = excluded.said_by, capacity = excluded.capacity, said_on = excluded.said_on,
                       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
                       in_stead = excluded.in_stead
                """)
                .param("row", Rows.json(position))
                .param("dialogue", dialogue)
                .param("negotiation", negotiation)
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    void open(UUID negotiation, Collection<String> circles) {
        db.sql("""
                with endorsement as (
                    update texts.endorsement set circles = :circles where negotiation_id = :negotiation
                )
                update texts.position set circles = :circles where negotiation_id = :negotiation
                """)
                .param("circles", circles.toArray(String[]::new))
                .param("negotiation", negotiation)
                .update();
    }

    /// Keeps on record what had been recorded, and takes it away from where it stood.
    void takeBack(TakenBack taken, Collection<String> circles) {
        var endorsement = taken.endorsement();
        db.sql("""
                insert into texts.taken_back
                select t.*
                  from jsonb_populate_record(null::texts.taken_back,
                                             :row::jsonb || jsonb_build_object('dialogue_id', :dialogue::uuid,
                                                                               'negotiation_id', :negotiation::uuid,
                                                                               'circles', :circles::text[])) t
                """)
                .param("row", Rows.json(taken))
                .param("dialogue", endorsement.dialogueId())
                .param("negotiation", endorsement.negotiationId())
                .param("circles", circles.toArray(String[]::new))
                .update();
        for (var gone : List.of(
                "delete from texts.position where negotiation_id = :negotiation",
                "delete from texts.endorsement where negotiation_id = :negotiation"))
            db.sql(gone).param("negotiation", endorsement.negotiationId()).update();
    }

    List<TakenBack> takenBack(UUID negotiation) {
        return db
                .sql(
                        "select to_jsonb(t) from texts.taken_back t where t.negotiation_id = :negotiation order by t.at desc")
                .param("negotiation", negotiation)
                .query(String.class)
                .list()
                .stream()
                .map(json -> Rows.one(json, TakenBack.class))
                .toList();
    }
}
