package org.redthread.thread.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redthread.access.Circle;
import org.redthread.thread.HandTie;
import org.redthread.thread.HandTies;
import org.redthread.thread.Kinds;
import org.redthread.thread.Knot;
import org.redthread.thread.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The page of tying, in the words of the reader.
record Tying(Here here, HandTies.Stand stand) {

    /// Kinds whose rooms look for words in their labels.
    private static final List<String> SOUGHT = List.of(
            "goal",
            "text",
            "draft",
            "provision",
            "amendment",
            "meeting",
            "activity",
            "plan",
            "living-plan",
            "plan-goal",
            "action-point",
            "undertaking",
            "project",
            "document",
            "party",
            "body");

    TiesPage page(Form form, String among, String words, Map<Knot, Told> found) {
        var inside = stand.knot().inside();
        return new TiesPage(
                here,
                inside,
                stand.told().label(),
                stand.told().language(),
                Kinds.name(stand.knot().kind(), here),
                form,
                choices(stand.hows().stream(), "thread."),
                choices(stand.seen().stream(), "thread.tie.circle."),
                stand.ties().stream().map(this::line).toList(),
                Form.fresh(Map.of("among", among, "words", words)),
                SOUGHT.stream()
                        .map(kind -> new Form.Choice(kind, Kinds.name(kind, here)))
                        .toList(),
                words.isBlank() ? null : found(found, inside));
    }

    private List<Form.Choice> choices(Stream<String> values, String key) {
        return values.map(value -> new Form.Choice(value, here.say(key + value)))
                .toList();
    }

    private List<TiesPage.Found> found(Map<Knot, Told> found, String inside) {
        return found.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().label()))
                .map(one -> new TiesPage.Found(
                        one.getValue().label(),
                        one.getValue().language(),
                        Kinds.name(one.getKey().kind(), here),
                        one.getValue().within(),
                        inside + "/ties?other=" + one.getKey().inside() + "#tie"))
                .toList();
    }

    private TiesPage.Line line(HandTie tie) {
        return new TiesPage.Line(
                tie.id(),
                here.say((tie.forwards() ? "thread.forth." : "thread.back.") + tie.kind()),
                tie.told().label(),
                tie.told().language(),
                tie.other().inside(),
                tie.note(),
                Periods.of(tie.since(), tie.until(), here),
                tie.sources(),
                circle(tie.circle()),
                tie.setBy(),
                here.moment(tie.setAt()));
    }

    private String circle(String circle) {
        var seen = circle.equals(Circle.PUBLIC)
                ? "PUBLIC"
                : circle.equals(Circle.dialogue(stand.dialogue())) ? "DIALOGUE" : "SECRETARIAT";
        return here.say("thread.tie.circle." + seen);
    }
}
