package org.redthread.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.plans.Activity;
import org.redthread.plans.Dossier;
import org.redthread.plans.Gap;
import org.redthread.record.Contradiction;
import org.redthread.record.When;
import org.redthread.texts.Text;
import org.redthread.web.Here;

/// One plan: what is covered goal by goal, the years, every activity, and what each lacks on record.
///
/// @param lacks the gap by which the activities are sifted; null for all of them
/// @param ofGoals the text whose numbered goals they stand under
/// @param text the text that is this plan
public record PlanPage(
        Here here,
        Dialogue dialogue,
        Dossier dossier,
        @Nullable Gap lacks,
        org.redthread.texts.@Nullable Dossier ofGoals,
        @Nullable Text text,
        Map<UUID, PartyName> names,
        List<Contradiction> contradictions) {

    /// A goal with the activities that stand under it; without a number and a title, those under none.
    public record Lane(@Nullable Integer number, @Nullable String title, List<Activity> activities) {}

    /// Where an activity lies on the line of years.
    ///
    /// @param from the first column, counted from 1
    public record Bar(Activity activity, int from, int columns) {}

    public String inside() {
        return dialogue.inside() + "/plans/" + dossier.plan().slug();
    }

    public List<Lane> lanes() {
        var lanes = new ArrayList<Lane>();
        if (ofGoals != null)
            for (var goal : ofGoals.goals())
                lanes.add(new Lane(goal.number(), goal.title(), sifted(dossier.under(goal.number()))));
        lanes.add(new Lane(null, null, sifted(dossier.under(null))));
        return lanes;
    }

    private List<Activity> sifted(List<Activity> all) {
        return lacks == null ? all : all.stream().filter(lacks::in).toList();
    }

    public int count(Lane lane, Gap gap) {
        return (int) lane.activities().stream().filter(gap::in).count();
    }

    public int count(Gap gap) {
        return dossier.with(gap).size();
    }

    /// Gaps that something lies in, in the order in which they are told.
    public List<Gap> gaps() {
        return Stream.of(Gap.values()).filter(gap -> count(gap) > 0).toList();
    }

    public long offers() {
        return dossier.activities().stream()
                .flatMap(activity -> activity.parts().stream())
                .filter(Activity.Part::offered)
                .count();
    }

    /// The years of the line: those that the plan covers, and any that an activity is dated in.
    public List<Integer> years() {
        var dated = Stream.concat(
                        Stream.ofNullable(dossier.plan().covers()),
                        dossier.activities().stream().map(Activity::planned).filter(Objects::nonNull))
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

    /// What has no date stands in a column of its own, behind the last year.
    public Bar bar(Activity activity) {
        var years = years();
        var when = activity.planned();
        if (when == null) return new Bar(activity, years.size() + 1, 1);
        int from = when.first().getYear() - years.getFirst() + 1;
        return new Bar(activity, from, when.last().getYear() - when.first().getYear() + 1);
    }

    public String party(Activity.Part part) {
        var name = names.get(part.partyId());
        return name == null ? "/parties" : name.inside();
    }

    public List<String> sources() {
        return Stream.concat(
                        dossier.plan().sources().stream(),
                        dossier.activities().stream()
                                .flatMap(activity ->
                                        Stream.concat(activity.sources().stream(), activity.becameSources().stream())))
                .distinct()
                .toList();
    }
}
