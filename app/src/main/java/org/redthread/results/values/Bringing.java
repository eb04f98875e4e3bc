package org.redthread.results.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.redthread.results.frameworks.Series;

/// Looks at values one by one on their way into the database, and packs those of a course into one row.
final class Bringing {

    private static final int FULL = 1 << 16;
    private static final int A_WHILE = 10_000;

    private final CopyIn copy;
    private final Map<Integer, Series> series;
    private final int telling;
    private final StringBuilder lines = new StringBuilder(FULL + 4096);
    private final StringBuilder periods = new StringBuilder();
    private final StringBuilder numbers = new StringBuilder();
    private final StringBuilder wholes = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder tellings = new StringBuilder();
    private @Nullable BigDecimal total;
    private @Nullable BigDecimal totalWhole;
    private @Nullable Told last;

    Bringing(CopyIn copy, Map<Integer, Series> series, int telling) {
        this.copy = copy;
        this.series = series;
        this.telling = telling;
    }

    /// @param goesOn asked with the number of values so far every ten thousand of them; false cancels
    Taken all(Iterator<Told> values, LongPredicate goesOn) throws SQLException {
        var row = 0L;
        while (values.hasNext()) {
            var told = values.next();
            row++;
            var fault = Fault.in(told, series.get(told.series()));
            if (fault.isPresent()) return new Taken.Faulty(row, fault.get());
            if (last != null) {
                var order = Told.ORDER.compare(last, told);
                if (order == 0) return new Taken.Faulty(row, Fault.SAME_PERIOD_TWICE);
                if (order > 0) throw new IllegalArgumentException("Value " + row + " is out of order");
                if (!last.goesOn(told)) end(last);
            }
            add(told);
            last = told;
            if (row % A_WHILE == 0 && !goesOn.test(row)) return new Taken.Cancelled(row);
        }
        if (last != null) end(last);
        send();
        return new Taken.All(row);
    }

    private void add(Told told) {
        if (!periods.isEmpty()) for (var list : new StringBuilder[] {periods, numbers, tellings}) list.append(',');
        periods.append(told.period().code());
        numbers.append(told.number() == null ? "NULL" : told.number().toPlainString());
        tellings.append(telling);
        total = plus(total, told.number());
        totalWhole = plus(totalWhole, told.whole());
        if (told.whole() != null) {
            if (!wholes.isEmpty()) wholes.append(',');
            wholes.append(told.whole().toPlainString());
        }
        if (told.words() != null) {
            if (!words.isEmpty()) words.append(',');
            words.append('"').append(quoted(told.words())).append('"');
        }
    }

    /// Null for no number at all, as in the database.
    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal number) {
        if (sum == null || number == null) return number == null ? sum : number;
        return sum.add(number);
    }

    /// Quoted once as an element of an array and once more as a field of COPY.
    private static String quoted(String words) {
        return words.replace("\\", "\\\\\\\\")
                .replace("\"", "\\\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private void end(Told course) throws SQLException {
        lines.append(course.slice()).append('\t').append(course.series()).append('\t');
        lines.append(course.kind().letter()).append('\t').append(course.teller());
        for (var sum : new @Nullable BigDecimal[] {total, totalWhole})
            lines.append('\t').append(sum == null ? "\\N" : sum.toPlainString());
        total = null;
        totalWhole = null;
        for (var list : new StringBuilder[] {periods, numbers, wholes, words, tellings}) {
            lines.append("\t{").append(list).append('}');
            list.setLength(0);
        }
        lines.append('\n');
        if (lines.length() >= FULL) send();
    }

    private void send() throws SQLException {
        var bytes = lines.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }
}
