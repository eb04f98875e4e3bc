package org.redthread.plans.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Cell;
import org.redthread.office.Tab;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.record.RecordFile;
import org.redthread.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// Every fault at its cell, many at once, and nothing changed by halves.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tables.class})
class SheetFaultsTest {

    @Autowired
    Keeper keeper;

    @Autowired
    Tables tables;

    @Test
    void every_cell_that_cannot_be_taken_is_named_with_its_head() {
        var plan = aPlan();
        // Row 1 are the heads, 2 the plan, 3 and 4 its goals, 5 and 6 action points, 7 and 8 activities.
        assertThat(faults(plan, rows -> {
                    rows.row("One").put(Column.GOAL, Cell.of(7));
                    rows.row("One").put(Column.POINT, Cell.of(LocalDate.of(2027, 3, 5)));
                    rows.row("One").put(Column.KIND, Cell.of("party"));
                    rows.row("One").put(Column.HOSTS, Cell.of("Polland"));
                    rows.row("One").put(Column.FROM, Cell.of("2027-02-30"));
                    rows.row("One").put(Column.AMOUNT, Cell.of(new BigDecimal("12000")));
                    rows.row("One").put(Column.MEETING, Cell.of("som-1913"));
                    rows.row("Two").put(Column.POINT, Cell.of(new BigDecimal("1.1")));
                    rows.row("Two").put(Column.FUNDS, Cell.of("Atlantis of the far sea"));
                    rows.row("Two").put(Column.FROM, Cell.of(LocalDate.of(2027, 5, 2)));
                    rows.row("Two").put(Column.TO, Cell.of(LocalDate.of(2027, 5, 1)));
                    rows.row("Two").put(Column.AMOUNT, Cell.of("12,000"));
                    rows.row("Two").put(Column.CURRENCY, Cell.of("EURO"));
                    rows.row("Two").put(Column.STATE, Cell.of("finished"));
                }))
                .containsExactlyInAnyOrder(
                        "E7 Goal: This plan has no goal 7.",
                        "F7 Action point: The program took the number for a date. Make the cell text, and write 5.3.",
                        "H7 Kind: “party” is none of: Meeting, Training, Study, Project, Campaign, Other.",
                        "I7 Hosts: No country or organisation is known as “Polland”. Near it: Poland.",
                        "O7 From: There is no day or month 2027-02-30.",
                        "S7 Depends on meeting: No meeting of this dialogue has the address som-1913.",
                        "V7 Currency: An amount needs its currency.",
                        "F8 Action point: The program may have dropped a zero: 1.1, 1.10 look the same as numbers."
                                + " Make the cell text.",
                        "L8 Funds: No country or organisation is known as “Atlantis of the far sea”.",
                        "P8 To: It ends before it begins.",
                        "U8 Cost: “12,000” is no amount above zero with at most two decimals: 12000.50.",
                        "V8 Currency: Three letters of a currency that there is, such as EUR.",
                        "T8 State: “finished” is none of: Planned, Under way, Done, Dropped, Postponed.");
    }

    @Test
    void recurrences_that_overlap_and_ends_without_beginnings_are_named() {
        assertThat(faults(aPlan(), rows -> {
                    rows.row("One").put(Column.FROM, Cell.of("2027-01"));
                    rows.row("One").put(Column.TO, Cell.of("2027-03"));
                    rows.row("One").put(Column.MONTHS, Cell.of(2));
                    rows.row("One").put(Column.UNTIL, Cell.of(LocalDate.of(2028, 1, 1)));
                    rows.row("Two").put(Column.TO, Cell.of("2027-03"));
                }))
                .containsExactlyInAnyOrder(
                        "Q7 Again every (months): It would begin again before it has ended: leave more months between.",
                        "O8 From: An end has no beginning.");
    }

    @Test
    void rows_are_told_apart_by_their_ids() {
        var plan = aPlan();
        var other = aPlan();
        assertThat(faults(plan, rows -> {
                    rows.row("Two").put(Column.ID, rows.row("One").get(Column.ID));
                    rows.row("Train officers")
                            .put(
                                    Column.ID,
                                    Cell.of(other.goals().getFirst().id().toString()));
                    rows.row("Train others").put(Column.ID, Cell.of("17"));
                    rows.row("Skills").put(Column.ROW, Cell.of("Activity"));
                    rows.row("Return").put(Column.ROW, Cell.of("?"));
                }))
                .containsExactlyInAnyOrder(
                        "A3 Row: Say what the row is: Plan, Goal, Action point, Activity.",
                        "A4 Row: This id belongs to another kind of row: Goal.",
                        "B5 Id: Nothing in this plan has this id. It was removed meanwhile, or belongs to another plan.",
                        "B6 Id: An id is left as it was taken away; a new row has none.",
                        "B8 Id: The same id stands at B7.");
        assertThat(tables.run(plan, tables.file(other, Language.EN, "csv"), Language.EN)
                        .faults()
                        .getFirst()
                        .sentence())
                .isEqualTo("The sheet belongs to another plan.");
    }

    @Test
    void columns_that_were_shifted_and_sheets_that_were_glued_are_named() {
        var plan = aPlan();
        var whole = keeper.as(Role.SECRETARIAT, () -> tables.tab(plan));
        var rows = IntStream.range(0, 2)
                .boxed()
                .flatMap(twice -> Stream.concat(
                        twice == 0
                                ? Stream.<List<Cell>>of()
                                : Stream.of(whole.heads().stream().map(Cell::of).toList()),
                        StreamSupport.stream(whole.rows().spliterator(), false)))
                .toList();
        assertThat(said(plan, Tables.written(new Tab("Plan", whole.heads(), rows), "xlsx")))
                .contains("A9 Row: A second sheet begins here. Bring one sheet at a time.");
        var shifted = new ArrayList<>(whole.heads());
        shifted.set(4, "");
        shifted.set(5, "Goals and points");
        shifted.set(6, "Row");
        assertThat(said(plan, Tables.written(new Tab("Plan", shifted, whole.rows()), "csv")))
                .contains(
                        "F1 Goals and points: No column of a plan is called “Goals and points”. If columns were shifted,"
                                + " put them back under their heads.",
                        "G1 Row: Two columns are called “Row”.");
        var beside = new ArrayList<>(whole.heads());
        beside.set(23, "");
        var noted = Tables.written(
                new Tab(
                        "Plan",
                        beside,
                        List.of(Stream.concat(
                                        whole.rows().iterator().next().subList(0, 23).stream(),
                                        Stream.of(Cell.of("mine")))
                                .toList())),
                "csv");
        assertThat(said(plan, noted)).contains("X2 : Something stands beside the table, under no head.");
    }

    @Test
    void what_says_nothing_of_a_row_stays_empty_there() {
        assertThat(faults(aPlan(), rows -> {
                    rows.row("Return").put(Column.STATE, Cell.of("Done"));
                    rows.row("One").put(Column.OFFERS, Cell.of("Poland: hosts"));
                    rows.row("Two").put(Column.REMOVE, Cell.of("maybe"));
                    rows.add(Map.of(Column.ROW, Cell.of("Goal"), Column.REMOVE, Cell.of("remove")));
                }))
                .contains(
                        "T3 State: Leave this empty: Goal.",
                        "N7 Offers: This column is only to be read. Offers are answered on their own page.",
                        "D8 Remove: Leave it empty, or write “remove”.",
                        "D9 Remove: A new row has nothing to remove.");
    }

    @Test
    void a_row_that_somebody_else_changed_since_is_found_and_written_over_only_when_asked() {
        var plan = aPlan();
        var file = tables.changed(plan, rows -> {
            rows.row("One").put(Column.NOTE, Cell.of("mine"));
            rows.row("Two").put(Column.NOTE, Cell.of("mine too"));
        });
        var one = plan.undertakings().getFirst();
        var now = keeper.changed(plan, Change.alter(Item.ACTIVITY, one.id(), 0, Map.of(Field.NOTE, "theirs")));
        var run = tables.run(now, file, Language.EN);
        assertThat(run.stale()).isEqualTo(1);
        assertThat(run.faults())
                .extracting(Faults.Fault::sentence)
                .containsExactly("Somebody else changed this since: the sheet has version 0, the plan version 1.");
        assertThat(tables.take(now, file, now.version(), false)).isFalse();
        assertThat(tables.now(plan)).isEqualTo(now);

        var over = tables.run(now, file, Language.EN, true);
        assertThat(over.faults()).isEmpty();
        assertThat(over.differences())
                .hasSize(2)
                .first()
                .satisfies(each -> assertThat(each.cells())
                        .containsExactly(new Differing.CellChange(Column.NOTE, "theirs", "mine")));
        assertThat(tables.take(now, file, plan.version(), true))
                .as("shown against an older version of the plan")
                .isFalse();
        assertThat(tables.take(now, file, now.version(), true)).isTrue();
    }

    @Test
    void a_row_that_is_missing_changes_nothing() {
        var plan = aPlan();
        var run = tables.run(
                plan, tables.changed(plan, rows -> rows.removeIf(row -> row == rows.row("One"))), Language.EN);
        assertThat(run.differences()).isEmpty();
        assertThat(run.unnamed()).containsExactly("One");
    }

    @Test
    void a_party_is_known_by_any_of_its_names() {
        var plan = aPlan();
        var run = tables.run(
                plan,
                tables.changed(
                        plan,
                        rows -> rows.row("One")
                                .put(Column.HOSTS, Cell.of("Turkey; Польша; " + UUID.fromString(poland())))),
                Language.EN);
        assertThat(run.faults())
                .extracting(Faults.Fault::sentence)
                .containsExactly("A party stands here twice with the same part.");
    }

    private static String poland() {
        return RecordFile.id("party", "POL").toString();
    }

    private LivingPlan aPlan() {
        return keeper.changed(
                keeper.aPlan(),
                Change.add(Item.ACTION_POINT, Map.of(Field.NUMBER, "1.1", Field.WORDS, "Train officers")),
                Change.add(Item.ACTION_POINT, Map.of(Field.NUMBER, "1.10", Field.WORDS, "Train others")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "One")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Two")));
    }

    private List<String> faults(LivingPlan plan, Consumer<Tables.Rows> change) {
        var said = said(plan, tables.changed(plan, change));
        assertThat(tables.now(plan)).as("nothing is changed").isEqualTo(plan);
        return said;
    }

    private List<String> said(LivingPlan plan, byte[] file) {
        return tables.run(plan, file, Language.EN).faults().stream()
                .map(fault -> fault.cell() + " " + fault.head() + ": " + fault.sentence())
                .toList();
    }
}
