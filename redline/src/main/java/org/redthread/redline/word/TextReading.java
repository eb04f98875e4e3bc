package org.redthread.redline.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unheld;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Revision;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.TypedNumber;
import org.redthread.redline.text.Wording;
import org.redthread.redline.xml.Element;

/// One walk through a story from top to bottom, seeing it as one [View]: blocks, revisions and comments come out.
final class TextReading {

    /// What stands on the same rank stands beside each other in the tree; what ranks higher holds what follows.
    private static final int BODY = 100;

    private static final int POINT = 110;

    private final Story story;
    private final View view;
    private final Styles styles;
    private final Numbering numbering;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> notes = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final CommentReading comments;
    private final Met met = new Met();
    private final Map<Element, Identity> opened = new HashMap<>();
    private final Set<Identity> taken = new HashSet<>();
    private final Map<Identity, Element> elements = new HashMap<>();
    private Deque<Integer> ranks = new ArrayDeque<>();
    private int floor;
    private boolean numbered;
    private @Nullable WordingReading running;

    TextReading(Story story, View view) {
        this.story = story;
        this.view = view;
        this.styles = new Styles(story.styles);
        this.numbering = new Numbering(story.numbering);
        this.comments = new CommentReading(story);
        for (var type : story.outside()) met.add(Unheld.What.OUTSIDE, type);
        walk(story.body);
        blocks.addAll(notes);
    }

    Text text() {
        return new Text(blocks);
    }

    /// The paragraph that a block ends with, its table, row, cell or note.
    Map<Identity, Element> elements() {
        return elements;
    }

    List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    List<Comment> comments() {
        return comments.found();
    }

    List<Unheld> notices() {
        return met.all();
    }

    private void walk(Element container) {
        for (var child : container.elements()) {
            switch (child.name()) {
                case "w:p" -> paragraph(child);
                case "w:tbl" -> table(child);
                case "w:sdt" -> {
                    var content = child.child("w:sdtContent");
                    if (content != null) walk(content);
                }
                case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:customXml" -> {
                    if (!view.hides(child)) walk(child);
                }
                case "w:altChunk" -> met.add(Unheld.What.EMBEDDED);
                case "w:sectPr" -> sections(child);
                default -> {
                    if (running != null) running.marker(child);
                    else comments.marker(child);
                }
            }
        }
        closeDangling();
    }

    private void sections(Element section) {
        if (section.has("w:headerReference") || section.has("w:footerReference")) met.add(Unheld.What.HEADERS);
        if (section.has("w:sectPrChange")) met.add(Unheld.What.PAGE_SETTINGS);
    }

    /// A paragraph whose end this view does not show runs on into the next one.
    private void paragraph(Element paragraph) {
        var reading = running == null
                ? new WordingReading(this, story, story.document, view, styles, met, comments)
                : running;
        running = null;
        reading.paragraph(paragraph);
        var mark = markProperties(paragraph);
        if (view.hiding(mark) != null) {
            running = reading;
            return;
        }
        close(paragraph, reading);
    }

    private static @Nullable Element markProperties(Element paragraph) {
        var properties = paragraph.child("w:pPr");
        return properties == null ? null : properties.child("w:rPr");
    }

    private void closeDangling() {
        var dangling = running;
        running = null;
        if (dangling != null && dangling.length() > 0) close(dangling.last(), dangling);
    }

    private void close(Element paragraph, WordingReading reading) {
        var wording = reading.wording();
        if (wording.isEmpty() && OwnStyle.FILLER.equals(own(paragraph, "w:pPr", "w:pStyle"))) return;
        var id = fresh(paragraph.attribute(Identities.NAME, ""));
        var block = block(paragraph, id, wording);
        blocks.add(block);
        elements.put(id, paragraph);
        revisions.addAll(reading.revisions(id));
        comments.placed(id);
        var added = view.adding(markProperties(paragraph));
        if (added != null)
            revisions.add(Authored.revision(
                    view == View.ACCEPTED ? Revision.Kind.BREAK_INSERTED : Revision.Kind.BREAK_DELETED,
                    added,
                    id,
                    wording.length(),
                    wording.length(),
                    ""));
        if (view == View.ACCEPTED) {
            var properties = paragraph.child("w:pPr");
            var change = properties == null ? null : properties.child("w:pPrChange");
            if (change != null)
                revisions.add(Authored.revision(Revision.Kind.FORMATTED, change, id, 0, wording.length(), ""));
        }
    }

    private Identity fresh(String wanted) {
        var id = new Identity(wanted.isEmpty() ? "paragraph" : wanted);
        for (int i = 2; !taken.add(id); i++) id = new Identity(wanted + "-" + i);
        return id;
    }

    private Block block(Element paragraph, Identity id, Wording wording) {
        var properties = view.properties(paragraph, "w:pPr");
        var style = properties == null ? "" : Numbering.value(properties, "w:pStyle");
        var own = styles.own(style);
        if (own != null && own.kind() != null)
            return block(own.kind(), own.depth(), id, counted(properties, style), wording);
        int heading = styles.headingLevel(properties, style);
        var number = counted(properties, style);
        if (heading >= 0) {
            return new Block(id, Kind.HEADING, placed(heading), number == null ? "" : number.printed(), wording);
        }
        if (number != null) {
            boolean provision =
                    !number.format().equals("bullet") && !number.format().startsWith("lower");
            numbered |= provision;
            int rank = (provision ? BODY : POINT) + number.level();
            return new Block(id, provision ? Kind.PROVISION : Kind.ITEM, placed(rank), number.printed(), wording);
        }
        var typed = TypedNumber.of(wording.text());
        if (typed != null) {
            numbered |= typed.provision();
            int rank = typed.provision() ? BODY : POINT;
            return new Block(
                    id, typed.provision() ? Kind.PROVISION : Kind.ITEM, placed(rank), typed.printed(), true, wording);
        }
        return new Block(
                id, !numbered && runsOn(wording.text()) ? Kind.RECITAL : Kind.PARAGRAPH, placed(BODY), "", wording);
    }

    /// A block whose style says what it is.
    private Block block(Kind kind, int depth, Identity id, @Nullable Counted number, Wording wording) {
        numbered |= kind == Kind.PROVISION;
        int placed = placedAt(depth);
        if (number != null) return new Block(id, kind, placed, number.printed(), wording);
        var typed = kind == Kind.PROVISION || kind == Kind.ITEM ? TypedNumber.of(wording.text()) : null;
        return new Block(id, kind, placed, typed == null ? "" : typed.printed(), typed != null, wording);
    }

    private @Nullable OwnStyle own(Element owner, String properties, String name) {
        var seen = view.properties(owner, properties);
        return seen == null ? null : styles.own(Numbering.value(seen, name));
    }

    /// Recitals end in a comma, in Arabic and Persian in theirs.
    private static boolean runsOn(String text) {
        var trimmed = text.strip();
        return trimmed.endsWith(",") || trimmed.endsWith("،");
    }

    private record Counted(String printed, String format, int level) {}

    private @Nullable Counted counted(@Nullable Element properties, String style) {
        var own = properties == null ? null : properties.child("w:numPr");
        var inherited = styles.numbering(style);
        var instance = own == null ? "" : Numbering.value(own, "w:numId");
        if (instance.isEmpty() && inherited != null) instance = Numbering.value(inherited, "w:numId");
        if (instance.isEmpty() || instance.equals("0")) return null;
        var level = own == null ? "" : Numbering.value(own, "w:ilvl");
        if (level.isEmpty() && inherited != null) level = Numbering.value(inherited, "w:ilvl");
        int depth = Numbering.integer(level, 0);
        var next = numbering.next(instance, depth);
        return next == null ? null : new Counted(next.printed(), next.format(), depth);
    }

    private int placed(int rank) {
        while (!ranks.isEmpty() && ranks.element() >= rank) ranks.pop();
        int depth = floor + ranks.size();
        ranks.push(rank);
        return depth;
    }

    /// The wanted depth, or the deepest that something holds.
    private int placedAt(int wanted) {
        while (ranks.size() > wanted) ranks.pop();
        int depth = floor + ranks.size();
        ranks.push(BODY + ranks.size());
        return depth;
    }

    private void table(Element table) {
        closeDangling();
        var first = table.all("w:p");
        var name = first.isEmpty() ? "table" : first.getFirst().attribute(Identities.NAME, "");
        var outerRanks = ranks;
        int outerFloor = floor;
        var own = own(table, "w:tblPr", "w:tblStyle");
        int depth = own == null ? placed(BODY) : placedAt(own.depth());
        int begin = blocks.size();
        blocks.add(frame(table, Kind.TABLE, "t-" + name, depth));
        boolean rows = false;
        for (var row : rows(table)) rows |= row(row, depth + 1);
        if (!rows) blocks.subList(begin, blocks.size()).clear();
        ranks = outerRanks;
        floor = outerFloor;
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (var child : table.elements()) {
            if (child.is("w:tr")) rows.add(child);
            else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:ins") || child.is("w:customXml"))
                rows.addAll(rows(child));
        }
        return rows;
    }

    private boolean row(Element row, int depth) {
        if (view.hiding(row.child("w:trPr")) != null) return false;
        blocks.add(frame(row, Kind.ROW, "r-" + row.attribute(Identities.NAME, name(row)), depth));
        for (var cell : cells(row)) {
            if (view.hiding(cell.child("w:tcPr")) != null) continue;
            blocks.add(frame(cell, Kind.CELL, "c-" + name(cell), depth + 1));
            ranks = new ArrayDeque<>();
            floor = depth + 2;
            walk(cell);
        }
        return true;
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (var child : row.elements()) {
            if (child.is("w:tc")) cells.add(child);
            else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml"))
                cells.addAll(cells(child));
        }
        return cells;
    }

    private static String name(Element frame) {
        var first = frame.all("w:p");
        return first.isEmpty() ? "empty" : first.getFirst().attribute(Identities.NAME, "empty");
    }

    private Block frame(Element element, Kind kind, String wanted, int depth) {
        var id = fresh(wanted);
        elements.put(id, element);
        return new Block(id, kind, depth, "", Wording.EMPTY);
    }

    /// Reads the note that a reference opens, once, and says which block it became.
    Identity note(Element reference) {
        var note = story.note(reference);
        if (note == null) return new Identity("missing");
        var known = opened.get(note);
        if (known != null) return known;
        var reading = new WordingReading(this, story, story.part(reference), view, styles, met, comments);
        var paragraphs = note.elements("w:p");
        var id = fresh(paragraphs.isEmpty() ? "note" : paragraphs.getFirst().attribute(Identities.NAME, ""));
        opened.put(note, id);
        elements.put(id, note);
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0 && view.hiding(markProperties(paragraphs.get(i - 1))) == null) reading.newLine();
            reading.paragraph(paragraphs.get(i));
        }
        if (note.has("w:tbl")) met.add(Unheld.What.TABLE_IN_NOTE);
        notes.add(new Block(id, Kind.NOTE, 0, "", reading.wording()));
        revisions.addAll(reading.revisions(id));
        return id;
    }
}
