package org.redthread.results.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Words;
import org.redthread.results.counting.Annual;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Printed;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;

/// What a year came to, counted from what everybody may know, with all that it was counted from.
///
/// It holds no word of the interface: an issue is kept whole and read in any language.
///
/// @param cycle whose years stand beside it; null where the dialogue has none
/// @param asOf the day on which it was counted
/// @param answers over the years of the cycle; parties in them are called by their names of that day
/// @param annual the annual meeting of each year
public record Report(int year, @Nullable Words cycle, LocalDate asOf, List<Answer> answers, List<Annual> annual) {

    /// The answer for the year of the report; for a question of a day, of the day it was counted on.
    public static Optional<Reckoned> of(Answer answer, int year) {
        return Optional.ofNullable(answer.question().yearly() ? answer.years().get(year) : answer.last());
    }

    public Optional<Reckoned> of(Answer answer) {
        return of(answer, year);
    }

    /// Keys of every source behind a figure of the year.
    public List<String> sources() {
        var keys = new TreeSet<String>();
        for (var answer : answers)
            of(answer)
                    .ifPresent(reckoned -> Stream.concat(
                                    reckoned.items().stream().map(Item::sources),
                                    reckoned.printed().stream().map(Printed::sources))
                            .forEach(keys::addAll));
        return List.copyOf(keys);
    }

    /// Where the list that a figure is counted from now stands, within its dialogue; a question of a day has no year.
    public String list(Question question) {
        return "/results/counted/" + question.slug() + (question.yearly() ? "?year=" + year : "");
    }
}
