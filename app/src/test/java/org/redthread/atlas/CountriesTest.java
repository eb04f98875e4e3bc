package org.redthread.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(PostgresConfiguration.class)
@WithFigures
class CountriesTest {

    @Autowired
    Countries countries;

    @Test
    void a_figure_has_a_key_that_stays_and_says_whose_it_is() {
        var figure = countries.figure("stock/in/TUR/2024/all").orElseThrow();
        assertThat(figure.value()).isEqualByComparingTo(BigDecimal.valueOf(6_826_135));
        assertThat(figure.publisher()).isEqualTo("UN DESA");
        assertThat(figure.edition()).isEqualTo("revision 2024");
        assertThat(figure.way()).isEqualTo("in");
        assertThat(countries.figure("stock/in/TUR/1066/all")).isEmpty();
        assertThat(countries.figure("nonsense")).isEmpty();
    }

    @Test
    void series_are_asked_together_and_a_year_has_both_ways_and_sexes() {
        var figures = countries.figures("MLT", List.of("stock", "population", "nothing"));
        assertThat(figures)
                .extracting(Countries.Figure::key)
                .contains("population/MLT/2024", "stock/out/MLT/1990/female", "stock/in/MLT/2024/male")
                .doesNotHaveDuplicates();
        assertThat(figures)
                .filteredOn(figure -> figure.series().equals("population"))
                .first()
                .satisfies(figure -> {
                    assertThat(figure.year()).isEqualTo(2024);
                    assertThat(figure.way()).isEmpty();
                });
    }

    @Test
    void what_is_no_country_has_no_figures() {
        assertThat(countries.known("MLT")).isTrue();
        assertThat(countries.known("UNK")).isFalse();
        assertThat(countries.figures("ZZZ", List.of("stock"))).isEmpty();
    }
}
