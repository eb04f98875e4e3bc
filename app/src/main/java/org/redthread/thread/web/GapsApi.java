package org.redthread.thread.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.thread.Gap;
import org.redthread.thread.Gaps;
import org.redthread.thread.Sifts.By;
import org.redthread.web.Here;
import org.redthread.web.Standpoint;
import org.redthread.web.UnreadableAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Gaps as programs ask for them.
@ApiController
@Asks("thread.read")
class GapsApi {

    private static final int MOST_PAGES = 100_000;

    private final Gaps gaps;
    private final Standpoint standpoint;

    GapsApi(Gaps gaps, Standpoint standpoint) {
        this.gaps = gaps;
        this.standpoint = standpoint;
    }

    /// @param many null where what lacks so cannot be sifted as it is asked
    /// @param href of the list of what was counted
    record FigureAnswer(Gap gap, @Nullable Integer many, String href) {}

    /// @param goal as it is asked for
    /// @param many what stands under it
    record GoalAnswer(String goal, String label, @Nullable String text, int many) {}

    record GapsAnswer(LocalDate asOf, List<FigureAnswer> gaps, List<GoalAnswer> goals) {}

    record LackAnswer(
            String label,
            String inside,
            String within,
            @Nullable String when,
            @Nullable String who,
            @Nullable String note,
            List<String> sources) {

        static LackAnswer of(GapPage.Line line) {
            return new LackAnswer(
                    line.label(), line.inside(), line.within(), line.when(), line.who(), line.note(), line.sources());
        }
    }

    record GapAnswer(LocalDate asOf, Gap gap, int total, int page, List<LackAnswer> items) {}

    @GetMapping("/dialogues/{dialogue}/gaps")
    @Tells("What lacks in a dialogue on a day, counted, and what stands under each goal.")
    GapsAnswer gaps(
            Asking asking,
            @PathVariable("dialogue") String dialogue,
            @RequestParam(name = "party", required = false) @Nullable String party,
            @RequestParam(name = "body", required = false) @Nullable String body,
            @RequestParam(name = "goal", required = false) @Nullable String goal) {
        var question = GapQuestion.of(dialogue, party, body, goal);
        var here = here(question, asking);
        var choices = gaps.choices(question.asked(), here);
        var answer = gaps.count(choices);
        return new GapsAnswer(
                asking.asOf(),
                new GapTelling(here, question, choices)
                        .page(answer).figures().stream()
                                .map(figure -> new FigureAnswer(
                                        figure.gap(), figure.many(), asking.href("/dialogues" + figure.list())))
                                .toList(),
                choices.of(By.GOAL).stream()
                        .map(one -> new GoalAnswer(one.key(), one.label(), one.within(), answer.under(one)))
                        .toList());
    }

    @GetMapping("/dialogues/{dialogue}/gaps/{gap}")
    @Tells("What was counted for one gap, a hundred at a time.")
    GapAnswer gap(
            Asking asking,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("gap") String spelled,
            @RequestParam(name = "party", required = false) @Nullable String party,
            @RequestParam(name = "body", required = false) @Nullable String body,
            @RequestParam(name = "goal", required = false) @Nullable String goal,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        if (number < 1 || number > MOST_PAGES) throw new UnreadableAddress("page", String.valueOf(number));
        var question = GapQuestion.of(dialogue, party, body, goal);
        var gap = question.gap(spelled);
        var here = here(question, asking);
        var choices = gaps.choices(question.asked(), here);
        var found = gaps.list(gap, choices, (number - 1) * GapTelling.LINES, GapTelling.LINES, here);
        var page = new GapTelling(here, question, choices).page(gap, number, found);
        return new GapAnswer(
                asking.asOf(),
                gap,
                page.total(),
                number,
                page.lines().stream().map(LackAnswer::of).toList());
    }

    private Here here(GapQuestion question, Asking asking) {
        var here = standpoint.at(question.inside(), asking.language(), asking.asOf());
        here.needsDialogue();
        return here;
    }
}
