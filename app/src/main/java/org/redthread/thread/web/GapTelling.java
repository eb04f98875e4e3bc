package org.redthread.thread.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Gap;
import org.redthread.thread.Gaps;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Lack;
import org.redthread.thread.Sifts.By;
import org.redthread.thread.Sifts.Choice;
import org.redthread.web.Here;

/// Gaps in the words of the reader.
record GapTelling(Here here, GapQuestion question, Gaps.Choices choices) {

    /// How many lines a page of a list has.
    static final int LINES = 100;

    GapsPage page(Gaps.Answer answer) {
        var figures = Gap.asked()
                .map(gap -> new GapsPage.Figure(
                        gap, gap.isOf(question.keys().keySet()) ? answer.count(gap) : null, question.inside(gap, 1)))
                .toList();
        return new GapsPage(
                here,
                sieves(question.inside()),
                figures,
                figures.stream()
                        .filter(figure -> figure.many() != null && figure.many() > 0)
                        .count(),
                scales(answer),
                footnoted(Stream.empty()));
    }

    private List<GapsPage.Scale> scales(Gaps.Answer answer) {
        var held = choices.of(By.GOAL).stream()
                .collect(Collectors.groupingBy(Choice::id, LinkedHashMap::new, Collectors.toList()));
        return held.values().stream().map(goals -> scale(goals, answer)).toList();
    }

    private GapsPage.Scale scale(List<Choice> goals, Gaps.Answer answer) {
        return GapsPage.Scale.of(
                Objects.requireNonNullElse(goals.getFirst().within(), ""),
                goals.stream()
                        .map(goal -> new GapsPage.Goal(
                                goal.label(), goal.inside(), answer.under(goal), question.under(goal.key())))
                        .toList());
    }

    GapPage page(Gap gap, int number, GapsOf.Found found) {
        var last = (found.total() + LINES - 1) / LINES;
        return new GapPage(
                here,
                gap,
                sieves(gap == Gap.UNDER_GOAL ? question.inside() : question.inside() + "/" + gap.spelled()),
                found.total(),
                (number - 1) * LINES + 1,
                found.lacks().stream().map(this::line).toList(),
                number > 1 ? question.inside(gap, Math.min(number - 1, Math.max(last, 1))) : null,
                number < last ? question.inside(gap, number + 1) : null,
                question.sifted(),
                footnoted(found.lacks().stream().map(this::party).filter(Objects::nonNull)));
    }

    private GapPage.Line line(Lack lack) {
        var party = party(lack);
        return new GapPage.Line(
                lack.label(),
                lack.inside(),
                lack.within(),
                lack.when() == null ? null : lack.when().in(here),
                party == null ? lack.who() : party.label(),
                lack.note(),
                lack.sources());
    }

    private @Nullable Choice party(Lack lack) {
        if (lack.party() == null) return null;
        return choices.of(By.PARTY).stream()
                .filter(choice -> choice.id().equals(lack.party()))
                .findFirst()
                .orElse(null);
    }

    private Sieves sieves(String inside) {
        return new Sieves(choices, inside);
    }

    /// The parties whose names stand on the page and owe a footnote.
    private List<Choice> footnoted(Stream<Choice> shown) {
        return Stream.concat(Stream.ofNullable(choices.chosen(By.PARTY)), shown)
                .filter(choice -> choice.footnote() != null)
                .distinct()
                .toList();
    }
}
