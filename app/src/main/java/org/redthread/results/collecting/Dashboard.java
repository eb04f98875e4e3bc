package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Standing;
import org.redthread.results.values.InPeriod;

/// How a collection cycle stands: what each indicator came to, and how far each party is.
public record Dashboard(CollectionCycle cycle, Framework framework, List<Row> rows, List<Answered> answered) {

    public Dashboard {
        rows = List.copyOf(rows);
        answered = List.copyOf(answered);
    }

    /// @param reported what parties told themselves, as far as the reader may see it; null for nothing
    /// @param verified what the secretariat published; null for nothing
    public record Row(
            Indicator indicator,
            @Nullable InPeriod reported,
            @Nullable InPeriod verified,
            Standing standing) {

        static Row of(Indicator indicator, @Nullable InPeriod reported, @Nullable InPeriod verified, LocalDate on) {
            var row = new Row(indicator, reported, verified, Standing.SILENT);
            return new Row(indicator, reported, verified, Standing.of(indicator, row.soFar(), on));
        }

        /// Over all periods, of what was published; of a share in per cent; null for nothing.
        public @Nullable BigDecimal soFar() {
            return verified == null ? null : shown(indicator, verified.total(), verified.totalWhole());
        }

        /// Of the period; of a share in per cent; null for nothing and where the kind has no sum.
        public @Nullable BigDecimal inPeriod(@Nullable InPeriod told) {
            return told == null ? null : shown(indicator, told.number(), told.whole());
        }
    }

    /// As it is shown: of a share in per cent; null for nothing.
    ///
    /// @param number of a share or a ratio the part
    public static @Nullable BigDecimal shown(
            Indicator indicator, @Nullable BigDecimal number, @Nullable BigDecimal whole) {
        if (number == null || whole == null) return indicator.series().kind().ofTwo() ? null : number;
        var times = indicator.series().kind() == Series.Kind.SHARE ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        return number.multiply(times).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    public long count(Stage stage) {
        return answered.stream().filter(each -> each.stage() == stage).count();
    }
}
