package org.redthread.plans.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.redthread.access.Role;
import org.redthread.office.Cell;
import org.redthread.office.Incoming;
import org.redthread.office.Spreadsheet;
import org.redthread.office.Tab;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.boot.test.context.TestComponent;

/// Tables of plans as a person works on them: taken away, changed cell by cell, brought back.
@TestComponent
class Tables {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Keeper keeper;
    private final Sheets sheets;
    private final LivingPlans plans;
    private final Standpoint standpoint;

    Tables(Keeper keeper, Sheets sheets, LivingPlans plans, Standpoint standpoint) {
        this.keeper = keeper;
        this.sheets = sheets;
        this.plans = plans;
        this.standpoint = standpoint;
    }

    /// Rows by their columns.
    static final class Rows extends ArrayList<Map<Column, Cell>> {

        Map<Column, Cell> row(String title) {
            return stream()
                    .filter(row -> title.equals(SheetRow.words(Objects.requireNonNull(row.get(Column.TITLE)))))
                    .findFirst()
                    .orElseThrow();
        }
    }

    byte[] file(LivingPlan plan, Language language, String format) {
        return written(keeper.as(Role.SECRETARIAT, () -> sheets.tab(plan, here(language))), format);
    }

    Tab tab(LivingPlan plan) {
        return sheets.tab(plan, here(Language.EN));
    }

    byte[] changed(LivingPlan plan, Consumer<Rows> change) {
        return changed(plan, "xlsx", change);
    }

    byte[] changed(LivingPlan plan, String format, Consumer<Rows> change) {
        var tab = keeper.as(Role.SECRETARIAT, () -> sheets.tab(plan, here(Language.EN)));
        var rows = new Rows();
        for (var cells : tab.rows()) {
            var row = new EnumMap<Column, Cell>(Column.class);
            for (var column : Column.values()) row.put(column, cells.get(column.ordinal()));
            rows.add(row);
        }
        change.accept(rows);
        return written(
                new Tab(
                        "Plan",
                        tab.heads(),
                        rows.stream()
                                .map(row -> List.of(Column.values()).stream()
                                        .map(column -> row.getOrDefault(column, Cell.NONE))
                                        .toList())
                                .toList()),
                format);
    }

    static byte[] written(Tab tab, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (format.equals("xlsx")) Spreadsheet.xlsx(List.of(tab), Locale.UK, out);
            else Spreadsheet.csv(tab, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    DryRun run(LivingPlan plan, byte[] file, Language language) {
        return run(plan, file, language, false);
    }

    DryRun run(LivingPlan plan, byte[] file, Language language, boolean over) {
        var read = Incoming.of(file, null);
        assertThat(read).isInstanceOf(Incoming.Read.class);
        return keeper.as(Role.SECRETARIAT, () -> sheets.check(plan, (Incoming.Read) read, over, here(language)));
    }

    boolean take(LivingPlan plan, byte[] file, int shown, boolean over) {
        return keeper.as(Role.SECRETARIAT, () -> {
            var kept = (Sheets.Brought.Kept) sheets.keep(plan, "plan.xlsx", file);
            return sheets.take(plan, sheets.find(plan, kept.id()).orElseThrow(), shown, over, here(Language.EN));
        });
    }

    LivingPlan now(LivingPlan plan) {
        return keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), plan.slug()));
    }

    private Here here(Language language) {
        return standpoint.at("/rehearsal", language, TODAY);
    }
}
