package org.redthread.texts.negotiations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Provisions as knots of the thread, each by the newest version that the reader may see: whose words it does not see
/// it does not learn either. That is decided by the policies of versions.
@Repository
class ProvisionKnotStore {

    private static final int MOST = 50;

    private final JdbcClient db;

    ProvisionKnotStore(JdbcClient db) {
        this.db = db;
    }

    /// A provision of the authentic wording.
    ///
    /// @param version the number of the version that it was found in
    record Row(
            UUID knot,
            UUID negotiationId,
            int version,
            String identity,
            String kind,
            String number,
            boolean typed,
            String words) {}

    /// Of whatever text.
    List<Row> all(Collection<UUID> knots) {
        return db.sql("""
                        select distinct on (p.knot) p.knot, v.negotiation_id, v.number as version, p.identity, p.kind,
                               p.number, p.typed, p.wording ->> 'text' as words
                          from texts.provision p
                          join texts.version v on v.id = p.version_id and v.undone_at is null
                          join texts.negotiation n on n.id = v.negotiation_id and n.language = v.language
                         where p.knot = any (:knots)
                         order by p.knot, v.number desc
                        """)
                .param("knots", knots.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    /// Those of a dialogue whose newest wording holds the words, whatever their capitals; a few of many.
    List<UUID> saying(String words, UUID dialogue) {
        return db.sql("""
                        with newest as (
                            select distinct on (v.negotiation_id) v.id
                              from texts.negotiation n
                              join texts.version v on v.negotiation_id = n.id and v.language = n.language
                             where n.dialogue_id = :dialogue and n.state <> 'WITHDRAWN' and v.undone_at is null
                             order by v.negotiation_id, v.number desc
                        )
                        select p.knot
                          from newest v
                          join texts.provision p on p.version_id = v.id
                         where position(lower(:words) in lower(p.wording ->> 'text')) > 0
                         order by p.version_id, p.place
                         limit :most
                        """)
                .param("words", words)
                .param("dialogue", dialogue)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }
}
