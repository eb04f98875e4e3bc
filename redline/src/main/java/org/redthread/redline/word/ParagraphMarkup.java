package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.Markup.Note;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// What is to be done to one paragraph, or to the paragraphs of one note.
final class ParagraphMarkup {

    /// A cut waits in its paragraph as an element of this name until all its words are in place.
    private static final String CUT = "cut";

    private record Deletion(By by, int from, int to) {}

    /// Something that is set between characters.
    ///
    /// @param rank at one index: a comment begins (1), words come in (2), a comment ends (3), the paragraph is
    ///     cut (4), words come in behind the cut (5)
    private record Event(int at, int rank, int order, List<Element> nodes) {}

    private final Markup markup;
    private final Identity id;
    private final List<Element> paragraphs;
    private final List<Deletion> deletions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Insertion> insertions = new ArrayList<>();

    private record Insertion(By by, int at, Wording words, List<Block> notes, List<Note> comments, boolean second) {}

    ParagraphMarkup(Markup markup, Identity id, Element element) {
        this.markup = markup;
        this.id = id;
        this.paragraphs = element.is("w:p") ? List.of(element) : ofNote(element);
    }

    /// A note without any paragraph is none by the schema, and there are files with such.
    private static List<Element> ofNote(Element note) {
        if (!note.has("w:p")) note.add(new Element("w:p"));
        return note.elements("w:p");
    }

    void delete(By by, int from, int to) {
        if (to > from) deletions.add(new Deletion(by, from, to));
    }

    void insert(By by, int at, Wording words, List<Block> notes, List<Note> comments) {
        insertions.add(new Insertion(by, at, words, notes, comments, false));
    }

    void split(By by, int cut, Wording lead) {
        if (paragraphs.size() != 1 || markup.story.isNote(paragraphs.getFirst())) {
            markup.notices.add("A paragraph that was cut in a footnote is left whole.");
            return;
        }
        events.add(new Event(cut, 4, events.size(), List.of(by.on(new Element(CUT)))));
        if (!lead.isEmpty()) insertions.add(new Insertion(by, cut, lead, List.of(), List.of(), true));
    }

    void comment(int from, int to, Note note) {
        var made = markup.margin.comment(note);
        events.add(new Event(from, 1, events.size(), List.of(made.begin())));
        events.add(new Event(Math.max(from, to), 3, events.size(), made.end()));
    }

    void write() {
        int origin = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var atoms = new Atoms(paragraph, origin, cuts());
            boolean last = i == paragraphs.size() - 1;
            insert(paragraph, atoms, origin, last);
            deletions.forEach(deletion -> delete(atoms, deletion));
            if (!last) join(paragraph, atoms.end());
            origin = atoms.end() + 1;
            divide(paragraph);
        }
    }

    /// The end of a note's paragraph is one character of its wording.
    private void join(Element paragraph, int end) {
        deletions.stream()
                .filter(each -> each.from <= end && each.to > end)
                .findFirst()
                .ifPresent(each -> Structure.mark(markup, paragraph, "w:del", each.by));
    }

    private TreeSet<Integer> cuts() {
        var cuts = new TreeSet<Integer>();
        deletions.forEach(each -> {
            cuts.add(each.from);
            cuts.add(each.to);
        });
        events.forEach(each -> cuts.add(each.at));
        insertions.forEach(each -> cuts.add(each.at));
        return cuts;
    }

    private void insert(Element paragraph, Atoms atoms, int origin, boolean last) {
        var all = new ArrayList<>(events);
        for (var each : insertions) {
            if (each.at < origin || each.at > atoms.end() && !last) continue;
            var nodes = new ArrayList<Element>();
            var like = form(atoms, each.at);
            var made = each.comments.stream().map(markup.margin::comment).toList();
            made.forEach(comment -> nodes.add(comment.begin()));
            nodes.addAll(new Runs(markup, like, each.notes).tracked(each.by, each.words));
            made.forEach(comment -> nodes.addAll(comment.end()));
            all.add(new Event(each.at, each.second ? 5 : 2, all.size(), nodes));
        }
        all.removeIf(event -> event.at < origin || event.at > atoms.end() && !last);
        all.sort(
                Comparator.comparingInt(Event::at).thenComparingInt(Event::rank).thenComparingInt(Event::order));
        // From the last to the first, so that what is put in at one place ends in its order.
        for (var event : all.reversed()) set(paragraph, atoms, event);
    }

    private static void set(Element paragraph, Atoms atoms, Event event) {
        Element parent = paragraph;
        @Nullable Element after = paragraph.child("w:pPr");
        var found = before(atoms, event.at);
        if (found != null) {
            parent = found.parent();
            after = found.node();
            while (parent != paragraph
                    && (isLast(parent, after) || event.nodes.getFirst().is(CUT))) {
                after = parent;
                parent = parent(paragraph, parent);
            }
        }
        int index = after == null ? 0 : parent.indexOf(after) + 1;
        parent.children().addAll(index, event.nodes);
    }

    private static boolean isLast(Element parent, Node child) {
        return parent.children().getLast() == child;
    }

    private static Element parent(Element below, Element wanted) {
        var found = new Element[] {below};
        below.each(element -> {
            if (element.indexOf(wanted) >= 0) found[0] = element;
        });
        return found[0];
    }

    /// The last run before an index; a field whose words end there is passed as a whole.
    private static Atoms.@Nullable Atom before(Atoms atoms, int at) {
        var all = atoms.all();
        int found = -1;
        for (int i = 0; i < all.size(); i++)
            if (!all.get(i).isEmpty() && all.get(i).to() <= at) found = i;
        if (found < 0) return null;
        while (all.get(found).depth() > 0
                && found + 1 < all.size()
                && all.get(found + 1).isEmpty()) found++;
        return all.get(found);
    }

    /// The look of the words around an index: of those before it, at the beginning of those after it.
    private static @Nullable Element form(Atoms atoms, int at) {
        @Nullable Element form = null;
        for (var atom : atoms.all()) {
            if (atom.isEmpty() || !atom.node().is("w:r")) continue;
            if (atom.from() >= at && (form != null || at > 0)) break;
            form = atom.node().child("w:rPr");
            if (atom.from() >= at) break;
        }
        return form;
    }

    private void delete(Atoms atoms, Deletion deletion) {
        var doomed = new HashSet<Element>();
        var parents = new ArrayList<Element>();
        var field = new ArrayList<Atoms.Atom>();
        boolean spared = false;
        for (var atom : atoms.all()) {
            boolean in = !atom.isEmpty() && atom.from() >= deletion.from && atom.to() <= deletion.to;
            if (in) doom(atom, doomed, parents);
            if (atom.depth() == 0 && field.isEmpty()) continue;
            // A field goes whole or keeps its frame.
            field.add(atom);
            spared |= !atom.isEmpty() && !in;
            if (atom.depth() > 0) continue;
            if (!spared && field.stream().anyMatch(each -> !each.isEmpty()))
                field.forEach(each -> doom(each, doomed, parents));
            field.clear();
            spared = false;
        }
        parents.stream().distinct().forEach(parent -> wrap(parent, doomed, deletion.by));
    }

    private static void doom(Atoms.Atom atom, Set<Element> doomed, List<Element> parents) {
        doomed.add(atom.node());
        parents.add(atom.parent());
    }

    private void wrap(Element parent, Set<Element> doomed, By by) {
        var children = new ArrayList<>(parent.children());
        parent.children().clear();
        @Nullable Element open = null;
        for (var child : children) {
            if (child instanceof Element element && doomed.contains(element)) {
                if (open == null) parent.add(open = markup.tracked("w:del", by));
                open.add(deleted(element));
            } else {
                open = null;
                parent.add(child);
            }
        }
    }

    /// Deleted words have elements of their own.
    private static Element deleted(Element run) {
        for (var child : run.elements()) {
            if (child.is("w:t")) run.replace(child, List.of(child.renamed("w:delText")));
            else if (child.is("w:instrText")) run.replace(child, List.of(child.renamed("w:delInstrText")));
        }
        return run;
    }

    private void divide(Element paragraph) {
        if (!paragraph.has(CUT)) return;
        var cuts = paragraph.elements(CUT);
        for (var cut : cuts) {
            var first = paragraph.shell();
            first.removeAttribute(Identities.NAME);
            var properties = paragraph.child("w:pPr");
            int at = paragraph.indexOf(cut);
            var head = new ArrayList<>(paragraph.children().subList(0, at));
            paragraph.children().subList(0, at + 1).clear();
            first.addAll(head);
            if (properties != null) {
                paragraph.addFirst(properties);
                first.children().set(first.indexOf(properties), properties.copy());
                var own = first.child("w:pPr");
                if (own != null) own.remove("w:sectPr");
            }
            Structure.mark(markup, first, "w:ins", new By(cut.attribute("w:author", ""), Authored.date(cut)));
            markup.before(paragraph, first);
        }
    }

    @Override
    public String toString() {
        return "What is done to " + id;
    }
}
