package org.redthread.thread.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.office.Block;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.thread.web.KnotPage.Side;
import org.redthread.thread.web.KnotPage.StepLine;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;

/// The page of a knot as a paper to be handed out: the same lines under numbers that show where each hangs.
record Brief(KnotPage page, BaseAddress base) {

    Paper paper() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, page.label()));
        var about = Stream.of(page.kind(), page.within(), page.when())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        blocks.add(new Block.Paragraph(Words.of(about), Block.Tone.NOTE));
        blocks.add(new Block.Paragraph(
                Words.of(here().say("thread.brief.as-of", here().day(here().asOf())) + " ")
                        .link(here().say("thread.brief.page"), address(page.inside()), here().say("thread.own")),
                Block.Tone.NOTE));
        side(blocks, here().say("thread.up"), page.up(), here().say("thread.up.none"));
        side(blocks, here().say("thread.down"), page.down(), here().say("thread.down.none"));
        if (!page.sources().isEmpty()) {
            blocks.add(Block.heading(2, here().say("thread.brief.sources")));
            blocks.add(new Block.Points(page.sources().stream()
                    .map(key -> Words.NONE.link(key, address("/sources/" + key), key))
                    .toList()));
        }
        var language = Locale.forLanguageTag(here().language().locale().toLanguageTag());
        return new Paper(page.label(), language, here().say("web.brand"), "", Sheet.UPRIGHT, blocks);
    }

    private void side(List<Block> blocks, String heading, Side side, String none) {
        blocks.add(Block.heading(2, heading));
        if (side.steps().isEmpty()) blocks.add(Block.paragraph(none));
        lines(blocks, side.steps(), "", 0);
        if (side.on() != null) blocks.add(Block.paragraph(here().say("thread.brief.more")));
    }

    private void lines(List<Block> blocks, List<StepLine> lines, String above, int depth) {
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var number = above + (at + 1) + ".";
            blocks.add(new Block.Numbered(number, depth, words(line)));
            lines(blocks, line.on(), number, depth + 1);
        }
    }

    private Words words(StepLine line) {
        var words = called(Words.of(line.how() + " "), line);
        var when =
                Stream.of(line.day(), line.year()).filter(part -> part != null).collect(Collectors.joining(" "));
        if (!when.isEmpty()) words = words.then(", " + when);
        if (line.inferred()) words = words.then(" (" + here().say("thread.inferred") + ")");
        if (line.note() != null) words = words.then(": " + line.note());
        if (!line.period().isEmpty()) words = words.then(", " + line.period());
        if (line.again()) words = words.then(". " + here().say("thread.brief.again"));
        if (line.more()) words = words.then(". " + here().say("thread.more.here"));
        return line.sources().isEmpty() ? words : words.then(" [" + String.join(", ", line.sources()) + "]");
    }

    private static Words called(Words before, StepLine line) {
        return line.language() == null
                ? before.strong(line.label())
                : before.in(Locale.of(line.language()), line.label());
    }

    private String address(String inside) {
        return base.of(here().to(inside));
    }

    private Here here() {
        return page.here();
    }
}
