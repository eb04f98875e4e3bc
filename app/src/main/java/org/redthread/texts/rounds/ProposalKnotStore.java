package org.redthread.texts.rounds;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals as knots of the thread: what was done in one act is one. Who may see one is decided by its policies.
@Repository
class ProposalKnotStore {

    private static final int MOST = 50;

    private final JdbcClient db;

    ProposalKnotStore(JdbcClient db) {
        this.db = db;
    }

    /// @param provision its identity in the text; null for the very beginning
    record HandedIn(
            UUID id, UUID party, UUID text, @Nullable String provision, List<String> circles) {}

    List<HandedIn> handedIn(UUID round, @Nullable UUID party) {
        return db.sql("""
                        select distinct on (coalesce(edit_id, id))
                               coalesce(edit_id, id) as id, party_id as party, negotiation_id as text, at as provision,
                               circles
                          from texts.proposal
                         where round_id = :round
                           and (:party::uuid is null or party_id = :party)
                           and state = 'SUBMITTED'
                         order by coalesce(edit_id, id), id
                        """)
                .param("round", round)
                .param("party", party)
                .query(HandedIn.class)
                .list();
    }

    /// @param language of the wording
    /// @param handedInAt null while it is a draft of the delegation
    record Proposed(
            UUID id,
            UUID dialogue,
            String slug,
            String title,
            String language,
            String was,
            String becomes,
            String reason,
            @Nullable Instant handedInAt) {}

    /// Those handed in whose wording or reason holds the words, whatever their capitals, the latest first; a few of
    /// many.
    List<UUID> saying(String words, UUID dialogue) {
        return db.sql("""
                        select coalesce(edit_id, id) as knot
                          from texts.proposal
                         where dialogue_id = :dialogue and state = 'SUBMITTED'
                           and position(lower(:words) in lower(concat_ws(' ', was, becomes, reason))) > 0
                         group by knot
                         order by max(drafted_at) desc
                         limit :most
                        """)
                .param("words", words)
                .param("dialogue", dialogue)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    List<Proposed> all(Collection<UUID> ids) {
        return db.sql("""
                        select distinct on (coalesce(p.edit_id, p.id))
                               coalesce(p.edit_id, p.id) as id, n.dialogue_id as dialogue, n.slug, n.title, n.language,
                               p.was, p.becomes, p.reason, s.submitted_at as handed_in_at
                          from texts.proposal p
                          join texts.negotiation n on n.id = p.negotiation_id
                          left join texts.submission s on s.id = p.submission_id
                         where p.id = any(:ids) or p.edit_id = any(:ids)
                         order by coalesce(p.edit_id, p.id), p.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Proposed.class)
                .list();
    }
}
