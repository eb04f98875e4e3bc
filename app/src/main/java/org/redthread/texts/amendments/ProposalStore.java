package org.redthread.texts.amendments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.redthread.texts.rounds.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see and change a proposal is decided by its policies; no statement here repeats them.
@Repository
class ProposalStore {

    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    /// Lets those of one delegation come one after the other until the transaction ends, and nobody change the round
    /// meanwhile: for that it is the lock of [org.redthread.texts.rounds.Rounds#hold], shared with all who hand in.
    void hold(UUID negotiation, int round, UUID party) {
        db.sql("""
                        select pg_advisory_xact_lock_shared(hashtextextended(r.id::text, 5)),
                               pg_advisory_xact_lock(hashtextextended(r.id::text || :party, 20))
                          from texts.round r
                         where r.negotiation_id = :negotiation and r.number = :round
                        """)
                .param("negotiation", negotiation)
                .param("round", round)
                .param("party", party.toString())
                .query((row, number) -> true)
                .list();
    }

    /// What there is for one of a party's delegation in a round.
    ///
    /// @param saidNothing whether the party said that it proposes nothing
    /// @param proposals all that the reader may see of the round, and what the party drafted in closed rounds of
    ///     the same text and never handed in; in the order in which it was drafted
    record Known(boolean asked, boolean saidNothing, List<Proposal> proposals) {

        List<Edit> edits() {
            return proposals.stream()
                    .collect(groupingBy(Proposal::editId, LinkedHashMap::new, toList()))
                    .entrySet()
                    .stream()
                    .map(edit -> new Edit(edit.getKey(), edit.getValue()))
                    .toList();
        }
    }

    Known known(Round round, UUID party) {
        var json = db.sql("""
                        select jsonb_build_object(
                                   'asked', exists (select
                                                      from texts.round_party a
                                                     where a.round_id = :round and a.party_id = :party),
                                   'said_nothing', exists (select
                                                             from texts.submission s
                                                            where s.round_id = :round and s.party_id = :party
                                                              and s.nothing),
                                   'proposals', coalesce(jsonb_agg(seen.proposal order by drafted_at, id), '[]'))
                          from (select p.drafted_at, p.id, to_jsonb(p) || jsonb_build_object(
                                           'edit_id', coalesce(p.edit_id, p.id),
                                           'change', p.change::text,
                                           'shared', coalesce(p.shared, '{}'),
                                           'submission', (select to_jsonb(s)
                                                            from texts.submission s
                                                           where s.id = p.submission_id),
                                           'ruling', (select to_jsonb(r)
                                                        from texts.ruling r
                                                       where r.round_id = p.round_id and r.key = p.key and r.settled),
                                           'supporters', (select coalesce(jsonb_agg(b.party_id order by b.supported_at),
                                                                          '[]')
                                                            from texts.support b
                                                           where b.proposal_id = p.id)) as proposal
                                  from texts.proposal p
                                 where p.round_id = :round
                                    or p.negotiation_id = :negotiation
                                       and p.party_id = :party
                                       and p.state in ('DRAFT', 'CLEARED')
                                       and exists (select
                                                     from texts.round r
                                                    where r.id = p.round_id and r.closed_at is not null)) seen
                        """)
                .param("round", round.id())
                .param("negotiation", round.negotiationId())
                .param("party", party)
                .query(String.class)
                .single();
        return Rows.one(json, Known.class);
    }

    /// All that the reader may see of a dialogue, the newest first.
    List<Seen> of(UUID dialogue) {
        return db.sql("""
                        select jsonb_build_object(
                                   'text', n.symbol, 'negotiation', n.slug, 'round', r.number,
                                   'number', coalesce(v.number, ''),
                                   'proposal', to_jsonb(p) || jsonb_build_object(
                                       'edit_id', coalesce(p.edit_id, p.id), 'change', p.change::text,
                                       'shared', '{}'::uuid[], 'supporters', '{}'::uuid[],
                                       'ruling', (select to_jsonb(d)
                                                    from texts.ruling d
                                                   where d.round_id = p.round_id and d.key = p.key and d.settled)))
                          from texts.proposal p
                          join texts.round r on r.id = p.round_id
                          join texts.negotiation n on n.id = p.negotiation_id
                          left join texts.provision v on v.version_id = p.version_id and v.identity = p.at
                         where p.dialogue_id = :dialogue
                         order by p.drafted_at desc, p.id
                        """).param("dialogue", dialogue).query(String.class).list().stream()
                .map(json -> Rows.one(json, Seen.class))
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
