package org.redthread.plans.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.office.Block;
import org.redthread.office.Cell;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Tab;
import org.redthread.office.Words;

/// What became different between two annexes, as a table and as a paper.
///
/// @param masthead whose paper it is
/// @param said from when to when
public record ChangePrints(AnnexWords say, String plan, List<AnnexChange> changes, String masthead, String said)
        implements Printable {

    @Override
    public Tab tab() {
        var heads = Stream.of("change", "kind", "number", "title", "project", "how", "was")
                .map(head -> say.here().say("annex.head." + head))
                .toList();
        return new Tab(
                say.here().say("annex.changes"),
                heads,
                changes.stream().map(this::row).toList());
    }

    private List<Cell> row(AnnexChange change) {
        var entry = change.entry();
        var tied = change.tied();
        return Printable.cells(
                say.here().say("annex.change." + change.what()),
                entry == null ? "" : say.here().say("annex.kind.one." + entry.kind()),
                entry == null ? "" : entry.number(),
                entry == null ? "" : entry.title(),
                tied == null ? "" : tied.project().title(),
                tied == null || tied.ways().isEmpty() ? "" : say.ways(tied),
                change.was() == null ? "" : change.was());
    }

    @Override
    public Paper paper() {
        var here = say.here();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, here.say("annex.changes")));
        blocks.add(Block.paragraph(say.words(plan)));
        blocks.add(new Block.Paragraph(Words.of(said), Block.Tone.NOTE));
        if (changes.isEmpty()) blocks.add(Block.paragraph(here.say("annex.changes.none")));
        for (var what : AnnexChange.What.values()) {
            var lines = AnnexChange.of(what, changes);
            if (!lines.isEmpty())
                Printable.list(
                        blocks,
                        here.say("annex.change." + what),
                        lines.stream().map(this::line).toList(),
                        "");
        }
        return new Paper(
                here.say("annex.changes") + ": " + plan,
                here.language().locale().toLocale(),
                masthead,
                "",
                Sheet.UPRIGHT,
                blocks);
    }

    private Words line(AnnexChange change) {
        var line = change.entry() == null ? Words.NONE : say.entry(change.entry());
        var tied = change.tied();
        if (tied != null) {
            if (!line.isEmpty()) line = line.then(" – ");
            for (var run : say.project(tied.project()).runs()) line = line.then(run);
            if (!tied.ways().isEmpty()) line = line.then(": " + say.ways(tied));
        }
        return change.was() == null ? line : line.then(" (" + say.here().say("annex.was", change.was()) + ")");
    }
}
