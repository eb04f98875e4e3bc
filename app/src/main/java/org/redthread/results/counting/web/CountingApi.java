package org.redthread.results.counting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Dialogues;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Counts;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;
import org.redthread.web.NoSuchPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is counted, as programs read it.
@ApiController
@Asks("counting.read")
class CountingApi {

    private final Counts counts;
    private final Dialogues dialogues;

    CountingApi(Counts counts, Dialogues dialogues) {
        this.counts = counts;
        this.dialogues = dialogues;
    }

    record PrintAnswer(
            String value,
            @Nullable Integer number,
            @Nullable String at,
            List<String> sources) {}

    /// @param value a decimal number; null where there is nothing on record to count from
    /// @param part and `whole` of a share
    /// @param silent how many things could not be looked at
    record FigureAnswer(
            String question,
            int year,
            @Nullable String value,
            @Nullable Integer part,
            @Nullable Integer whole,
            List<PrintAnswer> printed,
            int silent,
            Reckoned.Verdict verdict) {

        static Stream<FigureAnswer> of(Answer answer) {
            return answer.years().entrySet().stream()
                    .map(each -> of(answer.question(), each.getKey(), each.getValue()));
        }

        static FigureAnswer of(Question question, int year, Reckoned reckoned) {
            return new FigureAnswer(
                    question.slug(),
                    year,
                    plain(reckoned.value()),
                    reckoned.part(),
                    reckoned.whole(),
                    reckoned.printed().stream()
                            .map(print -> new PrintAnswer(print.value(), print.number(), print.at(), print.sources()))
                            .toList(),
                    reckoned.silent(),
                    reckoned.verdict());
        }

        private static @Nullable String plain(@Nullable BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }

    record ResultsAnswer(LocalDate asOf, int from, int to, List<FigureAnswer> figures) {}

    @GetMapping("/dialogues/{dialogue}/results")
    @Tells("What is counted of a dialogue over the years of a cycle; of the cycle of that day where none is named.")
    ResultsAnswer results(
            Asking asking,
            @PathVariable("dialogue") String slug,
            @RequestParam(value = "cycle", defaultValue = "") String cycle) {
        var dialogue = dialogues.get(slug);
        var span = counts.span(dialogue, cycle, asking.asOf());
        return new ResultsAnswer(
                asking.asOf(),
                span.from(),
                span.to(),
                counts.all(dialogue, span, asking.asOf()).all().stream()
                        .flatMap(FigureAnswer::of)
                        .toList());
    }

    /// @param inside where it is read, without language and date
    /// @param counts whether it is among those counted
    record ItemAnswer(
            String label,
            @Nullable String party,
            @Nullable String when,
            boolean counts,
            @Nullable String figure,
            String inside,
            List<String> sources) {

        static ItemAnswer of(Item item, Asking asking) {
            var party = item.party();
            var when = item.when();
            return new ItemAnswer(
                    item.label().in(asking.language()),
                    party == null ? null : party.toString(),
                    when == null ? null : when.written(),
                    item.counts(),
                    item.figure(),
                    item.inside(),
                    item.sources());
        }
    }

    record CountedAnswer(LocalDate asOf, FigureAnswer figure, List<ItemAnswer> items) {}

    @GetMapping("/dialogues/{dialogue}/results/{question}")
    @Tells("One question of one year, or of the day, with all that was looked at to answer it.")
    CountedAnswer counted(
            Asking asking,
            @PathVariable("dialogue") String slug,
            @PathVariable("question") String asked,
            @RequestParam(value = "cycle", defaultValue = "") String cycle,
            @RequestParam(value = "year", defaultValue = "0") int year) {
        var dialogue = dialogues.get(slug);
        var question = Question.of(asked).orElseThrow(() -> new NoSuchPage("page"));
        var span = counts.span(dialogue, cycle, asking.asOf());
        var answer = counts.one(question, dialogue, span, asking.asOf());
        int of = year == 0 || !question.yearly() ? answer.years().lastKey() : year;
        var reckoned = answer.years().get(of);
        if (reckoned == null) throw new NoSuchPage("page");
        return new CountedAnswer(
                asking.asOf(),
                FigureAnswer.of(question, of, reckoned),
                reckoned.items().stream()
                        .map(item -> ItemAnswer.of(item, asking))
                        .toList());
    }
}
