package org.redthread.plans.living;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.Activity;
import org.redthread.plans.Dossier;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;

/// What a plan of the record gives to the living plan that takes it up: the goals of its text and its activities,
/// with what is blank left blank.
final class TakenUp {

    private TakenUp() {}

    /// @param id of the living plan
    /// @param ofGoals the text whose numbered goals its activities stand under; null where they stand under none
    static Beginning.Origin from(Dossier recorded, org.redthread.texts.@Nullable Dossier ofGoals, UUID id) {
        var goals = ofGoals == null
                ? List.<Goal>of()
                : ofGoals.goals().stream().map(goal -> goal(goal, ofGoals, id)).toList();
        var activities = recorded.activities().stream()
                .map(each -> taken(each, goals, id))
                .toList();
        return new Beginning.Origin(
                recorded.plan().textOfGoalsId(),
                null,
                recorded.plan().id(),
                null,
                recorded.plan().textId() == null ? recorded.plan().meetingId() : null,
                goals,
                List.of(),
                activities);
    }

    private static Goal goal(org.redthread.texts.Dossier.Goal goal, org.redthread.texts.Dossier ofGoals, UUID id) {
        return new Goal(
                RecordFile.id(Goal.KIND, id + "/" + goal.number()),
                goal.number(),
                goal.title(),
                new Knot("goal", RecordFile.id("goal", ofGoals.text().id() + "/" + goal.number())),
                0);
    }

    private static Undertaking taken(Activity each, List<Goal> goals, UUID id) {
        return new Undertaking(
                RecordFile.id(Undertaking.KIND, id + "/" + each.place()),
                each.place(),
                each.untitled() ? null : each.title(),
                null,
                each.planned(),
                null,
                null,
                null,
                each.state() == null
                        ? null
                        : Undertaking.State.valueOf(each.state().name()),
                null,
                null,
                each.projectId(),
                each.untitled() ? each.title() : null,
                new Knot("activity", each.id()),
                goals.stream()
                        .filter(goal -> Objects.equals(goal.number(), each.goal()))
                        .map(Goal::id)
                        .toList(),
                List.of(),
                parts(each, id),
                0);
    }

    /// A party that stands twice with the same part stands once: what it brings is said in one place.
    private static List<Undertaking.Part> parts(Activity each, UUID id) {
        return each.parts().stream()
                .map(part -> new Undertaking.Part(
                        RecordFile.id("undertaking-part", id + "/" + each.place() + "/" + part.partyId() + part.does()),
                        part.partyId(),
                        part.does(),
                        part.offered(),
                        said(part)))
                .collect(Collectors.toMap(Undertaking.Part::id, part -> part, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static @Nullable String said(Activity.Part part) {
        var said = Stream.of(part.what(), part.how()).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }
}
