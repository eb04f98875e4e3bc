package org.redthread.projects.iati;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which activities of a dialogue are held. Its policy says who may read which; what leaves is asked for by its circle
/// once more, so that nothing narrower than it slips into a file for everybody.
@Repository
class HeldActivityStore {

    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final JdbcClient stream;

    HeldActivityStore(JdbcClient db, DataSource source) {
        this.db = db;
        var few = new JdbcTemplate(source);
        few.setFetchSize(AT_ONCE);
        this.stream = JdbcClient.create(few);
    }

    /// @param after the identifier that was shown last
    List<Held> of(UUID dialogue, String after, int most) {
        return db.sql("""
                        select identifier, title, status, reporter, circle
                          from projects.iati_activity
                         where dialogue_id = :dialogue and identifier > :after
                         order by identifier
                         limit :most
                        """)
                .param("dialogue", dialogue)
                .param("after", after)
                .param("most", most)
                .query(Held.class)
                .list();
    }

    /// @param open how many of them everybody may read
    record Counts(int all, int open) {}

    Counts counts(UUID dialogue) {
        return db.sql("""
                        select count(*) as all, count(*) filter (where circle = 'public') as open
                          from projects.iati_activity
                         where dialogue_id = :dialogue
                        """).param("dialogue", dialogue).query(Counts.class).single();
    }

    /// Which of the identifiers are held.
    Set<String> held(UUID dialogue, Collection<String> identifiers) {
        return Set.copyOf(db.sql("""
                        select identifier
                          from projects.iati_activity
                         where dialogue_id = :dialogue and identifier = any(:identifiers)
                        """)
                .param("dialogue", dialogue)
                .param("identifiers", identifiers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// By their identifiers, a few at a time: needs a transaction.
    void each(UUID dialogue, Held.Which which, Consumer<byte[]> content) {
        stream.sql("""
                        select content
                          from projects.iati_activity
                         where dialogue_id = :dialogue
                           and (:organisation::text is null or reporter = :organisation)
                           and (:activity::text is null or identifier = :activity)
                           and (circle = 'public' or :all and circle = any ((select redthread.circles())::text[]))
                         order by identifier
                        """)
                .param("dialogue", dialogue)
                .param("organisation", which.organisation())
                .param("activity", which.activity())
                .param("all", which.all())
                .query(row -> {
                    content.accept(row.getBytes(1));
                });
    }
}
