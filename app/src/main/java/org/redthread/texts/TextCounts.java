package org.redthread.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is counted of negotiations, with the rounds that it is counted from. A reader counts what he may see: the
/// policies of the rows decide.
@Service
@Transactional(readOnly = true)
public class TextCounts {

    private final JdbcClient db;

    TextCounts(JdbcClient db) {
        this.db = db;
    }

    /// A round whose deadline has passed.
    ///
    /// @param zone that the deadline was set in
    /// @param consolidatedAt when the version that came of it was made; null where none was by the day
    /// @param proposals that count in it, remarks left out
    /// @param settled those whose disposition the Chair had settled by the day
    /// @param accepted of these, also those accepted as amended
    public record Round(
            UUID id,
            String slug,
            String title,
            int number,
            Instant deadline,
            ZoneId zone,
            @Nullable Instant consolidatedAt,
            int proposals,
            int settled,
            int accepted) {}

    /// Those whose deadline had passed by the end of the day, the earliest first. The day is one of the house, in UTC.
    public List<Round> rounds(UUID dialogue, LocalDate asOf) {
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
                .map(json -> Rows.one(json, Round.class))
                .toList();
    }
}
