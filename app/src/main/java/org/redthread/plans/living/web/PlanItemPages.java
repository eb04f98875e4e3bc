package org.redthread.plans.living.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.plans.Activity;
import org.redthread.plans.KnowsProjects;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the form of an item of a plan, in one transaction.
@Component
@Transactional(readOnly = true)
class PlanItemPages {

    private final Meetings meetings;
    private final ObjectProvider<KnowsProjects> projects;
    private final Parties parties;

    PlanItemPages(Meetings meetings, ObjectProvider<KnowsProjects> projects, Parties parties) {
        this.meetings = meetings;
        this.projects = projects;
        this.parties = parties;
    }

    /// @param typed what came back with findings; empty for what stands
    String show(
            Here here,
            Dialogue dialogue,
            LivingPlan plan,
            Items of,
            @Nullable UUID id,
            Optional<Form> typed,
            Model model) {
        var activity = of.item() == Item.ACTIVITY;
        var known = activity ? meetings.of(dialogue.id()) : List.<Front>of();
        var names = activity ? parties.all(Language.EN, here.today()) : List.<PartyName>of();
        var tied = activity
                ? projects.stream()
                        .flatMap(room -> room.of(dialogue.id()).stream())
                        .toList()
                : List.<KnowsProjects.Project>of();
        var form = typed.orElseGet(() -> Form.fresh(id == null ? fresh(plan, of) : standing(plan, of, id, names)));
        model.addAttribute(
                "page",
                new PlanItemPage(
                        here,
                        dialogue,
                        plan,
                        of.item(),
                        of.address(),
                        id,
                        form,
                        Stream.concat(
                                        Stream.of(new Form.Choice("", here.say("living.not-said"))),
                                        known.stream()
                                                .map(Front::meeting)
                                                .map(meeting -> new Form.Choice(
                                                        meeting.id().toString(), label(here, meeting))))
                                .toList(),
                        Stream.concat(
                                        Stream.of(new Form.Choice("", here.say("living.not-said"))),
                                        tied.stream()
                                                .map(one ->
                                                        new Form.Choice(one.id().toString(), one.title())))
                                .toList(),
                        names.stream().map(PartyName::english).toList()));
        return "plans/living/item";
    }

    private static String label(Here here, Meeting meeting) {
        var when = meeting.held();
        return meeting.label().in(here.language()) + (when == null ? "" : ", " + when.in(here));
    }

    private static Map<String, String> fresh(LivingPlan plan, Items of) {
        if (of != Items.GOALS) return Map.of();
        var last = plan.goals().isEmpty() ? 0 : plan.goals().getLast().number();
        return Map.of(Field.NUMBER.key(), String.valueOf(last + 1));
    }

    /// @throws NoSuchPage where the plan holds no such item
    private static Map<String, String> standing(LivingPlan plan, Items of, UUID id, List<PartyName> names) {
        var fields = switch (of) {
            case GOALS ->
                plan.goal(id)
                        .map(goal -> Map.of(
                                Field.NUMBER.key(),
                                String.valueOf(goal.number()),
                                Field.TITLE.key(),
                                goal.title(),
                                "version",
                                String.valueOf(goal.version())));
            case POINTS -> plan.point(id).map(point -> fields(plan, point));
            case ACTIVITIES -> plan.undertaking(id).map(each -> fields(plan, each, names));
        };
        return fields.orElseThrow(() -> new NoSuchPage("page"));
    }

    private static Map<String, String> fields(LivingPlan plan, ActionPoint point) {
        return Map.of(
                Field.NUMBER.key(),
                point.number(),
                Field.WORDS.key(),
                point.words(),
                Field.GOAL.key(),
                plan.goal(point.goalId())
                        .map(goal -> String.valueOf(goal.number()))
                        .orElse(""),
                "version",
                String.valueOf(point.version()));
    }

    private static Map<String, String> fields(LivingPlan plan, Undertaking each, List<PartyName> names) {
        var fields = new EnumMap<Field, @Nullable Object>(Field.class);
        fields.put(Field.TITLE, each.title());
        fields.put(Field.KIND, each.kind());
        fields.put(
                Field.GOALS,
                plan.goals().stream()
                        .filter(goal -> each.goals().contains(goal.id()))
                        .map(goal -> String.valueOf(goal.number()))
                        .collect(Collectors.joining("; ")));
        fields.put(
                Field.POINTS,
                plan.points().stream()
                        .filter(point -> each.points().contains(point.id()))
                        .map(ActionPoint::number)
                        .collect(Collectors.joining("; ")));
        fields.put(Field.PLANNED, each.planned() == null ? null : each.planned().written());
        fields.put(Field.MONTHS, each.months());
        fields.put(Field.UNTIL, each.until());
        fields.put(Field.MEETING, each.meetingId());
        fields.put(Field.STATE, each.state());
        fields.put(Field.AMOUNT, each.amount() == null ? null : each.amount().toPlainString());
        fields.put(Field.CURRENCY, each.currency());
        fields.put(Field.PROJECT, each.projectId());
        fields.put(Field.NOTE, each.note());
        for (var does : Activity.Does.values()) {
            fields.put(Field.of(does), parts(each, does, false, names));
            fields.put(Field.offered(does), parts(each, does, true, names));
        }
        var typed = new TreeMap<String, String>();
        fields.forEach((field, value) -> typed.put(field.key(), value == null ? "" : value.toString()));
        typed.put("version", String.valueOf(each.version()));
        return typed;
    }

    /// The English names, which are read again when the form comes back.
    private static String parts(Undertaking each, Activity.Does does, boolean offered, List<PartyName> names) {
        return each.parts().stream()
                .filter(part -> part.does() == does && part.offered() == offered)
                .map(part -> names.stream()
                                .filter(name -> name.party().equals(part.partyId()))
                                .map(PartyName::english)
                                .findFirst()
                                .orElse(part.partyId().toString())
                        + (part.what() == null ? "" : " (" + part.what() + ")"))
                .collect(Collectors.joining("; "));
    }
}
