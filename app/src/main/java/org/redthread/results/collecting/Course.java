package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Split;
import org.redthread.results.values.InPart;
import org.redthread.results.values.Told;
import org.redthread.results.values.UpTo;

/// How one indicator went over its periods, and who told what in the period of a cycle.
///
/// @param upTo of each period of which something was told, as far as the reader may see it
/// @param told of the period of the cycle, by each teller; empty where only the course was asked for
/// @param answered the parties that were asked
/// @param parts of the period of the cycle
public record Course(
        CollectionCycle cycle,
        Indicator indicator,
        List<UpTo> upTo,
        List<Told> told,
        List<Answered> answered,
        List<InPart> parts) {

    private static final int QUARTERS = 4;

    public Course {
        upTo = List.copyOf(upTo);
        told = List.copyOf(told);
        answered = List.copyOf(answered);
        parts = List.copyOf(parts);
    }

    /// In the order of time: those told of, that of the cycle, those of milestones, and the quarters between two of
    /// which nobody told anything, so that silence takes its room.
    public List<Period> periods() {
        var periods = new TreeSet<Period>(indicator.targets().keySet());
        periods.add(cycle.period());
        var told = new TreeSet<Period>();
        for (var each : upTo) told.add(each.period());
        periods.addAll(told);
        if (!told.isEmpty() && told.stream().allMatch(period -> period.quarter() > 0))
            for (var period = told.first(); period.compareTo(told.last()) < 0; period = after(period))
                periods.add(period);
        return List.copyOf(periods);
    }

    private static Period after(Period quarter) {
        return quarter.quarter() == QUARTERS
                ? new Period(quarter.year() + 1, 1)
                : new Period(quarter.year(), quarter.quarter() + 1);
    }

    public Optional<UpTo> in(Period period, Told.Kind kind) {
        return upTo.stream()
                .filter(each -> each.period().equals(period) && each.values().kind() == kind)
                .findFirst();
    }

    public Optional<Told> by(Answered answered, Told.Kind kind) {
        return told.stream()
                .filter(each -> each.teller() == answered.teller() && each.kind() == kind)
                .findFirst();
    }

    public Optional<InPart> in(Part part, Told.Kind kind) {
        return parts.stream()
                .filter(each -> each.part().equals(part) && each.kind() == kind)
                .findFirst();
    }

    /// Of the period what was told of all and not told apart; empty where parts overlap, which are never added, and
    /// where no part was told.
    public Optional<BigDecimal> notToldApart(Split split, Told.Kind kind) {
        var all = in(cycle.period(), kind).map(each -> each.values().number());
        var told = split.parts().stream()
                .flatMap(part -> in(new Part(split.by(), part), kind).stream())
                .map(InPart::number)
                .toList();
        return split.overlaps() || told.isEmpty()
                ? Optional.empty()
                : all.map(number -> number.subtract(told.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
