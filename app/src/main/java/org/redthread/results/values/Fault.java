package org.redthread.results.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Series.Kind;

/// What is wrong with a value, and in which field.
public enum Fault {
    UNKNOWN_SERIES("indicator"),
    NO_NUMBER("number"),
    NEGATIVE("number"),
    ABOVE_THE_WHOLE("number"),
    NEITHER_YES_NOR_NO("number"),
    NO_WHOLE("whole"),
    WHOLE_OF_NOTHING("whole"),
    NO_WORDS("words"),
    SAME_PERIOD_TWICE("period");

    private final String field;

    Fault(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    /// Empty for a value that can be taken.
    ///
    /// @param series null where there is none of that id
    public static Optional<Fault> in(Told told, @Nullable Series series) {
        if (series == null) return Optional.of(UNKNOWN_SERIES);
        if (told.slice() != 0 && told.blank()) return Optional.empty();
        if (series.kind() == Kind.NARRATIVE)
            return told.words() == null || told.words().isBlank() ? Optional.of(NO_WORDS) : Optional.empty();
        if (told.number() == null) return Optional.of(NO_NUMBER);
        if (series.kind().ofTwo() != (told.whole() != null)) return Optional.of(NO_WHOLE);
        if (told.whole() != null && told.whole().signum() <= 0) return Optional.of(WHOLE_OF_NOTHING);
        return ofNumber(told.number(), told.whole(), series.kind());
    }

    private static Optional<Fault> ofNumber(BigDecimal number, @Nullable BigDecimal whole, Kind kind) {
        if (kind != Kind.INDEX && number.signum() < 0) return Optional.of(NEGATIVE);
        if (kind == Kind.SHARE && whole != null && number.compareTo(whole) > 0) return Optional.of(ABOVE_THE_WHOLE);
        if (kind == Kind.YES_NO && number.compareTo(BigDecimal.ZERO) != 0 && number.compareTo(BigDecimal.ONE) != 0)
            return Optional.of(NEITHER_YES_NOR_NO);
        return Optional.empty();
    }
}
