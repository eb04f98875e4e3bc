package org.redthread.plans.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.office.Block;
import org.redthread.office.Cell;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Tab;
import org.redthread.office.Words;

/// An annex as a table and as a paper.
///
/// @param masthead whose paper it is
/// @param said which one it is: an issue with its day, or as of which day it was counted
public record AnnexPrints(AnnexWords say, Annex annex, String masthead, String said) implements Printable {

    @Override
    public Tab tab() {
        var heads = Stream.of("kind", "number", "title", "project", "how", "basis", "sources")
                .map(head -> say.here().say("annex.head." + head))
                .toList();
        var rows = new ArrayList<List<Cell>>();
        for (var entry : annex.entries()) {
            if (entry.projects().isEmpty()) rows.add(row(entry, "", "", "", ""));
            for (var tied : entry.projects())
                for (var way : tied.ways())
                    rows.add(row(
                            entry,
                            tied.project().title(),
                            say.way(way),
                            say.basis(way),
                            String.join("; ", way.sources())));
        }
        for (var tied : annex.loose())
            rows.add(Printable.cells(
                    say.here().say("annex.loose.kind"), "", "", tied.project().title(), say.ways(tied), "", ""));
        return new Tab(say.here().say("annex.title"), heads, rows);
    }

    private List<Cell> row(Annex.Entry entry, String project, String how, String basis, String sources) {
        return Printable.cells(
                say.here().say("annex.kind.one." + entry.kind()),
                entry.number(),
                entry.title(),
                project,
                how,
                basis,
                sources);
    }

    @Override
    public Paper paper() {
        var here = say.here();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, here.say("annex.title")));
        blocks.add(Block.paragraph(say.words(annex.plan())));
        blocks.add(new Block.Paragraph(Words.of(said), Block.Tone.NOTE));
        blocks.add(Block.paragraph(here.say("annex.figures", annex.hanging(), annex.projects())));
        blocks.add(Block.heading(2, here.say("annex.tied")));
        if (annex.tied().isEmpty()) blocks.add(Block.paragraph(here.say("annex.none")));
        else blocks.add(table());
        Printable.list(
                blocks,
                here.say("annex.bare"),
                annex.bare().stream().map(say::entry).toList(),
                here.say("annex.none"));
        Printable.list(
                blocks,
                here.say("annex.loose"),
                annex.loose().stream()
                        .map(tied -> say.project(tied.project()).then(": " + say.ways(tied)))
                        .toList(),
                here.say("annex.none"));
        return new Paper(
                here.say("annex.title") + ": " + annex.plan(),
                here.language().locale().toLocale(),
                masthead,
                "",
                Sheet.ACROSS,
                blocks);
    }

    private Block table() {
        return new Block.Table(
                say.here().say("annex.tied"),
                List.of(
                        Column.name(say.here().say("annex.head.title")),
                        Column.text(say.here().say("annex.head.project")),
                        Column.text(say.here().say("annex.head.how"))),
                annex.tied().stream()
                        .flatMap(entry -> entry.projects().stream()
                                .map(tied -> List.of(
                                        say.entry(entry), say.project(tied.project()), Words.of(say.ways(tied)))))
                        .toList());
    }
}
