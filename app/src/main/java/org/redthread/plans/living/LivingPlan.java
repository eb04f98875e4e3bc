package org.redthread.plans.living;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.access.Reader;
import org.redthread.record.When;
import org.redthread.thread.Knot;

/// A plan that is kept here, with all that the reader may see of it: outside its circle, its front and the
/// published versions.
///
/// @param symbol null where it bears none
/// @param textId the text of the record that its goals come from
/// @param negotiationId the text negotiated here that its goals come from
/// @param recordedId the plan of the record that it takes up
/// @param followsId the plan kept here that it takes up
/// @param meetingId the meeting whose follow-up list it is
/// @param zone in which its days are meant
/// @param sample whether its wording is a sample, and is marked so wherever it is shown
/// @param covers the years that it is made for
/// @param version counts every change to it and to what it holds
/// @param goals by their numbers
/// @param points by their numbers
/// @param undertakings its activities, in the order of the plan
/// @param versions the newest first
public record LivingPlan(
        UUID dialogueId,
        UUID id,
        String slug,
        String title,
        @Nullable String symbol,
        Kind kind,
        @Nullable UUID textId,
        @Nullable UUID negotiationId,
        @Nullable UUID recordedId,
        // Left out where there is none: versions were frozen, and their checksums taken, before plans had it.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID followsId,
        @Nullable UUID meetingId,
        ZoneId zone,
        State state,
        boolean sample,
        @Nullable When covers,
        @Nullable String note,
        Instant begunAt,
        String begunBy,
        int version,
        List<Goal> goals,
        List<ActionPoint> points,
        List<Undertaking> undertakings,
        List<Version> versions) {

    /// What its knot on the thread is called.
    public static final String KNOT = "living-plan";

    public enum Kind {
        PLAN,
        /// What a meeting left to do, such as the proposals of a Chair.
        FOLLOW_UP
    }

    public LivingPlan {
        goals = goals.stream().sorted(Comparator.comparing(Goal::number)).toList();
        points = points.stream().sorted(ActionPoint.BY_NUMBER).toList();
    }

    public Optional<Goal> goal(@Nullable UUID goal) {
        return goals.stream().filter(each -> each.id().equals(goal)).findFirst();
    }

    public Optional<ActionPoint> point(@Nullable UUID point) {
        return points.stream().filter(each -> each.id().equals(point)).findFirst();
    }

    public Optional<Undertaking> undertaking(@Nullable UUID undertaking) {
        return undertakings.stream()
                .filter(each -> each.id().equals(undertaking))
                .findFirst();
    }

    public List<ActionPoint> under(@Nullable Goal goal) {
        var id = goal == null ? null : goal.id();
        return points.stream()
                .filter(point -> Objects.equals(point.goalId(), id))
                .toList();
    }

    /// Activities that serve the goal, by itself or by one of its action points; without a goal, those that serve
    /// none.
    public List<Undertaking> serving(@Nullable Goal goal) {
        return undertakings.stream()
                .filter(each ->
                        goal == null ? served(each).isEmpty() : served(each).contains(goal.id()))
                .toList();
    }

    /// The goals that an activity serves, by itself or by their action points.
    public List<UUID> served(Undertaking undertaking) {
        var through = points.stream()
                .filter(point -> undertaking.points().contains(point.id()))
                .map(ActionPoint::goalId)
                .toList();
        return goals.stream()
                .map(Goal::id)
                .filter(goal -> undertaking.goals().contains(goal) || through.contains(goal))
                .toList();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    /// Its address inside the dialogue's, without language and date: `/plans/plan-2027`.
    public String inside() {
        return "/plans/" + slug;
    }

    public Knot knot() {
        return new Knot(KNOT, id);
    }

    /// As it is called in a list, a letter or the ledger.
    public String label() {
        return symbol == null ? title : symbol + " " + title;
    }

    /// Who may know that there is such a plan: everybody, once something of it was published.
    Set<String> knownTo() {
        return versions.stream().anyMatch(Version::published) ? Set.of(Circle.PUBLIC) : state.circles(dialogueId);
    }

    /// Whether the reader may read what it holds as it stands.
    boolean opensTo(Reader reader) {
        return reader.circles().stream().anyMatch(state.circles(dialogueId)::contains);
    }

    /// What stands on its front.
    Beginning front() {
        return new Beginning(null, title, symbol, zone, covers, note, Beginning.Origin.NONE);
    }

    /// The same under another front.
    LivingPlan fronted(Beginning front, State state, int version) {
        return made(front, state, version, goals, points, undertakings, versions);
    }

    /// As it is frozen: without the count of its changes and without the versions before.
    LivingPlan frozen() {
        return made(front(), state, 0, goals, points, undertakings, List.of());
    }

    /// The same holding something else.
    LivingPlan holding(List<Goal> goals, List<ActionPoint> points, List<Undertaking> undertakings) {
        return made(front(), state, version, goals, points, undertakings, versions);
    }

    private LivingPlan made(
            Beginning front,
            State state,
            int version,
            List<Goal> goals,
            List<ActionPoint> points,
            List<Undertaking> undertakings,
            List<Version> versions) {
        return new LivingPlan(
                dialogueId,
                id,
                slug,
                front.title(),
                front.symbol(),
                kind,
                textId,
                negotiationId,
                recordedId,
                followsId,
                meetingId,
                front.zone(),
                state,
                sample,
                front.covers(),
                front.note(),
                begunAt,
                begunBy,
                version,
                goals,
                points,
                undertakings,
                versions);
    }
}
