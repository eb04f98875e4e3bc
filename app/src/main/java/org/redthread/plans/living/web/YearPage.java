package org.redthread.plans.living.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.record.When;
import org.redthread.web.Here;

/// What a year brings: the meetings of the dialogue and the activities of a plan, month by month.
///
/// @param entries that fall into the year, each occurrence by itself
public record YearPage(Here here, Dialogue dialogue, LivingPlan plan, int year, List<Entry> entries) {

    /// @param meeting whether it is a meeting of the dialogue; else an activity of the plan
    /// @param title null where it is known that something is to be done, and not what it is
    /// @param beside where it is, or who answers for it; null where nobody said
    public record Entry(
            When when,
            boolean meeting,
            @Nullable String title,
            String address,
            @Nullable String beside) {}

    /// @param first its first day; null for what is dated to the year alone
    public record Month(@Nullable LocalDate first, List<Entry> entries) {}

    public String inside() {
        return dialogue.inside() + plan.inside();
    }

    public long meetings() {
        return entries.stream().filter(Entry::meeting).count();
    }

    /// Every month of the year, the empty ones too; what is dated to the year alone stands behind them.
    public List<Month> months() {
        var months = new ArrayList<Month>();
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .forEach(first -> months.add(new Month(first, in(first))));
        var undated = entries.stream()
                .filter(entry -> entry.when().exactness() == When.Exactness.YEAR)
                .toList();
        if (!undated.isEmpty()) months.add(new Month(null, undated));
        return months;
    }

    /// What goes on from the year before stands under January.
    private List<Entry> in(LocalDate month) {
        return entries.stream()
                .filter(entry -> entry.when().exactness() != When.Exactness.YEAR)
                .filter(entry -> starts(entry).withDayOfMonth(1).equals(month))
                .sorted(Comparator.comparing(this::starts))
                .toList();
    }

    private LocalDate starts(Entry entry) {
        var first = entry.when().first();
        return first.getYear() < year ? LocalDate.of(year, 1, 1) : first;
    }
}
