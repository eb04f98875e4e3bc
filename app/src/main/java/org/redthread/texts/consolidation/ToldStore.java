package org.redthread.texts.consolidation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.redthread.redline.merge.Disposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ToldStore {

    /// What was settled about a change, for one of those who hold or support it.
    ///
    /// @param number of the provision as it is printed; blank where there is none
    record News(UUID partyId, String number, String was, String becomes, Disposition disposition, String reason) {}

    private final JdbcClient db;

    ToldStore(JdbcClient db) {
        this.db = db;
    }

    /// What nobody was told yet, and is from now on.
    List<News> take(UUID round, Instant at) {
        return db.sql("""
                        with told as (
                            update texts.ruling
                               set told_at = :at
                             where round_id = :round and settled and told_at is null
                         returning key, disposition, reason
                        )
                        select distinct on (v.place, t.key, held.party_id)
                               held.party_id, coalesce(v.number, '') as number, p.was, p.becomes, t.disposition,
                               t.reason
                          from told t
                          join texts.proposal p on p.round_id = :round and p.key = t.key
                                               and p.state = 'SUBMITTED' and p.counts
                         cross join lateral (select p.party_id
                                              union
                                             select s.party_id from texts.support s where s.proposal_id = p.id) held
                          left join texts.provision v on v.version_id = p.version_id and v.identity = p.at
                         order by v.place, t.key, held.party_id
                        """)
                .param("round", round)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(News.class)
                .list();
    }
}
