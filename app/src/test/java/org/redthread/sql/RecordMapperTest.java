package org.redthread.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(PostgresConfiguration.class)
class RecordMapperTest {

    @Autowired
    private JdbcClient db;

    enum State {
        OPEN,
        CLOSED
    }

    record Offer(
            UUID partyId,
            State state,
            List<String> sources,
            Set<State> once,
            @Nullable LocalDate due,
            boolean kept,
            @Nullable Integer many,
            int place) {}

    private static final String OFFER = """
            select 7 as place, '0192a000-0000-7000-8000-000000000001'::uuid as party_id, 'OPEN' as state,
                   array['SEED-1', 'SEED-2'] as sources, array['OPEN', 'CLOSED'] as once, :due::date as due,
                   true as kept, null::int as many
            """;

    @Test
    void components_are_found_by_their_names_wherever_their_columns_stand() {
        var offer = db.sql(OFFER).param("due", "2020-05-01").query(Offer.class).single();

        assertThat(offer)
                .isEqualTo(new Offer(
                        UUID.fromString("0192a000-0000-7000-8000-000000000001"),
                        State.OPEN,
                        List.of("SEED-1", "SEED-2"),
                        Set.of(State.OPEN, State.CLOSED),
                        LocalDate.of(2020, 5, 1),
                        true,
                        null,
                        7));
    }

    @Test
    void many_rows_of_one_statement_are_read_alike() {
        var offers = db.sql(OFFER + " union all " + OFFER)
                .param("due", null)
                .query(Offer.class)
                .list();

        assertThat(offers).hasSize(2).extracting(Offer::due).containsOnlyNulls();
    }

    @Test
    void a_column_that_lacks_is_named() {
        assertThatThrownBy(() -> db.sql("select 7 as place").query(Offer.class).single())
                .rootCause()
                .hasMessageContaining("Offer")
                .hasMessageContaining("party_id");
    }

    @Test
    void null_is_no_number() {
        assertThatThrownBy(() ->
                        db.sql("select null::int as place").query(Place.class).single())
                .rootCause()
                .hasMessageContaining("primitive");
    }

    record Place(int place) {}
}
