package org.redthread.results.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;

/// A figure of the year that says something else than it did in an issue.
///
/// @param before null where the issue did not ask the question
public record Change(Question question, @Nullable Reckoned before, Reckoned now) {

    static List<Change> between(Report issue, Report now) {
        var changes = new ArrayList<Change>();
        for (var answer : now.answers()) {
            var before = issue.answers().stream()
                    .filter(each -> each.question() == answer.question())
                    .findFirst()
                    .flatMap(issue::of)
                    .orElse(null);
            now.of(answer)
                    .filter(reckoned -> before == null || differs(before, reckoned))
                    .ifPresent(reckoned -> changes.add(new Change(answer.question(), before, reckoned)));
        }
        return changes;
    }

    /// Whether it has another value, was counted from other things, or sources print something else.
    private static boolean differs(Reckoned before, Reckoned now) {
        return !Objects.equals(before.value(), now.value())
                || !before.items().equals(now.items())
                || !before.printed().equals(now.printed());
    }
}
