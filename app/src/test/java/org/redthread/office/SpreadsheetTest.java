package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @TempDir
    private Path folder;

    private static final List<Cell> ROW = List.of(
            Cell.of("Türkiye"),
            Cell.of(-12),
            Cell.of(new BigDecimal("1500000.50")),
            Cell.of(LocalDate.of(2023, 12, 5)),
            Cell.NONE);
    private static final List<String> HEADS = List.of("Party", "Seats", "EUR", "Day", "Note");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "＝1",
                "|x",
                "=HYPERLINK(\"https://example.org\")"
            })
    void typed_words_never_become_a_formula(String words) throws IOException {
        var tab = new Tab("Sample", List.of(words), List.of(List.of(Cell.of(words))));
        try (var read = CsvReader.builder().ofCsvRecord(csv(tab).substring(1))) {
            assertThat(read.stream())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.getField(0)).isEqualTo("'" + Said.of(words)));
        }
        assertThat(sheet(xlsx(tab))).doesNotContain("<f>", "<f ").contains("t=\"inlineStr\"");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(tab)))) {
            var cell = book.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString().strip()).isEqualTo(Said.of(words).strip());
        }
    }

    @Test
    void figures_and_days_stay_what_they_are() throws IOException {
        var tab = new Tab("Sample", HEADS, List.of(ROW));
        assertThat(csv(tab)).isEqualTo("\uFEFFParty,Seats,EUR,Day,Note\r\nTürkiye,-12,1500000.50,2023-12-05,\r\n");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(tab)))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellAsNumber(1)).contains(BigDecimal.valueOf(-12));
            assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1500000.50");
            assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2023, 12, 5));
        }
    }

    @Test
    void any_name_of_a_table_is_made_to_fit() throws IOException {
        var names = List.of(
                "a/b[c]:*?\\", "", "'quoted'", "x".repeat(60), "x".repeat(60), "😀".repeat(20), "History\u0000");
        var tabs =
                names.stream().map(name -> new Tab(name, HEADS, List.of(ROW))).toList();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(tabs.toArray(Tab[]::new))))) {
            var made = book.getSheets().map(sheet -> sheet.getName()).toList();
            assertThat(made)
                    .doesNotHaveDuplicates()
                    .hasSize(names.size())
                    .allSatisfy(name -> assertThat(name)
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(31)
                            .doesNotContainPattern("[\\[\\]:*?/\\\\]"));
        }
    }

    @Test
    void a_row_too_short_is_refused() {
        var tab = new Tab("Sample", HEADS, List.of(List.of(Cell.NONE)));
        assertThatThrownBy(() -> csv(tab)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> xlsx(tab)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_too_long_for_a_cell_are_cut_and_say_so() throws IOException {
        var tab = new Tab("Sample", List.of("Words"), List.of(List.of(Cell.of("😀".repeat(20_000)))));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(tab)))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(0))
                    .hasSize(32_767)
                    .endsWith("😀…");
        }
    }

    /// Rows are made while they are written: what is read ahead would show in the count.
    @Test
    void rows_leave_as_they_come() throws IOException {
        var out = new Counting();
        var most = new int[1];
        Iterable<List<Cell>> rows = () -> IntStream.range(0, 100_000)
                .mapToObj(i -> {
                    if (i == 90_000) most[0] = out.written;
                    return List.of(Cell.of("Sample words " + i * 31), Cell.of(i));
                })
                .iterator();
        Spreadsheet.xlsx(List.of(new Tab("Sample", List.of("Words", "Number"), rows)), Locale.UK, out);
        assertThat(most[0]).isGreaterThan(out.written / 2);
    }

    private static final class Counting extends OutputStream {
        private int written;

        @Override
        public void write(int octet) {
            written++;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            written += length;
        }
    }

    private static String csv(Tab tab) throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.csv(tab, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(Tab... tabs) throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.xlsx(List.of(tabs), Locale.UK, out);
        return out.toByteArray();
    }

    private String sheet(byte[] xlsx) throws IOException {
        var file = Files.write(folder.resolve("sample.xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            var entry = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
