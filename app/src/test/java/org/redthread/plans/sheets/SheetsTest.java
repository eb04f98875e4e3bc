package org.redthread.plans.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Cell;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tables.class})
class SheetsTest {

    @Autowired
    Keeper keeper;

    @Autowired
    Tables tables;

    @Test
    void what_is_taken_away_comes_back_as_no_difference() {
        var plan = aFullPlan();
        for (var language : Language.values())
            for (var format : List.of("xlsx", "csv")) {
                var run = tables.run(plan, tables.file(plan, language, format), Language.EN);
                assertThat(run.faults()).as(language + " " + format).isEmpty();
                assertThat(run.differences()).as(language + " " + format).isEmpty();
                assertThat(run.unnamed()).isEmpty();
                assertThat(run.taken()).isEqualTo(plan.version());
            }
    }

    @Test
    void every_difference_is_shown_cell_by_cell_and_all_are_taken() {
        var plan = aFullPlan();
        var file = tables.changed(plan, rows -> {
            rows.row("Training of officers").put(Column.STATE, Cell.of("done"));
            rows.row("Training of officers").put(Column.HOSTS, Cell.of("Польша; ICMPD (the room; and lunch)"));
            rows.row("Round table").put(Column.REMOVE, Cell.of("REMOVE"));
            rows.add(Map.of(
                    Column.ROW, Cell.of("Мероприятие"),
                    Column.GOAL, Cell.of(2),
                    Column.TITLE, Cell.of("Campaign"),
                    Column.FROM, Cell.of("2028-01"),
                    Column.TO, Cell.of("2028-03"),
                    Column.AMOUNT, Cell.of("12 500,50"),
                    Column.CURRENCY, Cell.of("EUR")));
        });
        var run = tables.run(plan, file, Language.EN);
        assertThat(run.faults()).isEmpty();
        assertThat(run.differences().stream()
                        .map(each -> each.how() + " " + each.title() + " "
                                + each.cells().stream()
                                        .filter(cell -> each.how() == Differing.How.CHANGED)
                                        .map(cell -> cell.column() + ":" + cell.old() + ">" + cell.now())
                                        .collect(Collectors.joining(", "))))
                .containsExactly(
                        "CHANGED Training of officers "
                                + "HOSTS:Türkiye (the venue; with lunch)>Poland; International Centre for Migration Policy"
                                + " Development (the room; and lunch), STATE:Planned>Done",
                        "ADDED Campaign ",
                        "REMOVED Round table ");
        assertThat(tables.now(plan)).as("nothing is changed by looking").isEqualTo(plan);

        assertThat(tables.take(plan, file, plan.version(), false)).isTrue();
        var now = tables.now(plan);
        assertThat(now.undertakings()).hasSize(plan.undertakings().size());
        assertThat(now.undertakings())
                .anyMatch(each -> "Campaign".equals(each.title())
                        && each.amount() != null
                        && each.amount().toPlainString().equals("12500.50"));
        assertThat(tables.run(now, tables.file(now, Language.RU, "csv"), Language.EN)
                        .differences())
                .isEmpty();
    }

    private LivingPlan aFullPlan() {
        return keeper.changed(
                keeper.aPlan(),
                Change.add(
                        Item.ACTION_POINT,
                        Map.of(Field.NUMBER, "1.1", Field.GOAL, "1", Field.WORDS, "Train =officers")),
                Change.add(
                        Item.ACTION_POINT, Map.of(Field.NUMBER, "1.10", Field.GOAL, "1", Field.WORDS, "Train\nothers")),
                Change.add(
                        Item.ACTIVITY,
                        fields(
                                Field.TITLE, "Training of officers",
                                Field.GOALS, "1; 2",
                                Field.POINTS, "1.10",
                                Field.KIND, "TRAINING",
                                Field.PLANNED, "2027-05-11/12",
                                Field.STATE, "PLANNED",
                                Field.HOSTS, "Türkiye (the venue; with lunch)",
                                Field.FUNDS, "Poland; Norway",
                                Field.AMOUNT, "12000.50",
                                Field.CURRENCY, "EUR",
                                Field.MEETING, "rh-som-1",
                                Field.NOTE, "=1+1; 'quoted', \"twice\"\nand so on")),
                Change.add(
                        Item.ACTIVITY,
                        fields(
                                Field.TITLE, "Round table",
                                Field.PLANNED, "2027-02",
                                Field.MONTHS, "6",
                                Field.UNTIL, "2028-12-31")),
                Change.add(Item.ACTIVITY, fields(Field.PLANNED, "2027/2028", Field.NOTE, "@home")));
    }

    static Map<Field, String> fields(Object... fields) {
        var said = new EnumMap<Field, String>(Field.class);
        for (int at = 0; at < fields.length; at += 2) said.put((Field) fields[at], (String) fields[at + 1]);
        return said;
    }
}
