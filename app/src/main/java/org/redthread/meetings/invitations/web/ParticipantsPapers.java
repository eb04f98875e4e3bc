package org.redthread.meetings.invitations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.redthread.meetings.invitations.Capacity;
import org.redthread.meetings.invitations.Delegate;
import org.redthread.office.Block;
import org.redthread.office.Cell;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Tab;
import org.redthread.office.Words;
import org.redthread.web.Here;

/// The list of participants as it is handed out, the badges, and the sheet that is signed at the door.
record ParticipantsPapers(ParticipantsPage page) {

    Paper list() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, title("meetings.participants.title")));
        group(blocks, "meetings.presence.countries", page.countries());
        group(blocks, "meetings.presence.organisations", page.organisations());
        footnotes(blocks);
        return paper("meetings.participants.title", Sheet.UPRIGHT, blocks);
    }

    private void group(List<Block> blocks, String heading, List<ParticipantsPage.Line> lines) {
        if (lines.isEmpty()) return;
        blocks.add(Block.heading(2, say(heading)));
        blocks.add(new Block.Table(
                say(heading),
                List.of(
                        Column.name(say("meetings.party")),
                        Column.text(say("meetings.delegation.name")),
                        Column.text(say("meetings.delegation.office")),
                        Column.text(say("meetings.delegation.capacity"))),
                rows(
                        lines,
                        (line, delegate) -> List.of(
                                Words.of(line.name().printed()),
                                Words.of(name(delegate)),
                                Words.of(or(delegate.office())),
                                Words.of(capacity(delegate))))));
    }

    /// One badge a person with a name; a person without one writes it by hand.
    Paper badges() {
        var badges = all().flatMap(line -> line.delegation().delegates().stream()
                        .filter(delegate -> delegate.capacity() != Capacity.WHOLE)
                        .map(delegate -> new Block.Badge(
                                name(delegate),
                                line.name().printed(),
                                capacity(delegate),
                                delegate.particulars() == null
                                        ? ""
                                        : delegate.particulars().spoken())))
                .toList();
        return paper(
                "meetings.papers.badges",
                Sheet.UPRIGHT,
                List.of(Block.heading(1, title("meetings.papers.badges")), new Block.Badges(badges)));
    }

    /// A line a person, with room for a hand at each session.
    Paper attendance() {
        var columns = new ArrayList<>(List.of(
                Column.name(say("meetings.party")),
                Column.text(say("meetings.delegation.name")),
                Column.text(say("meetings.delegation.capacity"))));
        for (var session : page.meeting().sessions()) columns.add(Column.entry(session.name()));
        var rows = rows(all().toList(), (line, delegate) -> {
            var cells = new ArrayList<>(
                    List.of(Words.of(line.name().printed()), Words.of(name(delegate)), Words.of(capacity(delegate))));
            page.meeting().sessions().forEach(session -> cells.add(Words.NONE));
            return List.copyOf(cells);
        });
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, title("meetings.papers.attendance")));
        blocks.add(new Block.Table(say("meetings.papers.attendance"), columns, rows));
        footnotes(blocks);
        return paper("meetings.papers.attendance", Sheet.ACROSS, blocks);
    }

    /// The list to go on working with; for the secretariat with addresses and needs.
    Tab sheet() {
        var heads = new ArrayList<>(List.of(
                say("meetings.party"),
                say("meetings.delegation.name"),
                say("meetings.delegation.office"),
                say("meetings.delegation.capacity")));
        if (page.keeps())
            for (var key : List.of("email", "visa", "interpretation", "diet", "accessibility"))
                heads.add(say("meetings.delegation." + key));
        List<List<Cell>> rows = all().flatMap(
                        line -> line.delegation().delegates().stream().map(delegate -> cells(line, delegate)))
                .toList();
        return new Tab(say("meetings.participants.title"), heads, rows);
    }

    private List<Cell> cells(ParticipantsPage.Line line, Delegate delegate) {
        var cells = new ArrayList<>(List.of(
                Cell.of(line.name().printed()),
                Cell.of(name(delegate)),
                Cell.of(or(delegate.office())),
                Cell.of(capacity(delegate))));
        if (!page.keeps()) return cells;
        var particulars = delegate.particulars();
        if (particulars == null) {
            for (var at = 0; at < 5; at++) cells.add(Cell.NONE);
            return cells;
        }
        cells.add(Cell.of(or(particulars.email())));
        cells.add(Cell.of(particulars.visa() ? say("meetings.papers.needed") : ""));
        cells.add(Cell.of(or(particulars.interpretation())));
        cells.add(Cell.of(or(particulars.diet())));
        cells.add(Cell.of(or(particulars.accessibility())));
        return cells;
    }

    private static List<List<Words>> rows(
            List<ParticipantsPage.Line> lines, BiFunction<ParticipantsPage.Line, Delegate, List<Words>> row) {
        return lines.stream()
                .flatMap(line -> line.delegation().delegates().stream().map(delegate -> row.apply(line, delegate)))
                .toList();
    }

    private void footnotes(List<Block> blocks) {
        for (var name : page.footnotes())
            blocks.add(new Block.Paragraph(Words.of(name.printed() + " " + or(name.footnote())), Block.Tone.NOTE));
    }

    private Paper paper(String title, Sheet sheet, List<Block> blocks) {
        var here = page.here();
        var dialogue = here.masthead().dialogue();
        return new Paper(
                title(title),
                here.language().locale().toLocale(),
                dialogue == null ? "" : dialogue.label(),
                page.meeting().symbol(),
                sheet,
                blocks);
    }

    private Stream<ParticipantsPage.Line> all() {
        return Stream.concat(page.countries().stream(), page.organisations().stream());
    }

    private String title(String key) {
        return page.label() + ": " + say(key);
    }

    /// Left empty where no name is on record; what stands for it is said in the column of capacities.
    private static String name(Delegate delegate) {
        return or(delegate.name());
    }

    private String capacity(Delegate delegate) {
        return say("meetings.capacity." + delegate.capacity());
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private String say(String key) {
        return here().say(key);
    }

    private Here here() {
        return page.here();
    }
}
