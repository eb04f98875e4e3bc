package org.redthread.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Reads the first sheet of a workbook that somebody can see, row by row.
final class XlsxReading {

    /// Numbers of the formats for days that every workbook has without listing them (ECMA-376-1, 18.8.30).
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private XlsxReading() {}

    static Incoming of(byte[] content) {
        var refused = Packing.wrong(content);
        if (refused != null) return new Incoming.Refused(refused, "");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            var sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (sheets.isEmpty()) return new Incoming.Refused(Incoming.Fault.EMPTY, "");
            var first = sheets.getFirst();
            var others = new ArrayList<String>();
            for (var sheet : sheets) if (sheet != first && holdsAnything(sheet)) others.add(sheet.getName());
            return read(first, workbook.isDate1904(), others);
        } catch (IOException | RuntimeException e) {
            // The reader of workbooks throws whatever a broken one leads it to.
            return new Incoming.Refused(Incoming.Fault.BROKEN, "");
        }
    }

    private static boolean holdsAnything(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        }
    }

    private static Incoming read(Sheet sheet, boolean since1904, List<String> others) throws IOException {
        var lines = new ArrayList<Line>();
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                var line = line(row, since1904);
                if (line.blank()) continue;
                var beyond = line.beyond(lines.size());
                if (beyond != null) return beyond;
                lines.add(line);
            }
        }
        if (lines.isEmpty()) return new Incoming.Refused(Incoming.Fault.EMPTY, "");
        return new Incoming.Read(sheet.getName(), List.copyOf(lines), List.copyOf(others));
    }

    private static Line line(Row row, boolean since1904) {
        var cells = new ArrayList<Cell>();
        var computed = new HashSet<Integer>();
        int last = row.getCellCount();
        while (last > 0 && row.getCell(last - 1) == null) last--;
        for (int column = 0; column < last; column++) {
            var cell = row.getCell(column);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR))
                computed.add(column);
            cells.add(cell(cell, since1904));
        }
        return new Line(row.getRowNum(), List.copyOf(cells), Set.copyOf(computed));
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, boolean since1904) {
        if (cell == null || cell.getValue() == null) return Cell.NONE;
        return switch (cell.getType()) {
            case NUMBER -> {
                var number = cell.asNumber();
                yield isDay(cell) ? day(number, since1904) : Cell.of(plain(number));
            }
            case STRING -> Cell.of(cell.asString());
            case BOOLEAN -> Cell.of(String.valueOf(cell.asBoolean()));
            case FORMULA, ERROR -> Cell.of(String.valueOf(cell.getText()));
            case EMPTY -> Cell.NONE;
        };
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && DAYS.contains(id)) return true;
        var format = cell.getDataFormatString();
        return format != null && QUOTED.matcher(format).replaceAll("").matches("(?is).*[yd].*");
    }

    /// Days since the last of 1899, where Excel counts a 29 February 1900 that never was; the time of day is left out.
    private static Cell day(BigDecimal number, boolean since1904) {
        var days = number.longValue();
        if (days < 61 || days > 2_958_465) return Cell.of(plain(number));
        return Cell.of((since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays(days));
    }

    /// As it was typed: programs keep 0.1 as 0.10000000000000001.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() > 12 ? BigDecimal.valueOf(number.doubleValue()) : number;
    }
}
