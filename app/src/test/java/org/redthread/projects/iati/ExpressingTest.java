package org.redthread.projects.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.iati.ActivityWriter;
import org.redthread.iati.rules.Rules;

class ExpressingTest {

    private static final Rules RULES =
            Rules.standard(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    private static final Reporter REPORTER = new Reporter("GB-COH-1", "40", "Sample organisation");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Test
    void a_project_of_which_all_is_said_is_told_and_sound() throws Exception {
        var expressed = express(telling("Sample summary", List.of("15190"), new BigDecimal(60)));
        assertThat(expressed.lacks()).isEmpty();
        assertThat(ActivityWriter.written(Objects.requireNonNull(expressed.element())))
                .contains(
                        "<iati-identifier>GB-COH-1-sample</iati-identifier>",
                        "<narrative xml:lang=\"ru\">Образец</narrative>",
                        "<activity-status code=\"2\"/>",
                        "<activity-date type=\"2\" iso-date=\"2024-01-01\"/>",
                        "<recipient-country code=\"IQ\" percentage=\"40\"/>",
                        "<sector vocabulary=\"1\" code=\"15190\"/>",
                        "<value currency=\"EUR\" value-date=\"2024-01-01\">12000.50</value>");
    }

    @Test
    void what_nobody_said_is_named_and_nothing_stands_in_for_it() {
        var expressed = Expressing.express(telling(null, List.of(), null), null, RULES);
        assertThat(expressed.element()).isNull();
        assertThat(expressed.lacks())
                .extracting(Unsaid::key)
                .containsExactly("reporter", "description", "percent", "sector");
    }

    @Test
    void what_the_standard_forbids_is_found_before_it_leaves() {
        var expressed = express(telling("Sample summary", List.of("15190"), new BigDecimal(70)));
        assertThat(expressed.element()).isNull();
        assertThat(expressed.lacks())
                .as("shares that do not come to a hundred, by the standard's own rule")
                .isNotEmpty()
                .allMatch(lack -> lack.key().equals("rule"));
        assertThat(express(telling("Sample summary", List.of("99999"), new BigDecimal(60)))
                        .lacks())
                .containsExactly(new Unsaid("unfit", "sector[1]/@code"));
    }

    private static Expressed express(Telling telling) {
        return Expressing.express(telling, REPORTER, RULES);
    }

    private static Telling telling(@Nullable String summary, List<String> sectors, @Nullable BigDecimal first) {
        return new Telling(
                "sample",
                "Sample project",
                "Образец",
                summary,
                "2",
                List.of(new Telling.Day("2", DAY)),
                List.of(new Telling.Partner("1", "Poland"), new Telling.Partner("4", "ICMPD")),
                List.of(new Telling.Country("PK", first), new Telling.Country("IQ", new BigDecimal(40))),
                sectors,
                List.of(new Telling.Payment("2", DAY, new BigDecimal("12000.50"), "EUR", "sample")),
                List.of());
    }
}
