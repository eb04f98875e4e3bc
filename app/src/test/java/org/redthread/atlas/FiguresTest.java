package org.redthread.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.PostgresConfiguration;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Figures;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Sex;
import org.redthread.atlas.figures.Total;
import org.redthread.atlas.figures.Way;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The figures of the atlas against what a reading of the files of its own adds up.
@SpringBootTest
@Import(PostgresConfiguration.class)
@WithFigures
class FiguresTest {

    /// The publishers' own tables, on machines that have them.
    private static final Path PUBLISHED = Path.of("/work/shared/data");

    @Autowired
    Figures figures;

    /// Added up by hand from the publisher's table, before any of this was written.
    @ParameterizedTest
    @CsvSource({
        "TUR, 3130337, 6826135",
        "UKR, 9769216, 4632124",
        "AFG, 7528994, 72948",
        "PAK, 6915057, 3529752",
        "MLT, 43940, 190447"
    })
    void sums_of_2024_are_those_of_the_publishers_table(String country, long out, long in) {
        assertThat(total("stock", country, Way.OUT, 2024).people()).isEqualTo(out);
        assertThat(total("stock", country, Way.IN, 2024).people()).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TUR", "UKR", "AFG", "PAK", "MLT"})
    void every_year_way_and_sex_is_what_the_file_adds_up_to(String country) throws IOException {
        var rows = rows("stock.csv.gz");
        for (var year : List.of(1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024))
            for (var way : Way.values()) {
                var total = total("stock", country, way, year);
                var mine = rows.stream()
                        .filter(row -> row[way == Way.OUT ? 1 : 2].equals(country))
                        .filter(row -> row[3].equals(String.valueOf(year)))
                        .toList();
                assertThat(total.corridors()).isEqualTo(mine.size());
                for (var sex : Sex.values())
                    assertThat(total.of(sex))
                            .as("%s %s %d %s", country, way, year, sex)
                            .isEqualTo(mine.stream()
                                    .mapToLong(row -> Long.parseLong(row[4 + sexColumn(sex)]))
                                    .sum());
            }
    }

    private static int sexColumn(Sex sex) {
        return switch (sex) {
            case ALL -> 0;
            case MALE -> 1;
            case FEMALE -> 2;
        };
    }

    @Test
    void corridors_of_a_country_are_the_rows_of_the_file() throws IOException {
        var corridors = figures.corridors(edition("stock"), series("stock"), "TUR", 2024);
        var mine = rows("stock.csv.gz").stream()
                .filter(row -> row[3].equals("2024") && (row[1].equals("TUR") || row[2].equals("TUR")))
                .toList();
        assertThat(corridors).hasSameSizeAs(mine);
        for (var row : mine)
            assertThat(corridors).anySatisfy(corridor -> {
                assertThat(corridor.origin()).isEqualTo(row[1]);
                assertThat(corridor.destination()).isEqualTo(row[2]);
                assertThat(corridor.people()).isEqualTo(Long.parseLong(row[4]));
                assertThat(corridor.female()).isEqualTo(Long.parseLong(row[6]));
                assertThat(corridor.kind()).isEqualTo(row[7]);
            });
        assertThat(corridors)
                .filteredOn(corridor -> corridor.origin().equals("SYR"))
                .singleElement()
                .satisfies(corridor -> assertThat(corridor.people()).isEqualTo(3_563_983));
    }

    @Test
    void refugees_are_added_up_over_all_countries() throws IOException {
        for (var country : List.of("TUR", "AFG", "UKR")) {
            var mine = rows("unhcr-population.csv.gz").stream()
                    .filter(row -> row[0].equals("refugees") && row[2].equals(country) && row[3].equals("2024"))
                    .mapToLong(row -> Long.parseLong(row[4]))
                    .sum();
            assertThat(total("refugees", country, Way.IN, 2024).people()).isEqualTo(mine);
        }
    }

    /// Round figures stand in UNHCR's table as 2e+05: read carelessly, they would be 2.
    @Test
    void figures_written_with_an_exponent_are_whole() throws IOException {
        var written = PUBLISHED.resolve("unhcr-population.csv");
        Assumptions.assumeTrue(Files.exists(written), "the publishers' tables are not on this machine");
        try (var lines = Files.lines(written)) {
            var row = lines.filter(line -> line.contains("e+05"))
                    .map(line -> line.replace("\"", "").split(","))
                    .filter(parts -> parts.length > 7 && parts[7].contains("e+05"))
                    .findFirst()
                    .orElseThrow();
            var people = new BigDecimal(row[7]).longValueExact();
            assertThat(rows("unhcr-population.csv.gz"))
                    .filteredOn(one -> one[0].equals("refugees")
                            && one[1].equals(row[3])
                            && one[2].equals(row[6])
                            && one[3].equals(row[0]))
                    .singleElement()
                    .satisfies(one -> assertThat(Long.parseLong(one[4])).isEqualTo(people));
        }
    }

    @Test
    void an_edition_says_whose_it_is_and_what_must_be_told() {
        var edition = edition("stock");
        assertThat(edition.publisher()).isEqualTo("UN DESA");
        assertThat(edition.edition()).isEqualTo("revision 2024");
        assertThat(edition.licence()).contains("CC BY 3.0 IGO");
        assertThat(edition.rows()).isEqualTo(68_941);
        assertThat(edition.notesEn()).anyMatch(note -> note.contains("do not sum to country totals"));
        assertThat(edition.notesRu()).hasSameSizeAs(edition.notesEn());
        assertThat(edition.retrievedOn()).isNull();
    }

    private Total total(String key, String country, Way way, int year) {
        return figures.totals(List.of(edition(key)), country).stream()
                .filter(total -> total.series() == series(key).id() && total.way() == way && total.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private Series series(String key) {
        return figures.series().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Edition edition(String key) {
        return Objects.requireNonNull(figures.editions().get(series(key).dataSet()));
    }

    static List<String[]> rows(String file) throws IOException {
        var rows = new ArrayList<String[]>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("../vendor/atlas", file))), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
        }
        return rows;
    }
}
