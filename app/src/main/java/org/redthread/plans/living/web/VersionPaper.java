package org.redthread.plans.living.web;

import java.util.ArrayList;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.living.Version;

/// A version of a plan as a paper: goal by goal its action points and a table of its activities.
record VersionPaper(Said said, Dialogue dialogue, LivingPlan plan, Version version) {

    Paper paper() {
        var here = said.here();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, plan.title()));
        blocks.add(new Block.Paragraph(Words.of(front()), Block.Tone.NOTE));
        if (plan.sample())
            blocks.add(new Block.Paragraph(
                    Words.of(here.say("living.sample") + " " + here.say("living.sample.note")), Block.Tone.NOTICE));
        if (plan.note() != null) blocks.add(Block.paragraph(plan.note()));
        for (var goal : plan.goals()) {
            blocks.add(Block.heading(2, here.say("plans.goal.number", goal.number()) + " " + goal.title()));
            for (var point : plan.under(goal)) blocks.add(Block.numbered(point.number(), Words.of(point.words())));
            table(blocks, plan.serving(goal));
        }
        var rest = plan.serving(null);
        if (!rest.isEmpty() || !plan.under(null).isEmpty()) {
            blocks.add(Block.heading(2, here.say("plans.no-goal")));
            for (var point : plan.under(null)) blocks.add(Block.numbered(point.number(), Words.of(point.words())));
            table(blocks, rest);
        }
        blocks.add(new Block.Paragraph(
                Words.of(here.say("living.checksum") + ": " + version.checksum()), Block.Tone.NOTE));
        return new Paper(
                plan.title(),
                here.language().locale().toLocale(),
                dialogue.name().in(here.language()),
                plan.symbol() == null ? "" : plan.symbol(),
                Sheet.ACROSS,
                blocks);
    }

    private String front() {
        var here = said.here();
        var endorsed = version.endorsedOn();
        return here.say("living.version", version.number()) + " · " + version.label() + " · "
                + here.moment(version.madeAt(), plan.zone()) + " · "
                + (endorsed == null
                        ? here.say("living.endorsed.not")
                        : here.say("living.endorsed.on", here.day(endorsed)));
    }

    private void table(List<Block> blocks, List<Undertaking> activities) {
        var here = said.here();
        if (activities.isEmpty()) {
            blocks.add(Block.paragraph(here.say("living.activities.none")));
            return;
        }
        blocks.add(new Block.Table(
                here.say("plans.activities"),
                List.of(
                        Column.name(here.say("plans.activity")),
                        Column.text(here.say("plans.when")),
                        Column.text(here.say("plans.host")),
                        Column.text(here.say("plans.help")),
                        Column.text(here.say("plans.state")),
                        Column.text(here.say("living.cost"))),
                activities.stream()
                        .map(each -> List.of(
                                Words.of(said.title(each)),
                                Words.of(said.when(each)),
                                Words.of(said.parts(each.hosts())),
                                Words.of(said.parts(each.helpers())),
                                Words.of(said.state(each)),
                                Words.of(said.cost(each))))
                        .toList()));
    }
}
