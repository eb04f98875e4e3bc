package org.redthread.results.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Figures;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Reckoned;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;

/// The report of a year as a paper: figures, their courses, what sources print, and the lists they were counted from.
///
/// @param issue null for what the year comes to now
public record ReportPaper(
        Report report,
        Dialogue dialogue,
        Here here,
        BaseAddress base,
        @Nullable Issue issue) {

    public Paper paper() {
        var title = here.say("reports.title.of", String.valueOf(report.year()));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, title));
        blocks.add(new Block.Paragraph(Words.of(here.say("reports.lead")), Block.Tone.LEAD));
        blocks.add(new Block.Paragraph(Words.of(said()), Block.Tone.NOTE));
        blocks.add(Block.heading(2, here.say("reports.overview")));
        blocks.add(overview());
        var annual = figures().annual(report.annual());
        blocks.add(Block.heading(2, annual.title()));
        blocks.add(new Block.Picture(annual));
        blocks.add(annual.table());
        report.answers().forEach(answer -> question(blocks, answer));
        blocks.add(Block.heading(2, here.say("reports.sources")));
        blocks.add(new Block.Points(
                report.sources().isEmpty()
                        ? List.of(Words.of(here.say("web.blank")))
                        : report.sources().stream()
                                .map(key -> Words.NONE.link(
                                        key, address("/sources/" + key), here.say("reports.source", key)))
                                .toList()));
        return new Paper(
                title + ", " + dialogue.name().in(here.language()),
                here.language().locale().toLocale(),
                dialogue.name().in(here.language()),
                "",
                Sheet.UPRIGHT,
                blocks);
    }

    /// Which one it is: an issue with its day, or as of which day it was counted.
    public String said() {
        return issue == null
                ? here.say("reports.now", here.day(report.asOf()))
                : here.say(
                        "reports.issue",
                        String.valueOf(issue.number()),
                        here.moment(issue.issuedAt()),
                        issue.issuedBy(),
                        here.day(report.asOf()));
    }

    private Block overview() {
        return new Block.Table(
                here.say("reports.overview"),
                List.of(
                        Column.name(here.say("counting.indicator")).share(4),
                        Column.figure(String.valueOf(report.year())).share(2),
                        Column.text(here.say("reports.printed")),
                        Column.text(here.say("counting.head.verdict"))),
                report.answers().stream().map(this::line).toList());
    }

    private List<Words> line(Answer answer) {
        var name = Words.of(figures().question(answer.question()));
        return report.of(answer)
                .map(reckoned -> List.of(
                        name,
                        value(answer, reckoned),
                        Words.of(reckoned.prints()),
                        Words.of(here.say("counting.verdict." + reckoned.verdict()))))
                .orElseGet(() -> List.of(name, silence(), Words.NONE, Words.NONE));
    }

    private Words value(Answer answer, Reckoned reckoned) {
        var said = figures().said(answer.question(), reckoned);
        if (said.isEmpty()) return silence();
        var parts = figures().parts(reckoned);
        var words = Words.NONE.counted(said, address(list(answer)), figures().from(answer.question(), reckoned));
        return parts.isEmpty() ? words : words.then(" (" + parts + ")");
    }

    private Words silence() {
        return Words.NONE.emphasis(here.say("web.blank"));
    }

    /// Where the list that is counted now stands.
    private String list(Answer answer) {
        return dialogue.inside() + report.list(answer.question());
    }

    private void question(List<Block> blocks, Answer answer) {
        blocks.add(Block.heading(2, figures().question(answer.question())));
        blocks.add(Block.paragraph(here.say("counting.method." + answer.question())));
        if (answer.question().yearly() && !answer.silent()) {
            var course = figures().course(answer);
            blocks.add(new Block.Picture(course));
            blocks.add(course.table());
        }
        var reckoned = report.of(answer).orElse(null);
        if (reckoned == null || reckoned.verdict() == Reckoned.Verdict.SILENT) {
            blocks.add(new Block.Paragraph(Words.of(here.say("reports.silent")), Block.Tone.NOTICE));
            return;
        }
        if (!reckoned.printed().isEmpty()) blocks.add(printed(answer, reckoned));
        if (reckoned.silent() > 0)
            blocks.add(new Block.Paragraph(
                    Words.of(here.say("counting.unlooked." + answer.question()) + ": " + reckoned.silent()),
                    Block.Tone.NOTE));
        if (!reckoned.items().isEmpty()) blocks.add(items(answer, reckoned));
    }

    private Block printed(Answer answer, Reckoned reckoned) {
        var rows = new ArrayList<List<Words>>();
        for (var print : reckoned.printed())
            rows.add(List.of(Words.NONE.typed(print.value()), cited(print.sources(), print.at())));
        if (reckoned.value() != null) rows.add(List.of(value(answer, reckoned), Words.of(here.say("counting.here"))));
        return new Block.Table(
                here.say("counting.prints"),
                List.of(Column.name(here.say("reports.printed")), Column.text(here.say("counting.head.sources"))),
                rows);
    }

    private Block items(Answer answer, Reckoned reckoned) {
        return new Block.Table(
                here.say("counting.items"),
                List.of(
                        Column.name(here.say("counting.head.item")).share(5),
                        Column.text(here.say("counting.head.when")),
                        Column.text(here.say("counting.head.counts")).share(2),
                        Column.text(here.say("counting.head.sources")).share(2)),
                reckoned.items().stream().map(this::row).toList());
    }

    private List<Words> row(Item item) {
        var label = item.label().in(here.language());
        var when = item.when();
        return List.of(
                Words.NONE.link(label, address(item.inside()), label),
                Words.of(when == null ? "" : when.in(here)),
                Words.of(here.say(item.counts() ? "counting.counts" : "counting.counts.not")),
                item.sources().isEmpty() ? Words.of(here.say("counting.house")) : cited(item.sources(), null));
    }

    private Words cited(List<String> keys, @Nullable String at) {
        var words = Words.NONE;
        for (var key : keys) {
            if (!words.isEmpty()) words = words.then(", ");
            words = words.link(key, address("/sources/" + key), here.say("reports.source", key));
        }
        return at == null ? words : words.then(" " + at);
    }

    private Figures figures() {
        return new Figures(here);
    }

    private String address(String inside) {
        return base.of(here.to(inside));
    }
}
