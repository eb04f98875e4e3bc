package org.redthread.atlas.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.Codes;

/// A table as it was read: figures, and everything that is wrong, by row and column.
///
/// Columns are found by their heads. One that stands elsewhere than the publisher has it is named; a code where
/// a figure should be is named with its row.
final class Table {

    /// Faults that are kept; all are counted.
    static final int KEPT = 200;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// @param series by its key
    /// @param destination empty for the value of a country, which is then its origin
    record Row(
            String series,
            String origin,
            String destination,
            int year,
            BigDecimal value,
            @Nullable Long male,
            @Nullable Long female,
            @Nullable String kind) {

        private String place() {
            return series + '|' + origin + '|' + destination + '|' + year;
        }
    }

    private final Layout layout;
    private final Set<String> known;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private int faulty;
    private int read;

    private Table(Layout layout, Set<String> known) {
        this.layout = layout;
        this.known = known;
    }

    /// @param known keys of the series that the data set counts
    static Table read(Layout layout, byte[] content, Set<String> known) {
        var table = new Table(layout, known);
        var words = new String(content, StandardCharsets.UTF_8);
        // A program's file, not a table: and PostgreSQL keeps no zero bytes in what was said of it.
        var zero = words.indexOf('\0');
        if (zero >= 0) {
            var row = 1
                    + (int) words.substring(0, zero)
                            .chars()
                            .filter(one -> one == '\n')
                            .count();
            table.fault(row, "", Fault.Kind.UNREADABLE, "", "");
            return table;
        }
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(words.startsWith("\uFEFF") ? words.substring(1) : words)) {
            for (var line : csv) {
                if (++table.read == 1) table.heads(line.getFields());
                else if (table.columns.isEmpty()) break;
                else table.line(line);
            }
        } catch (CsvParseException e) {
            table.fault(table.read + 1, "", Fault.Kind.UNREADABLE, "", "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (table.read == 0) table.fault(1, "", Fault.Kind.UNREADABLE, "", "");
        return table;
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    List<Fault> faults() {
        return faults;
    }

    int faulty() {
        return faulty;
    }

    List<String> moved() {
        return moved;
    }

    private void heads(List<String> heads) {
        for (int i = 0; i < heads.size(); i++) columns.putIfAbsent(heads.get(i).strip(), i);
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var at = columns.get(column);
            if (at == null && layout.needs(column)) fault(1, column, Fault.Kind.NO_COLUMN, "", "");
            else if (at != null && at != i) moved.add(column);
        }
        columns.keySet().stream()
                .filter(head -> !layout.columns().contains(head))
                .sorted()
                .forEach(moved::add);
        if (faulty > 0) columns.clear();
    }

    private void line(CsvRecord line) {
        var cells = new Cells(line, read);
        switch (layout) {
            case UN_STOCK ->
                corridor(
                        cells,
                        "stock",
                        cells.m49("origin_m49", "origin_iso3"),
                        cells.m49("dest_m49", "dest_iso3"),
                        cells.year("year"),
                        "total",
                        cells.text("dest_data_type").replace(" ", ""));
            case UNHCR_POPULATION -> {
                var from = cells.code("coo_iso");
                var to = cells.code("coa_iso");
                var year = cells.year("year");
                for (var column : layout.columns()) {
                    var series = Layout.OF_UNHCR.get(column);
                    if (series == null || cells.nothing(column)) continue;
                    var people = cells.people(column);
                    if (people != null && people > 0) add(column, series, from, to, year, people, null, null, "");
                }
            }
            case WORLD_BANK_POPULATION, WORLD_BANK_GDP -> value(cells);
            case EUROSTAT -> eurostat(cells);
            case GENERIC -> {
                var series = cells.text("series");
                if (!known.contains(series)) fault(read, "series", Fault.Kind.UNKNOWN_SERIES, series, "");
                else
                    corridor(
                            cells,
                            series,
                            cells.code("origin"),
                            cells.code("destination"),
                            cells.year("year"),
                            "people",
                            cells.text("kind"));
            }
        }
    }

    private void corridor(
            Cells cells,
            String series,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer year,
            String column,
            String kind) {
        var people = cells.people(column);
        var male = cells.nothing("male") ? null : cells.people("male");
        var female = cells.nothing("female") ? null : cells.people("female");
        if (people == null) return;
        if (male != null && female != null && male + female > people)
            fault(read, column, Fault.Kind.TOO_MANY, String.valueOf(people), male + " + " + female);
        add(column, series, from, to, year, people, male, female, kind);
    }

    private void value(Cells cells) {
        var code = cells.text("Country Code");
        // Regions and groups of the publisher stand among the countries; they are no fault, and are left out.
        if (!Codes.isCountry(code) && code.matches("[A-Z]{3}")) return;
        var country = cells.code("Country Code");
        var year = cells.year("Year");
        if (cells.nothing("Value")) return;
        var value = cells.number("Value");
        if (country == null || year == null || value == null) return;
        if (value.signum() < 0) fault(read, "Value", Fault.Kind.NEGATIVE, cells.text("Value"), "");
        keep("Country Code", new Row(known.iterator().next(), country, "", year, value, null, null, null));
    }

    /// Men, women and all stand in rows of their own; totals of countries and ages are left out.
    private void eurostat(Cells cells) {
        var citizen = cells.text("citizen");
        var geo = cells.text("geo");
        if (!citizen.matches("[A-Z]{2}") || !geo.matches("[A-Z]{2}") || citizen.equals(geo)) return;
        if (!cells.nothing("age") && !cells.text("age").equals("TOTAL")) return;
        var from = cells.two("citizen");
        var to = cells.two("geo");
        var year = cells.year("TIME_PERIOD");
        if (cells.nothing("OBS_VALUE")) return;
        var people = cells.people("OBS_VALUE");
        if (from == null || to == null || year == null || people == null) return;
        var place = "citizens|" + from + '|' + to + '|' + year;
        var there = rows.get(place);
        var sex = cells.text("sex");
        if (sex.equals("T")) {
            if (there != null && there.value().signum() >= 0) {
                keep("citizen", new Row("citizens", from, to, year, BigDecimal.valueOf(people), null, null, null));
                return;
            }
            lines.put(place, read);
            rows.put(
                    place,
                    new Row(
                            "citizens",
                            from,
                            to,
                            year,
                            BigDecimal.valueOf(people),
                            there == null ? null : there.male(),
                            there == null ? null : there.female(),
                            "C"));
        } else if (sex.equals("M") || sex.equals("F")) {
            var male = sex.equals("M") ? Long.valueOf(people) : there == null ? null : there.male();
            var female = sex.equals("F") ? Long.valueOf(people) : there == null ? null : there.female();
            rows.put(
                    place,
                    new Row(
                            "citizens",
                            from,
                            to,
                            year,
                            there == null ? BigDecimal.ONE.negate() : there.value(),
                            male,
                            female,
                            "C"));
        } else fault(read, "sex", Fault.Kind.UNKNOWN_CODE, sex, "");
    }

    private void add(
            String column,
            String series,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer year,
            long people,
            @Nullable Long male,
            @Nullable Long female,
            String kind) {
        if (from == null || to == null || year == null) return;
        keep(
                column,
                new Row(
                        series,
                        from,
                        to,
                        year,
                        BigDecimal.valueOf(people),
                        male,
                        female,
                        kind.matches("[BCIR]+") ? kind : null));
    }

    private void keep(String column, Row row) {
        var first = lines.putIfAbsent(row.place(), read);
        if (first == null) rows.put(row.place(), row);
        else
            fault(
                    read,
                    column,
                    Fault.Kind.DUPLICATE,
                    (row.series() + " " + row.origin() + " " + row.destination()).strip() + " " + row.year(),
                    String.valueOf(first));
    }

    private void fault(int row, String column, Fault.Kind kind, String given, String more) {
        faulty++;
        if (faults.size() < KEPT)
            faults.add(new Fault(row, column, kind, given.substring(0, Math.min(80, given.length())), more));
    }

    /// Rows for which only women or men were told have no figure of all.
    void finish() {
        rows.values().removeIf(row -> row.value().signum() < 0);
    }

    /// The cells of one row, by the heads of their columns.
    private final class Cells {

        private final CsvRecord line;
        private final int row;

        Cells(CsvRecord line, int row) {
            this.line = line;
            this.row = row;
        }

        String text(String column) {
            var at = columns.get(column);
            return at == null || at >= line.getFieldCount()
                    ? ""
                    : line.getField(at).strip();
        }

        boolean nothing(String column) {
            var said = text(column);
            return said.isEmpty() || said.equals("NA") || said.equals(":");
        }

        @Nullable String code(String column) {
            var said = text(column);
            if (Codes.known(said)) return said;
            fault(row, column, Fault.Kind.UNKNOWN_CODE, said, "");
            return null;
        }

        @Nullable String two(String column) {
            var code = Codes.ofTwo(text(column));
            if (code.isEmpty()) fault(row, column, Fault.Kind.UNKNOWN_CODE, text(column), "");
            return code.orElse(null);
        }

        /// By the figures of M49; letters beside them must mean the same.
        @Nullable String m49(String figures, String letters) {
            var said = text(figures);
            Optional<String> code = said.matches("\\d{1,3}") ? Codes.ofM49(Integer.parseInt(said)) : Optional.empty();
            if (code.isEmpty()) {
                fault(row, figures, Fault.Kind.UNKNOWN_CODE, said, "");
                return null;
            }
            if (!code.get().equals(text(letters))) {
                fault(row, letters, Fault.Kind.TWO_COUNTRIES, text(letters), code.get());
                return null;
            }
            return code.get();
        }

        @Nullable Integer year(String column) {
            var said = text(column);
            if (said.matches("\\d{4}")) {
                var year = Integer.parseInt(said);
                if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
            }
            fault(row, column, Fault.Kind.NO_YEAR, said, "");
            return null;
        }

        @Nullable Long people(String column) {
            var number = number(column);
            if (number == null) return null;
            if (number.signum() < 0) {
                fault(row, column, Fault.Kind.NEGATIVE, text(column), "");
                return null;
            }
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                fault(row, column, Fault.Kind.NO_NUMBER, text(column), "");
                return null;
            }
        }

        @Nullable BigDecimal number(String column) {
            var said = text(column);
            // No longer than any figure of people or dollars: 1e999999999 would be expanded.
            if (said.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?([eE][+]?\\d{1,2})?")) return new BigDecimal(said);
            fault(row, column, Fault.Kind.NO_NUMBER, said, "");
            return null;
        }
    }
}
