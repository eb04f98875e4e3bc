package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final String WORKBOOK = "xl/workbook.xml";

    @Test
    void words_figures_and_days_come_back_as_they_were_written() throws IOException {
        var row = List.of(Cell.of("Türkiye"), Cell.of(new BigDecimal("12000.5")), Cell.of(LocalDate.of(2027, 2, 28)));
        var tab = new Tab(
                "Plan", List.of("Party", "EUR", "Day"), List.of(row, List.of(Cell.of(5), Cell.NONE, Cell.NONE)));
        var read = read(xlsx(tab), null);
        assertThat(read.sheet()).isEqualTo("Plan");
        assertThat(read.lines()).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(read.lines().get(1).cells()).isEqualTo(row);
        assertThat(read.lines().get(2).at(0)).isEqualTo(Cell.of(5));
        assertThat(read.lines().get(2).at(7)).isEqualTo(Cell.NONE);
    }

    /// Control characters, line breaks of Windows and turning signs are no part of what a cell can hold.
    @Property(tries = 300)
    void whatever_was_typed_comes_back_from_a_csv(@ForAll @Size(min = 1, max = 4) List<String> typed)
            throws IOException {
        var cells = typed.stream().map(Cell::of).toList();
        var tab = new Tab("Plan", typed.stream().map(each -> "head").toList(), List.of(cells));
        var out = new ByteArrayOutputStream();
        Spreadsheet.csv(tab, out);
        if (cells.stream().allMatch(cell -> cell instanceof Cell.Text(var words) && words.isBlank())) return;
        assertThat(read(out.toByteArray(), null).lines().get(1).cells()).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1", " =x", "'' +1", "'", "''", "-3", "@a", "\tx", "'quoted'"})
    void the_apostrophe_that_was_put_before_a_sign_is_taken_off_again(String typed) throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.csv(new Tab("Plan", List.of("Note"), List.of(List.of(Cell.of(typed)))), out);
        assertThat(read(out.toByteArray(), null).lines().get(1).at(0)).isEqualTo(Cell.of(typed));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void a_csv_says_by_its_first_line_what_stands_between_its_cells(char between) {
        var csv = "Id_Title_\"a,b;c\"\n\n1_\"x\ny\"_z\n".replace('_', between);
        var read = read(csv.getBytes(StandardCharsets.UTF_8), null);
        assertThat(read.lines()).extracting(Line::number).containsExactly(1, 3);
        assertThat(read.lines().get(1).cells()).containsExactly(Cell.of("1"), Cell.of("x\ny"), Cell.of("z"));
        assertThat(read(("sep=" + between + "\n" + csv).getBytes(StandardCharsets.UTF_8), null)
                        .lines())
                .extracting(Line::number)
                .containsExactly(2, 4);
    }

    @Test
    void utf_8_and_utf_16_are_read_by_their_marks() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
            for (var mark : charset == StandardCharsets.UTF_8 ? List.of("", "\uFEFF") : List.of("\uFEFF"))
                assertThat(read((mark + "Код;Цель").getBytes(charset), null)
                                .lines()
                                .getFirst()
                                .cells())
                        .as(charset + mark)
                        .containsExactly(Cell.of("Код"), Cell.of("Цель"));
    }

    @Test
    void other_letters_are_asked_about_and_never_guessed() {
        var bytes = "Код;Цель\n1;Возвращение".getBytes(WINDOWS_1251);
        var asked = Incoming.of(bytes, null);
        assertThat(asked).isInstanceOf(Incoming.Asked.class);
        var samples = ((Incoming.Asked) asked)
                .samples().stream().collect(Collectors.toMap(Incoming.Sample::charset, Incoming.Sample::words));
        assertThat(samples).containsEntry(WINDOWS_1251, "Код;Цель\n1;Возвращение");
        assertThat(samples).containsKey(Charset.forName("windows-1254"));
        assertThat(read(bytes, WINDOWS_1251).lines().get(1).at(1)).isEqualTo(Cell.of("Возвращение"));
        var unmarked = Incoming.of("Код;Цель".getBytes(StandardCharsets.UTF_16LE), null);
        assertThat(((Incoming.Asked) unmarked).samples())
                .contains(new Incoming.Sample(StandardCharsets.UTF_16LE, "Код;Цель"));
    }

    @Test
    void what_is_no_table_is_named() throws IOException {
        assertThat(fault(new byte[0])).isEqualTo(Incoming.Fault.EMPTY);
        assertThat(fault(" \n;;\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Incoming.Fault.EMPTY);
        assertThat(fault(new byte[Incoming.LARGEST + 1])).isEqualTo(Incoming.Fault.TOO_LARGE);
        assertThat(fault("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(Incoming.Fault.NO_TABLE);
        assertThat(fault(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo(Incoming.Fault.OLD);
        assertThat(fault(zip(Map.of("word/document.xml", new byte[3])))).isEqualTo(Incoming.Fault.NO_TABLE);
        assertThat(fault(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes()))))
                .isEqualTo(Incoming.Fault.OPEN_DOCUMENT);
        assertThat(fault("a;\"b\nc".getBytes(StandardCharsets.UTF_8))).isEqualTo(Incoming.Fault.BROKEN);
    }

    @Test
    void a_workbook_that_is_cut_off_or_empty_inside_is_broken() throws IOException {
        var whole = xlsx(new Tab("Plan", List.of("Id"), List.of(List.of(Cell.of(1)))));
        for (int length = 5; length < whole.length; length += 97)
            assertThat(Incoming.of(Arrays.copyOf(whole, length), null))
                    .as("cut at " + length)
                    .isInstanceOf(Incoming.Refused.class);
        assertThat(fault(zip(Map.of(WORKBOOK, "<workbook/>".getBytes())))).isEqualTo(Incoming.Fault.BROKEN);
    }

    @Test
    void macros_bombs_and_declared_entities_are_refused_unread() throws IOException {
        assertThat(fault(zip(Map.of("xl/vbaProject.bin", new byte[9])))).isEqualTo(Incoming.Fault.MACROS);
        assertThat(fault(zip(Map.of("xl/worksheets/sheet1.xml", new byte[100 << 20]))))
                .isEqualTo(Incoming.Fault.BOMB);
        var parts = IntStream.range(0, 600).boxed().collect(Collectors.toMap(at -> "xl/" + at, at -> new byte[1]));
        assertThat(fault(zip(parts))).isEqualTo(Incoming.Fault.BOMB);
        assertThat(fault(zip(Map.of(WORKBOOK, "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>".getBytes()))))
                .isEqualTo(Incoming.Fault.BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void a_hundred_thousand_rows_are_too_many(String format) throws IOException {
        var rows = IntStream.range(0, 100_000)
                .mapToObj(at -> List.<Cell>of(Cell.of(at)))
                .toList();
        var out = new ByteArrayOutputStream();
        var tab = new Tab("Plan", List.of("Id"), rows);
        if (format.equals("csv")) Spreadsheet.csv(tab, out);
        else out.write(xlsx(tab));
        assertThat(Incoming.of(out.toByteArray(), null))
                .isEqualTo(new Incoming.Refused(Incoming.Fault.TOO_LONG, "A" + (Incoming.MOST_ROWS + 1)));
    }

    @Test
    void a_formula_is_told_from_its_value_and_a_second_sheet_is_not_read() throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Test", "1.0");
        var first = workbook.newWorksheet("Plan");
        first.value(0, 0, "Cost");
        first.formula(1, 0, "1+1");
        workbook.newWorksheet("Notes").value(0, 0, "mine");
        workbook.newWorksheet("Nothing");
        workbook.finish();
        var read = read(out.toByteArray(), null);
        assertThat(read.lines().get(1).computed()).containsExactly(0);
        assertThat(read.others()).containsExactly("Notes");
    }

    @Test
    void cells_are_named_as_programs_name_them() {
        var line = new Line(7, List.of(), Set.of());
        assertThat(line.address(3)).isEqualTo("D7");
        assertThat(line.address(25)).isEqualTo("Z7");
        assertThat(line.address(26)).isEqualTo("AA7");
        assertThat(line.address(702)).isEqualTo("AAA7");
    }

    @Test
    void a_table_may_not_be_wider_than_a_hundred_columns() {
        var wide = String.join(";", Collections.nCopies(101, "x"));
        assertThat(fault(wide.getBytes(StandardCharsets.UTF_8))).isEqualTo(Incoming.Fault.TOO_WIDE);
    }

    private static Incoming.Read read(byte[] content, @Nullable Charset said) {
        var read = Incoming.of(content, said);
        assertThat(read).isInstanceOf(Incoming.Read.class);
        return (Incoming.Read) read;
    }

    private static Incoming.Fault fault(byte[] content) {
        var refused = Incoming.of(content, null);
        assertThat(refused).isInstanceOf(Incoming.Refused.class);
        return ((Incoming.Refused) refused).fault();
    }

    private static byte[] xlsx(Tab tab) throws IOException {
        var out = new ByteArrayOutputStream();
        Spreadsheet.xlsx(List.of(tab), Locale.UK, out);
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
