package org.redthread.redline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.tongue.Tongue;

class CsvTableTest {

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_begins_with_an_apostrophe() {
        for (var cell : List.of(
                "=1+1",
                "+1",
                "-1",
                "@sum",
                "|cmd",
                "\tx",
                "\r=x",
                " =1",
                "\u00A0=1",
                "\u3000＝1",
                "＋1",
                "－1",
                "＠x",
                "\u200B=1",
                "\uFEFF=1")) assertThat(CsvTable.harmless(cell)).as(cell).isEqualTo("'" + cell);
    }

    @Test
    void words_stay_as_they_are() {
        for (var cell : List.of("", " ", "States shall", " in 2030", "(a) =", "– with others", "1. =x"))
            assertThat(CsvTable.harmless(cell)).as(cell).isEqualTo(cell);
    }

    @Test
    void the_file_begins_with_the_mark_that_excel_wants_and_quotes_what_needs_it() {
        var row = new Row("A1", "1.", "replaces", "a, b", List.of("Iraq"), "\"c\"", "", "", "", "", "", "");

        var csv = new String(CsvTable.of(new Table("Title", List.of(row), Tongue.ENGLISH)), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFFProvision,Base text,").contains("1.,\"a, b\",Iraq,replaces,\"\"\"c\"\"\",");
    }
}
