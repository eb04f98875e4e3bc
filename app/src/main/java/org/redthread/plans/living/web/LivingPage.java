package org.redthread.plans.living.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.plans.Gap;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Door;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.State;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.living.Version;
import org.redthread.plans.web.Overview;
import org.redthread.thread.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// A living plan: as it stands, or as a version has it.
///
/// @param plan with what is shown of it: frozen where a version is shown
/// @param shown the version that is shown; null for the plan as it stands
/// @param versions that the reader may read, the newest first
/// @param sifted the activities that are asked for
/// @param ties what the meetings, projects, texts and plans are called that it refers to, and where they lie
/// @param form of the next version
public record LivingPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        @Nullable Version shown,
        List<Version> versions,
        Sieve sieve,
        List<Undertaking> sifted,
        Map<UUID, PartyName> names,
        Map<UUID, Told> ties,
        List<Door> doors,
        boolean keeps,
        Set<State> moves,
        Form form,
        boolean faster) {

    public String inside() {
        return dialogue.inside() + plan.inside();
    }

    /// Whether the reader may change what he looks at.
    public boolean changes() {
        return keeps && shown == null && !plan.state().rests();
    }

    public Overview<Undertaking> overview() {
        var lanes = new ArrayList<Overview.Lane<Undertaking>>();
        for (var goal : plan.goals()) lanes.add(lane(goal.number(), goal.title(), goal));
        lanes.add(lane(null, null, null));
        return new Overview<>(
                here,
                inside(),
                lanes,
                plan.undertakings(),
                plan.covers(),
                sieve.lacks(),
                sieve.kept(),
                (int) open().count(),
                false);
    }

    private Overview.Lane<Undertaking> lane(@Nullable Integer number, @Nullable String title, @Nullable Goal goal) {
        var under = under(goal);
        var knots = new HashSet<UUID>();
        if (goal != null) knots.add(goal.id());
        plan.under(goal).forEach(point -> knots.add(point.id()));
        under.forEach(each -> knots.add(each.id()));
        return new Overview.Lane<>(
                number, title, under, (int) open().filter(knots::contains).count());
    }

    /// What each offer that waits for an answer stands under.
    private Stream<UUID> open() {
        return doors.stream().flatMap(door -> door.open().stream());
    }

    private List<Undertaking> under(@Nullable Goal goal) {
        return plan.serving(goal).stream().filter(sifted::contains).toList();
    }

    /// How many activities serve an action point.
    public long serving(ActionPoint point) {
        return plan.undertakings().stream()
                .filter(each -> each.points().contains(point.id()))
                .count();
    }

    /// Numbers of the action points that an activity serves.
    public List<String> points(Undertaking each) {
        return plan.points().stream()
                .filter(point -> each.points().contains(point.id()))
                .map(ActionPoint::number)
                .toList();
    }

    public @Nullable Told tie(@Nullable UUID id) {
        return id == null ? null : ties.get(id);
    }

    public @Nullable String cost(Undertaking each) {
        return each.amount() == null || each.currency() == null ? null : here.money(each.amount(), each.currency());
    }

    public @Nullable PartyName name(Undertaking.Part part) {
        return names.get(part.partyId());
    }

    public List<Form.Choice> goalChoices() {
        return choices(
                plan.goals().stream()
                        .map(goal -> new Form.Choice(
                                String.valueOf(goal.number()),
                                here.say("plans.goal.number", goal.number()) + " " + goal.title())),
                Stream.of(new Form.Choice("0", here.say("plans.no-goal"))));
    }

    public List<Form.Choice> partyChoices() {
        return choices(
                names.values().stream()
                        .sorted(PartyName.ALPHABETICAL)
                        .map(name -> new Form.Choice(name.key(), name.printed())),
                Stream.of());
    }

    public List<Form.Choice> stateChoices() {
        return choices(
                Arrays.stream(Undertaking.State.values())
                        .map(state -> new Form.Choice(state.name(), here.say("plans.state." + state))),
                Stream.of());
    }

    public List<Form.Choice> lackChoices() {
        return choices(
                Arrays.stream(Gap.values()).map(gap -> new Form.Choice(gap.name(), here.say("plans.gap." + gap))),
                Stream.of());
    }

    public List<Form.Choice> yearChoices() {
        return choices(
                overview().years().stream().map(String::valueOf).map(year -> new Form.Choice(year, year)), Stream.of());
    }

    private List<Form.Choice> choices(Stream<Form.Choice> some, Stream<Form.Choice> more) {
        return Stream.of(Stream.of(new Form.Choice("", here.say("plans.all"))), some, more)
                .flatMap(each -> each)
                .toList();
    }

    /// What the sieve holds, as its form shows it.
    public Form sought() {
        return Form.fresh(Map.of(
                "goal", said(sieve.goal()),
                "party", said(sieve.party()),
                "state", said(sieve.state()),
                "lacks", said(sieve.lacks()),
                "year", said(sieve.year())));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
