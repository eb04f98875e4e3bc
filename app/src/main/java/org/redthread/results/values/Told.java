package org.redthread.results.values;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Period;

/// One value: of what, by whom, of which part, as what, for when.
///
/// @param slice 0 for what is told of all
/// @param number of a share or a ratio its numerator; null for words
/// @param whole of a share or a ratio its denominator; else null
/// @param words of a narrative; else null
public record Told(
        int series,
        int teller,
        int slice,
        Kind kind,
        Period period,
        @Nullable BigDecimal number,
        @Nullable BigDecimal whole,
        @Nullable String words) {

    /// As many are brought: the values of a course one after the other, in the order of time.
    public static final Comparator<Told> ORDER = Comparator.comparingInt(Told::slice)
            .thenComparingInt(Told::series)
            .thenComparing(Told::kind)
            .thenComparingInt(Told::teller)
            .thenComparing(Told::period);

    public enum Kind {
        TARGET("T"),
        /// As the teller itself says.
        REPORTED("R"),
        /// As the secretariat verified it; it stands beside what was reported and never over it.
        VERIFIED("V");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        /// As tables keep it.
        String letter() {
            return letter;
        }

        static Kind of(String letter) {
            for (var kind : values()) if (kind.letter.equals(letter)) return kind;
            throw new IllegalArgumentException("No kind of value: " + letter);
        }
    }

    /// Whether it belongs to the same course as the other.
    boolean goesOn(Told other) {
        return series == other.series && teller == other.teller && slice == other.slice && kind == other.kind;
    }

    /// Whether it says nothing: a part of a split that was made blank again.
    boolean blank() {
        return number == null && whole == null && words == null;
    }

    /// Whether the other says the same of the same, however many noughts stand behind it.
    public boolean sameAs(Told other) {
        return goesOn(other)
                && period.equals(other.period)
                && Objects.equals(words, other.words)
                && equal(number, other.number)
                && equal(whole, other.whole);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
