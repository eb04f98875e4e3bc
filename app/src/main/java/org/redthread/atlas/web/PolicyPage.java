package org.redthread.atlas.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redthread.atlas.policy.Policy;
import org.redthread.atlas.policy.PolicyForm;
import org.redthread.atlas.policy.PolicyRow;
import org.redthread.atlas.policy.Presets;
import org.redthread.atlas.policy.Segment;
import org.redthread.atlas.policy.Treatment;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The names and boundaries of a dialogue: what is shown, who decided, and, for its secretariat, the form.
///
/// @param keeps whether the reader may write down another decision
public record PolicyPage(
        Here here, Dialogue dialogue, Policy policy, List<PolicyRow> history, boolean keeps, Form form) {

    public String inside() {
        return dialogue.inside() + "/atlas";
    }

    public String decision() {
        return Maps.decision(here, policy);
    }

    public List<Policy> presets() {
        return List.copyOf(Presets.all().values());
    }

    /// Numbers of the rows of territories that the form shows.
    public IntStream territories() {
        return rows("t", "-territory");
    }

    /// The same of lines.
    public IntStream lines() {
        return rows("s", "-one");
    }

    private IntStream rows(String of, String field) {
        var last = IntStream.range(0, PolicyForm.MOST)
                .filter(row -> !form.value(of + row + field).isEmpty())
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(PolicyForm.MOST, last + 1 + PolicyForm.BARE));
    }

    public List<Form.Choice> shown() {
        return Stream.of(Treatment.Shown.values())
                .map(one -> new Form.Choice(one.name(), here.say("atlas.policy.shown." + one)))
                .toList();
    }

    public List<Form.Choice> strokes() {
        return Stream.of(Segment.Stroke.values())
                .map(one -> new Form.Choice(one.name(), here.say("atlas.policy.stroke." + one)))
                .toList();
    }
}
