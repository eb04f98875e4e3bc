package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.word.Markup.Note;
import org.redthread.redline.xml.Element;

/// What proposals do to paragraphs, rows and tables as a whole.
final class Structure {

    /// The properties of a paragraph that come before the look of its mark; the section and the record of a
    /// change follow it.
    private static final Set<String> BEHIND_MARK = Set.of("w:sectPr", "w:pPrChange");

    private final Markup markup;
    private final Map<Element, Element> parents = new HashMap<>();
    private final Map<Element, Element> ends = new HashMap<>();
    /// The last row or cell that was put in before all others of a table or row.
    private final Map<Element, Element> leads = new HashMap<>();

    private int moves;

    Structure(Markup markup) {
        this.markup = markup;
        adopt(markup.story.body);
    }

    private void adopt(Element container) {
        container.each(element -> element.elements().forEach(child -> parents.put(child, element)));
    }

    void before(Element sibling, Element made) {
        var parent = parent(sibling);
        parent.children().add(parent.indexOf(sibling), made);
        parents.put(made, parent);
    }

    private Element parent(Element of) {
        var found = parents.get(of);
        if (found == null) throw new IllegalStateException("Not in the body: " + of.name());
        return found;
    }

    /// Records on a paragraph's end that it was put in, taken out or moved.
    static void mark(Markup markup, Element paragraph, String name, By by) {
        var properties = paragraph.childOrFirst("w:pPr");
        var look = properties.child("w:rPr");
        if (look == null) {
            look = new Element("w:rPr");
            int at = 0;
            for (var child : properties.elements())
                if (!BEHIND_MARK.contains(child.name())) at = properties.indexOf(child) + 1;
            properties.children().add(at, look);
        }
        if (!look.has(name)) look.addFirst(markup.tracked(name, by));
    }

    void drop(By by, Block block, Element element) {
        switch (block.kind()) {
            case TABLE, NOTE -> {
                // A table goes with its rows, a note with its call.
            }
            case ROW -> element.childOrFirst("w:trPr").add(markup.tracked("w:del", by));
            case CELL -> {
                if (parents.get(element) instanceof Element row
                        && row.child("w:trPr") instanceof Element properties
                        && properties.has("w:del")) return;
                Schema.insert(element.childOrFirst("w:tcPr"), markup.tracked("w:cellDel", by));
            }
            default -> mark(markup, element, "w:del", by);
        }
    }

    void add(By by, @Nullable Identity after, List<Block> blocks, List<Block> notes, List<Note> comments) {
        var made = new ArrayList<Element>();
        var unsaid = new ArrayList<>(comments);
        int depth = 0;
        for (int i = 0; i < blocks.size(); ) {
            var block = blocks.get(i);
            boolean here = markup.text.block(block.id()).isPresent();
            int end = !here && block.kind().isFrame() ? end(blocks, i) : i + 1;
            if (made.isEmpty()) depth = block.depth();
            if (here) made.addAll(moved(by, block));
            else if (block.kind() == Kind.ROW && end == i + 1) markup.notices.add(divided(by));
            else if (block.kind() == Kind.ROW || block.kind() == Kind.CELL) {
                finish(after, depth, made, unsaid);
                inTable(by, after, blocks.subList(i, end), notes);
            } else if (block.kind() == Kind.TABLE) made.add(new NewTable(markup, by, notes).of(blocks.subList(i, end)));
            else made.add(paragraph(by, block, after, notes));
            i = end;
        }
        finish(after, depth, made, unsaid);
    }

    /// Puts what was made so far in its place, under the comments that no paragraph has taken yet.
    private void finish(@Nullable Identity after, int depth, List<Element> made, List<Note> unsaid) {
        if (made.isEmpty()) return;
        var paragraphs = made.stream().filter(each -> each.is("w:p")).toList();
        if (!paragraphs.isEmpty()) {
            for (var note : unsaid) {
                var anchor = markup.margin.comment(note);
                var first = paragraphs.getFirst();
                var properties = first.child("w:pPr");
                first.children().add(properties == null ? 0 : first.indexOf(properties) + 1, anchor.begin());
                paragraphs.getLast().addAll(anchor.end());
            }
            unsaid.clear();
        }
        place(after, depth, List.copyOf(made));
        made.clear();
    }

    /// A row or cell that comes to a table that stays: behind the row or cell of its depth that the anchor stands
    /// in, or before all others.
    private void inTable(By by, @Nullable Identity after, List<Block> blocks, List<Block> notes) {
        var block = blocks.getFirst();
        var table = new NewTable(markup, by, notes);
        for (var holder = after == null ? Optional.<Block>empty() : markup.text.block(after);
                holder.isPresent();
                holder = markup.text.parent(holder.get().id())) {
            var element = markup.element(holder.get().id());
            if (holder.get().kind() == block.kind() && holder.get().depth() == block.depth()) {
                behind(
                        element,
                        List.of(block.kind() == Kind.ROW ? table.row(blocks, element) : table.cell(blocks, element)));
                return;
            }
            if (holder.get().depth() != block.depth() - 1) continue;
            var lead = leads.get(element);
            var like = lead == null ? element.child(block.kind() == Kind.ROW ? "w:tr" : "w:tc") : lead;
            var made = block.kind() == Kind.ROW ? table.row(blocks, like) : table.cell(blocks, like);
            int at = like == null ? element.children().size() : element.indexOf(like) + (lead == null ? 0 : 1);
            into(element, at, List.of(made));
            leads.put(element, made);
            return;
        }
        markup.notices.add("A row or cell that %s put in is in the table of amendments only.".formatted(by.author()));
    }

    /// Rows that change while their cells stay: Word knows no such thing.
    static String divided(By by) {
        return "A table that %s divided into other rows is in the table of amendments only.".formatted(by.author());
    }

    private static int end(List<Block> blocks, int from) {
        int end = from + 1;
        while (end < blocks.size() && blocks.get(end).depth() > blocks.get(from).depth()) end++;
        return end;
    }

    /// Behind the paragraph, or behind the table that it stands in when what comes stands less deep.
    private void place(@Nullable Identity after, int depth, List<Element> made) {
        if (after == null) {
            into(markup.story.body, 0, made);
            return;
        }
        var block = markup.text.block(after).orElseThrow();
        var sibling = markup.element(after);
        if (block.kind() == Kind.CELL) {
            var properties = sibling.child("w:tcPr");
            into(sibling, properties == null ? 0 : sibling.indexOf(properties) + 1, made);
            return;
        }
        for (var holder = markup.text.parent(after);
                holder.isPresent();
                holder = markup.text.parent(holder.get().id()))
            if (holder.get().kind() == Kind.TABLE && holder.get().depth() >= depth)
                sibling = markup.element(holder.get().id());
        while (sibling.is("w:tr") || sibling.is("w:tc")) sibling = parent(sibling);
        behind(sibling, made);
    }

    private void behind(Element sibling, List<Element> made) {
        var parent = parent(sibling);
        var last = ends.getOrDefault(sibling, sibling);
        into(parent, parent.indexOf(last) + 1, made);
        ends.put(sibling, made.getLast());
    }

    private void into(Element parent, int at, List<Element> made) {
        parent.children().addAll(at, made);
        made.forEach(each -> parents.put(each, parent));
    }

    private Element paragraph(By by, Block block, @Nullable Identity after, List<Block> notes) {
        var paragraph = new Element("w:p");
        var like = like(block, after);
        var properties = like == null ? null : like.child("w:pPr");
        if (properties != null) {
            var own = properties.copy();
            own.removeIf(child -> BEHIND_MARK.contains(child.name()) || child.is("w:rPr"));
            paragraph.add(own);
        }
        mark(markup, paragraph, "w:ins", by);
        var runs = like == null ? List.<Element>of() : like.elements("w:r");
        var run = runs.isEmpty() ? null : runs.getFirst().child("w:rPr");
        paragraph.addAll(new Runs(markup, run, notes).tracked(by, block.wording()));
        return paragraph;
    }

    /// The closest paragraph of the same kind and depth, after which a new one is fashioned; one whose number is
    /// typed as its own is, if there is such a one.
    private @Nullable Element like(Block block, @Nullable Identity after) {
        var like = like(block, after, true);
        return like == null ? like(block, after, false) : like;
    }

    private @Nullable Element like(Block block, @Nullable Identity after, boolean typedAlike) {
        int from = after == null ? 0 : markup.text.indexOf(after);
        var blocks = markup.text.blocks();
        for (int distance = 0; distance < blocks.size(); distance++)
            for (int at : new int[] {from - distance, from + distance}) {
                if (at < 0 || at >= blocks.size()) continue;
                var other = blocks.get(at);
                if (other.kind() == block.kind()
                        && other.depth() == block.depth()
                        && (!typedAlike || other.typed() == block.typed())) return markup.element(other.id());
            }
        return null;
    }

    /// The block as its other changes have left it, under the record of its move; what stays behind is marked as
    /// moved away.
    private List<Element> moved(By by, Block block) {
        var origin = markup.element(block.id());
        if (!origin.is("w:p")) {
            markup.notices.add("A table that %s moved is in the table of amendments only.".formatted(by.author()));
            return List.of();
        }
        var name = "move" + ++moves;
        var here = origin.copy();
        origin.removeAttribute(Identities.NAME);
        var there = new ArrayList<>(origin.children());
        wrap(here, "w:moveTo", name, by);
        mark(markup, here, "w:moveTo", by);
        origin.children().clear();
        for (var child : there) {
            if (child instanceof Element made && (made.is("w:ins") || isAnchor(made))) continue;
            if (child instanceof Element gone && gone.is("w:del")) origin.addAll(restored(gone));
            else origin.add(child);
        }
        wrap(origin, "w:moveFrom", name, by);
        mark(markup, origin, "w:moveFrom", by);
        return List.of(here);
    }

    private static boolean isAnchor(Element element) {
        return element.name().startsWith("w:comment")
                || element.is("w:r") && element.has("w:commentReference")
                || element.name().startsWith("w:bookmark");
    }

    private static List<Element> restored(Element deletion) {
        for (var run : deletion.elements())
            for (var child : run.elements()) {
                if (child.is("w:delText")) run.replace(child, List.of(child.renamed("w:t")));
                if (child.is("w:delInstrText")) run.replace(child, List.of(child.renamed("w:instrText")));
            }
        return deletion.elements();
    }

    private void wrap(Element paragraph, String element, String name, By by) {
        var content = paragraph.elements().stream()
                .filter(child -> !child.is("w:pPr"))
                .toList();
        var properties = paragraph.child("w:pPr");
        paragraph.children().clear();
        if (properties != null) paragraph.add(properties);
        var range = markup.tracked(element + "RangeStart", by).set("w:name", name);
        paragraph.add(range);
        @Nullable Element open = null;
        for (var child : content) {
            if (isAnchor(child) && !child.is("w:r")) {
                open = null;
                paragraph.add(child);
            } else {
                if (open == null) paragraph.add(open = markup.tracked(element, by));
                open.add(child);
            }
        }
        paragraph.add(Element.of(element + "RangeEnd", "w:id", range.attribute("w:id", "0")));
    }

    /// A comment on what is no paragraph goes to the first paragraph in it, else to the last of the document.
    void comment(Identity at, Note note) {
        var made = markup.margin.comment(note);
        var owner = markup.text.block(at).isPresent() ? markup.element(at) : markup.story.body;
        var paragraphs = owner.all("w:p");
        if (paragraphs.isEmpty()) paragraphs = markup.story.body.all("w:p");
        if (paragraphs.isEmpty()) {
            var paragraph = new Element("w:p");
            markup.story.body.addFirst(paragraph);
            paragraphs = List.of(paragraph);
        }
        var paragraph = owner == markup.story.body ? paragraphs.getLast() : paragraphs.getFirst();
        paragraph.add(made.begin()).addAll(made.end());
    }
}
