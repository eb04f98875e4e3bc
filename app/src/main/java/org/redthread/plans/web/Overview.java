package org.redthread.plans.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.Gap;
import org.redthread.plans.Planned;
import org.redthread.record.When;
import org.redthread.web.Here;

/// A plan as it is looked over, on record or kept here: what is covered goal by goal, what is lacking, the years.
///
/// @param inside the address of its page, without language and date
/// @param lanes the goals with what is shown under each
/// @param all every activity, whatever is shown
/// @param covers the years that the plan is made for
/// @param lacks the gap by which they are sifted; null for all of them
/// @param kept by what else they are sifted, as it stands in the address: `&party=TUR`; empty for nothing
/// @param open how many offers wait for an answer, beside what activities tell themselves
/// @param recorded whether the words are those of the record
public record Overview<T extends Planned>(
        Here here,
        String inside,
        List<Lane<T>> lanes,
        List<T> all,
        @Nullable When covers,
        @Nullable Gap lacks,
        String kept,
        int open,
        boolean recorded) {

    /// A goal with the activities that stand under it; without a number and a title, those under none.
    ///
    /// @param open how many offers that wait for an answer stand under it, beside those that its
    ///     activities tell
    public record Lane<T extends Planned>(
            @Nullable Integer number, @Nullable String title, List<T> activities, int open) {

        /// Offers under it that nothing tells the end of.
        public int offers() {
            return open
                    + activities.stream()
                            .filter(Planned::waitsForAnOffer)
                            .mapToInt(Planned::offers)
                            .sum();
        }

        /// What its place on the page is called.
        public String anchor() {
            return "g" + (number == null ? 0 : number);
        }

        public int size() {
            return activities.size();
        }

        public int count(Gap gap) {
            return (int) activities.stream().filter(gap::in).count();
        }
    }

    /// Where an activity lies on the line of years.
    ///
    /// @param from the first column, counted from 1
    public record Bar(Planned activity, @Nullable When when, int from, int columns) {}

    public int count(Gap gap) {
        return (int) all.stream().filter(gap::in).count();
    }

    /// Gaps that something lies in, in the order in which they are told.
    public List<Gap> gaps() {
        return Stream.of(Gap.values()).filter(gap -> count(gap) > 0).toList();
    }

    public int offers() {
        return open + all.stream().mapToInt(Planned::offers).sum();
    }

    /// The page sifted by a gap, and by all that it is sifted by already.
    public String lacking(Gap gap) {
        return here.to(inside + "?lacks=" + gap + kept) + "#plan";
    }

    /// Every goal of the thread that something is shown under.
    public List<Lane<T>> filled() {
        return lanes.stream().filter(lane -> lane.size() > 0).toList();
    }

    /// The years of the line: those that the plan covers, and any that an activity falls into.
    public List<Integer> years() {
        var dated = Stream.concat(
                        Stream.ofNullable(covers), all.stream().flatMap(activity -> activity.occurrences().stream()))
                .filter(Objects::nonNull)
                .toList();
        if (dated.isEmpty()) return List.of();
        int first = dated.stream()
                .map(When::first)
                .mapToInt(LocalDate::getYear)
                .min()
                .orElseThrow();
        int last = dated.stream()
                .map(When::last)
                .mapToInt(LocalDate::getYear)
                .max()
                .orElseThrow();
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /// A bar for every time that it takes place, those of one year in one; what has no date stands in a column of
    /// its own, behind the last year.
    public List<Bar> bars(Planned activity) {
        var years = years();
        if (activity.occurrences().isEmpty()) return List.of(new Bar(activity, null, years.size() + 1, 1));
        var drawn = new HashSet<Integer>();
        return activity.occurrences().stream()
                .filter(when -> drawn.add(when.first().getYear()))
                .map(when -> new Bar(
                        activity,
                        when,
                        when.first().getYear() - years.getFirst() + 1,
                        when.last().getYear() - when.first().getYear() + 1))
                .toList();
    }
}
