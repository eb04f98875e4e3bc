package org.redthread.plans.offers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see an offer, make one or answer it is decided by the policies of its row; no statement here repeats them.
@Repository
class OfferStore {

    private final JdbcClient db;

    OfferStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    List<Offer> of(UUID dialogue) {
        return db
                .sql("select to_jsonb(o) from plans.offer o where dialogue_id = :dialogue order by id desc")
                .param("dialogue", dialogue)
                .query(String.class)
                .stream()
                .map(OfferStore::offer)
                .toList();
    }

    /// The newest first.
    List<Offer> under(UUID plan) {
        return db
                .sql("select to_jsonb(o) from plans.offer o where plan_id = :plan order by id desc")
                .param("plan", plan)
                .query(String.class)
                .stream()
                .map(OfferStore::offer)
                .toList();
    }

    List<Offer> all(Collection<UUID> ids) {
        return db
                .sql("select to_jsonb(o) from plans.offer o where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .stream()
                .map(OfferStore::offer)
                .toList();
    }

    /// Those that take up what was offered at meetings.
    List<Offer> takingUp(Collection<UUID> outcomes) {
        return db
                .sql("select to_jsonb(o) from plans.offer o where outcome_id = any(:outcomes)")
                .param("outcomes", outcomes.toArray(UUID[]::new))
                .query(String.class)
                .stream()
                .map(OfferStore::offer)
                .toList();
    }

    /// Where a party promised something.
    ///
    /// @param sources of the record that tell of it
    record Promised(UUID dialogueId, List<String> sources) {}

    /// The dialogues in which a party promised something up to a day, on record or here; drafts are no promises.
    List<Promised> promised(UUID party, LocalDate day) {
        return db.sql("""
                        select jsonb_build_object('dialogue_id', dialogue_id,
                                                  'sources', array_remove(array_agg(distinct source), null))
                          from (select r.dialogue_id, unnest(r.sources) as source
                                  from plans.part r
                                  join plans.plan p on p.id = r.plan_id
                                 where r.party_id = :party and r.offered
                                   and (p.endorsed is null or (p.endorsed).first <= :day)
                                union all
                                select o.dialogue_id, null
                                  from plans.offer o
                                 where o.party_id = :party and o.standing <> 'DRAFT'
                                   and (o.history -> 0 ->> 'at')::timestamptz < (:day::date + 1)) promise
                         group by dialogue_id
                        """).param("party", party).param("day", day).query(String.class).stream()
                .map(json -> Rows.one(json, Promised.class))
                .toList();
    }

    Optional<Placed> find(UUID dialogue, UUID id) {
        return db.sql("""
                        select jsonb_build_object('offer', to_jsonb(o), 'plan', p.plan)
                          from plans.offer o
                          join plans.living_plan p on p.id = o.plan_id
                         where o.dialogue_id = :dialogue and o.id = :id
                        """)
                .param("dialogue", dialogue)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Placed.class));
    }

    /// Holds the offer for the rest of the transaction, and reads it as it stands then.
    ///
    /// @return empty where the reader can do nothing to it
    Optional<Offer> hold(UUID dialogue, UUID id) {
        return db.sql("""
                        select to_jsonb(o)
                          from plans.offer o
                         where dialogue_id = :dialogue and id = :id
                           for update
                        """)
                .param("dialogue", dialogue)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(OfferStore::offer);
    }

    /// @return false where there is one of that id, or one that takes up the same outcome, or the plan is not carried
    /// out
    boolean add(Offer offer) {
        return db.sql("""
                        insert into plans.offer
                        select o.*
                          from jsonb_populate_record(null::plans.offer, :row::jsonb) o
                         where exists (select from plans.living p where p.id = o.plan_id and p.state = 'RUNNING')
                        on conflict do nothing
                        """).param("row", Rows.json(offer)).update() > 0;
    }

    /// @return false where nobody may see that draft any more
    boolean discard(UUID id, int version) {
        return db.sql("delete from plans.offer where id = :id and standing = 'DRAFT' and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    /// Writes what was said last.
    ///
    /// @return false where somebody was faster
    boolean say(Offer offer) {
        return db.sql("""
                        update plans.offer o
                           set standing = r.standing, undertaking_id = r.undertaking_id, history = r.history,
                               version = o.version + 1
                          from jsonb_populate_record(null::plans.offer, :row::jsonb) r
                         where o.id = r.id and o.version = r.version
                        """).param("row", Rows.json(offer)).update() > 0;
    }

    private static Offer offer(String json) {
        return Rows.one(json, Offer.class);
    }
}
