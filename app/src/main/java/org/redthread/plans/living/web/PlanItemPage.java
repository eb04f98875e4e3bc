package org.redthread.plans.living.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.Activity;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form of one goal, action point or activity of a plan.
///
/// @param of under which address such items lie: `goals`, `points`, `activities`
/// @param id of the one that is altered; null for a new one
/// @param meetings that an activity can wait for, by their addresses
/// @param projects that can do it, by their addresses
/// @param parties whose names are offered while one types
public record PlanItemPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        Item item,
        String of,
        @Nullable UUID id,
        Form form,
        List<Form.Choice> meetings,
        List<Form.Choice> projects,
        List<String> parties) {

    public String inside() {
        return dialogue.inside() + plan.inside();
    }

    public String action() {
        return inside() + "/" + of + "/" + (id == null ? "new" : id);
    }

    public List<Form.Choice> goals() {
        return Stream.concat(
                        none(),
                        plan.goals().stream()
                                .map(goal -> new Form.Choice(
                                        String.valueOf(goal.number()),
                                        here.say("plans.goal.number", goal.number()) + " " + goal.title())))
                .toList();
    }

    public List<Form.Choice> kinds() {
        return Stream.concat(
                        none(),
                        Arrays.stream(Undertaking.Kind.values())
                                .map(kind -> new Form.Choice(kind.name(), here.say("living.kind." + kind))))
                .toList();
    }

    public List<Form.Choice> states() {
        return Stream.concat(
                        none(),
                        Arrays.stream(Undertaking.State.values())
                                .map(state -> new Form.Choice(state.name(), here.say("plans.state." + state))))
                .toList();
    }

    /// Whether anybody has only offered something in the activity, or something is wrong with who is said to have.
    public boolean offersSomething() {
        return Arrays.stream(Activity.Does.values())
                .map(does -> Field.offered(does).key())
                .anyMatch(key -> !form.value(key).isEmpty() || form.wrong(key));
    }

    private Stream<Form.Choice> none() {
        return Stream.of(new Form.Choice("", here.say("living.not-said")));
    }
}
