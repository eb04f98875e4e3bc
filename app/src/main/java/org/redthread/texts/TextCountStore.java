package org.redthread.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One statement for all that is counted of negotiations; its answer is [TextCounts]'s.
@Repository
class TextCountStore {

    private final JdbcClient db;

    TextCountStore(JdbcClient db) {
        this.db = db;
    }

    List<TextCounts.Round> rounds(UUID dialogue, LocalDate asOf) {
        return db.sql("""
                        select to_jsonb(round)
                          from (select r.id, n.slug, n.title, r.number, r.deadline, r.zone,
                                       (select min(v.made_at)
                                          from texts.version v
                                         where v.round_id = r.id and v.undone_at is null
                                           and (v.made_at at time zone 'UTC')::date <= :asOf) as consolidated_at,
                                       count(p.id) as proposals,
                                       count(d.key) as settled,
                                       count(d.key) filter (where d.disposition in ('ACCEPTED', 'ACCEPTED_AS_AMENDED'))
                                           as accepted
                                  from texts.round r
                                  join texts.negotiation n on n.id = r.negotiation_id
                                  left join texts.proposal p
                                    on p.round_id = r.id and p.state = 'SUBMITTED' and p.counts
                                       and p.change is not null
                                  left join texts.ruling d
                                    on d.round_id = p.round_id and d.key = p.key and d.settled
                                       and (d.decided_at at time zone 'UTC')::date <= :asOf
                                 where r.dialogue_id = :dialogue
                                   and (r.deadline at time zone 'UTC')::date <= :asOf
                                 group by r.id, n.slug, n.title, r.number, r.deadline, r.zone) round
                         order by deadline, id
                        """).param("dialogue", dialogue).param("asOf", asOf).query(String.class).stream()
                .map(json -> Rows.one(json, TextCounts.Round.class))
                .toList();
    }
}
