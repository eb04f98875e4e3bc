package org.redthread.office;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One cell of a spreadsheet, with its kind kept: a figure can be added up, a day sorted, words are words.
public sealed interface Cell {

    Cell NONE = new Text("");

    record Text(String words) implements Cell {
        public Text {
            words = Said.of(words);
        }
    }

    record Figure(BigDecimal value) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    static Cell of(String words) {
        return new Text(words);
    }

    static Cell of(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }

    static Cell of(BigDecimal value) {
        return new Figure(value);
    }

    static Cell of(LocalDate date) {
        return new Day(date);
    }
}
