package org.redthread.atlas.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.atlas.WithFigures;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Figures;
import org.redthread.atlas.imports.Difference.Fate;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(PostgresConfiguration.class)
@WithFigures
class ImportsTest {

    private static final Path PUBLISHED = Path.of("/work/shared/data/migrant-stock-by-origin-destination.csv");
    private static final UUID PRAGUE = RecordFile.id("dialogue", "prague-process");
    private static final String HEADS =
            "year,origin_m49,origin_iso3,origin,dest_m49,dest_iso3,destination,dest_data_type,total,male,female\n";
    private static final String GOOD = "2024,760,SYR,Syria,792,TUR,Türkiye,B R,3563984,1900000,1663984\n";

    @Autowired
    Arrivals arrivals;

    @Autowired
    Figures figures;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_file_with_fewer_rows_is_shown_as_a_difference_before_it_is_taken() {
        undone(() -> {
            var before = shown();
            var brought = brought("UN_STOCK", HEADS + GOOD);
            assertThat(brought.waits()).isTrue();
            assertThat(figures.editions().get("un-migrant-stock"))
                    .as("nothing is changed yet")
                    .isEqualTo(before);
            var difference = arrivals.difference(brought).orElseThrow();
            assertThat(difference.rows(Fate.CHANGED)).isEqualTo(1);
            assertThat(difference.rows(Fate.GONE)).isEqualTo(68_940);
            assertThat(difference.rows(Fate.NEW)).isZero();
            assertThat(difference.fewer()).isTrue();
            assertThat(difference.byFate().get(Fate.CHANGED)).singleElement().satisfies(changed -> {
                assertThat(changed.before()).isEqualTo(3_563_983);
                assertThat(changed.after()).isEqualTo(3_563_984);
            });
            assertThat(arrivals.take(PRAGUE, brought.id(), before.id() + 1000))
                    .as("another was seen")
                    .isFalse();
            assertThat(arrivals.take(PRAGUE, brought.id(), before.id())).isTrue();
            assertThat(shown().edition()).isEqualTo("trial");
            assertThat(arrivals.take(PRAGUE, brought.id(), before.id()))
                    .as("taken once")
                    .isFalse();
        });
    }

    @Test
    void every_fault_is_named_by_row_and_column() {
        var table = """
                2024,760,SYR,Syria,792,TUR,Türkiye,B R,10,5,5
                2024,999,SYR,Syria,792,TUR,Türkiye,B R,10,5,5
                2024,760,IRQ,Iraq,792,TUR,Türkiye,B R,10,5,5
                2024,276,DEU,Germany,792,TUR,Türkiye,B R,-4,5,5
                2024,760,SYR,Syria,792,TUR,Türkiye,B R,11,5,6
                24,276,DEU,Germany,792,TUR,Türkiye,B R,4,2,2
                2024,276,DEU,Germany,792,TUR,Türkiye,B R,many,2,2
                2024,276,DEU,Germany,792,TUR,Türkiye,B R,3,2,2
                """;
        undone(() -> {
            var brought = brought("UN_STOCK", HEADS + table);
            assertThat(brought.edition()).as("nothing of it can be taken").isNull();
            assertThat(arrivals.difference(brought)).isEmpty();
            assertThat(brought.faults())
                    .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.kind())
                    .containsExactly(
                            "3 origin_m49 UNKNOWN_CODE",
                            "4 origin_iso3 TWO_COUNTRIES",
                            "5 total NEGATIVE",
                            "6 total DUPLICATE",
                            "7 year NO_YEAR",
                            "8 total NO_NUMBER",
                            "9 total TOO_MANY");
            assertThat(brought.faults().get(3).more())
                    .as("the row of the first")
                    .isEqualTo("2");
        });
    }

    @Test
    void moved_columns_are_named_and_found_by_their_heads() {
        undone(() -> {
            var brought = brought(
                    "UN_STOCK",
                    "total,year,origin_m49,origin_iso3,dest_m49,dest_iso3,dest_data_type,male,female,colour\n"
                            + "7,2024,760,SYR,792,TUR,B R,3,4,red\n");
            assertThat(brought.faulty()).isZero();
            assertThat(brought.rows()).isEqualTo(1);
            assertThat(brought.moved()).contains("total", "year", "colour");
        });
    }

    @Test
    void a_missing_column_is_named_and_no_row_is_read() {
        undone(() -> {
            var brought = brought("UN_STOCK", "year,origin_m49,origin_iso3,dest_m49,dest_iso3,total\n2024,1,A,2,B,3\n");
            assertThat(brought.faults())
                    .extracting(Fault::column)
                    .containsExactlyInAnyOrder("dest_data_type", "male", "female");
            assertThat(brought.faults()).extracting(Fault::kind).containsOnly(Fault.Kind.NO_COLUMN);
        });
    }

    @Test
    void the_publishers_own_table_is_taken_without_a_fault_and_changes_nothing() throws IOException {
        Assumptions.assumeTrue(Files.exists(PUBLISHED), "the publishers' tables are not on this machine");
        var table = Files.readString(PUBLISHED);
        undone(() -> {
            var brought = brought("UN_STOCK", table);
            assertThat(brought.faults()).isEmpty();
            var difference = arrivals.difference(brought).orElseThrow();
            assertThat(difference.rows(Fate.SAME)).isEqualTo(68_941);
            assertThat(difference.rows(Fate.GONE) + difference.rows(Fate.NEW) + difference.rows(Fate.CHANGED))
                    .isZero();
        });
    }

    @Test
    void tables_of_all_publishers_are_read() {
        undone(() -> {
            assertThat(brought("UNHCR_POPULATION", """
                    year,coo_iso,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip
                    2024,"SYR",TUR,2e+05,5,0,0,0,0,0,
                    """).rows()).isEqualTo(2);
            assertThat(brought("WORLD_BANK_POPULATION", """
                    Country Name,Country Code,Year,Value
                    World,WLD,2024,8000000000
                    Malta,MLT,2024,552747
                    """).rows())
                    .as("the world is no country")
                    .isEqualTo(1);
            assertThat(brought("WORLD_BANK_GDP", "Country Name,Country Code,Year,Value\nMalta,MLT,2023,2.1e10\n")
                            .rows())
                    .isEqualTo(1);
            var eurostat = brought("EUROSTAT", """
                    DATAFLOW,LAST UPDATE,freq,citizen,age,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
                    ESTAT:X(1.0),01/01/26,A,TR,TOTAL,NR,T,EL,2024,100,
                    ESTAT:X(1.0),01/01/26,A,TR,TOTAL,NR,F,EL,2024,60,
                    ESTAT:X(1.0),01/01/26,A,TR,TOTAL,NR,M,EL,2024,40,
                    ESTAT:X(1.0),01/01/26,A,TOTAL,TOTAL,NR,T,EL,2024,1000,
                    """);
            assertThat(eurostat.faults()).isEmpty();
            assertThat(eurostat.rows()).isEqualTo(1);
            assertThat(brought("GENERIC", "series,origin,destination,year,people\nemigrants,TUR,DEU,2024,1500000\n")
                            .waits())
                    .isTrue();
        });
    }

    /// The other account of a corridor: counted by the country of origin.
    @Test
    void a_count_by_the_country_of_origin_stands_beside_that_of_the_destination() {
        undone(() -> {
            var brought = brought("GENERIC", "series,origin,destination,year,people\nemigrants,TUR,DEU,2024,1500000\n");
            assertThat(arrivals.take(PRAGUE, brought.id(), 0)).isTrue();
            assertThat(figures.between("TUR", "DEU"))
                    .filteredOn(told -> told.year() == 2024 && told.origin().equals("TUR"))
                    .extracting(told -> told.series())
                    .contains("stock", "emigrants");
        });
    }

    @Test
    void nobody_else_brings_files() {
        assertThatThrownBy(() -> arrivals.bring(PRAGUE, Map.of(), "x.csv", new byte[0]))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> arrivals.of(PRAGUE)).isInstanceOf(Forbidden.class);
    }

    @Test
    void what_is_no_table_is_said() {
        undone(() -> {
            assertThat(brought("UN_STOCK", "\0\1\2").faults()).isNotEmpty();
            assertThat(brought("UN_STOCK", "\"never closed").faults()).isNotEmpty();
        });
    }

    private Edition shown() {
        return Objects.requireNonNull(figures.editions().get("un-migrant-stock"));
    }

    private Brought brought(String layout, String table) {
        var outcome = arrivals.bring(
                PRAGUE, Map.of("layout", layout, "edition", "trial"), "table.csv", table.getBytes(UTF_8));
        assertThat(outcome).isInstanceOf(Arrivals.Outcome.Read.class);
        return ((Arrivals.Outcome.Read) outcome).brought();
    }

    /// As the secretariat, and then as if it had never been: other tests ask the same figures.
    private void undone(Runnable work) {
        var keeper = new Reader(null, "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, PRAGUE, null)));
        access.as(
                keeper,
                () -> transaction.execute(status -> {
                    work.run();
                    status.setRollbackOnly();
                    return List.of();
                }));
    }
}
