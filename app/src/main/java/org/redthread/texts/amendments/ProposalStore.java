package org.redthread.texts.amendments;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see and change a proposal is decided by its policies; no statement here repeats them.
@Repository
class ProposalStore {

    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    /// Lets those of one delegation come one after the other until the transaction ends.
    void hold(UUID round, UUID party) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:round || :party, 20))")
                .param("round", round.toString())
                .param("party", party.toString())
                .query((row, number) -> true)
                .list();
    }

    /// In the order in which they were drafted; a draft that was thrown away is none.
    ///
    /// @param party whose; null for all that the reader may see
    List<Edit> edits(UUID round, @Nullable UUID party) {
        var parts = db.sql("""
                        select to_jsonb(p) || jsonb_build_object(
                                   'edit_id', coalesce(p.edit_id, p.id),
                                   'change', p.change::text,
                                   'shared', coalesce(p.shared, '{}'),
                                   'submission', (select to_jsonb(s) from texts.submission s where s.id = p.submission_id),
                                   'ruling', (select to_jsonb(r)
                                                from texts.ruling r
                                               where r.round_id = p.round_id and r.key = p.key and r.settled),
                                   'supporters', (select coalesce(jsonb_agg(b.party_id order by b.supported_at), '[]')
                                                    from texts.support b
                                                   where b.proposal_id = p.id))
                          from texts.proposal p
                         where p.round_id = :round
                           and (:party::uuid is null or p.party_id = :party)
                         order by p.drafted_at, p.id
                        """).param("round", round).param("party", party).query(String.class).list().stream()
                .map(json -> Rows.one(json, Proposal.class))
                .toList();
        return parts.stream()
                .collect(groupingBy(Proposal::editId, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(edit -> new Edit(edit.getKey(), edit.getValue()))
                .toList();
    }

    /// What the party proposes already, by whatever way, is not written a second time.
    ///
    /// @return how many were written
    int add(List<Row> rows, Collection<String> circles) {
        return db.sql("""
                        insert into texts.proposal
                        select p.*
                          from jsonb_populate_recordset(null::texts.proposal, :rows::jsonb) n,
                               jsonb_populate_record(n, jsonb_build_object('circles', :circles::text[])) p
                            on conflict (round_id, party_id, key) where state <> 'WITHDRAWN' do nothing
                        """)
                .param("rows", Rows.json(rows))
                .param("circles", circles.toArray(String[]::new))
                .update();
    }

    /// @return how many changes went with it
    int throwAway(UUID edit) {
        return db.sql(
                        "delete from texts.proposal where coalesce(edit_id, id) = :edit and state in ('DRAFT', 'CLEARED')")
                .param("edit", edit)
                .update();
    }

    /// @param edit null for all of the party's in the round
    /// @param by who cleared them; null where they are handed back
    int move(UUID round, UUID party, @Nullable UUID edit, Proposal.State from, Proposal.State to, @Nullable String by) {
        return db.sql("""
                        update texts.proposal
                           set state = :to, cleared_by = :by, version = version + 1
                         where round_id = :round
                           and party_id = :party
                           and (:edit::uuid is null or coalesce(edit_id, id) = :edit)
                           and state = :from
                        """)
                .param("to", to.name())
                .param("by", by)
                .param("round", round)
                .param("party", party)
                .param("edit", edit)
                .param("from", from.name())
                .update();
    }

    /// How many edits of a party are in each state, and how many changes wait for its answer.
    record Count(int drafts, int cleared, int handedIn, int answers) {}

    Count count(UUID round, UUID party) {
        return db.sql("""
                        select count(distinct coalesce(edit_id, id)) filter (where state = 'DRAFT') as drafts,
                               count(distinct coalesce(edit_id, id)) filter (where state = 'CLEARED') as cleared,
                               count(distinct coalesce(edit_id, id)) filter (where state = 'SUBMITTED') as handed_in,
                               count(r.key) filter (where state = 'SUBMITTED' and answer is null) as answers
                          from texts.proposal p
                          left join texts.ruling r on r.round_id = p.round_id and r.key = p.key and r.settled
                         where p.round_id = :round and p.party_id = :party
                        """)
                .param("round", round)
                .param("party", party)
                .query(Count.class)
                .single();
    }
}
