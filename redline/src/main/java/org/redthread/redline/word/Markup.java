package org.redthread.redline.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.xml.Element;

/// A copy of a document in which the proposals of many authors are written as tracked changes, with their
/// comments.
///
/// All places are blocks and UTF-16 indices of the document's own [#text()]; nothing is changed until [#bytes()],
/// so the order of calls matters only for what is put in at one and the same place. What Word cannot show as a
/// tracked change is left out and said in [#notices()].
public final class Markup {

    final Story story;
    final Text text;
    final Notices notices = new Notices();
    final Margin margin;
    final Footnotes footnotes;
    private final Map<Identity, Element> elements;
    private final Map<Identity, ParagraphMarkup> paragraphs = new LinkedHashMap<>();
    private final List<Runnable> additions = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final Structure structure;
    private int last;

    private Markup(Package parts, @Nullable Text base) throws Unreadable {
        this.story = new Story(parts);
        var reading = new TextReading(story, View.ACCEPTED);
        this.text = base == null ? reading.text() : base;
        this.elements = new HashMap<>();
        if (!saysTheSame(reading.text(), text))
            throw new Unreadable(parts.file, "is not the document of this text; give the one that it was read from.");
        for (int i = 0; i < text.size(); i++) {
            var element = reading.elements().get(reading.text().blocks().get(i).id());
            if (element != null) elements.put(text.blocks().get(i).id(), element);
        }
        story.body.each(element -> last = Math.max(last, number(element)));
        this.margin = new Margin(this);
        this.footnotes = new Footnotes(this);
        this.structure = new Structure(this);
    }

    /// Word for word and block for block, so that the places of the one are those of the other.
    private static boolean saysTheSame(Text document, Text text) {
        if (document == text) return true;
        if (document.size() != text.size()) return false;
        for (int i = 0; i < text.size(); i++) {
            var words = document.blocks().get(i).wording().text();
            if (!words.equals(text.blocks().get(i).wording().text())) return false;
        }
        return true;
    }

    private static int number(Element element) {
        return element.name().startsWith("w:comment") ? 0 : Numbering.integer(element.attribute("w:id"), 0);
    }

    /// @throws Unreadable when the file is no Word document that can be read
    public static Markup of(Path document) throws Unreadable {
        return of(document.getFileName().toString(), WordFile.content(document));
    }

    public static Markup of(String name, byte[] document) throws Unreadable {
        return new Markup(new Package(name, document), null);
    }

    /// @param base what the document says, under identities of one's own: a provision keeps its identity from
    ///     version to version, while Word may draw a new one for its paragraph
    /// @throws Unreadable when the file is no Word document that can be read, or says something else
    public static Markup of(String name, byte[] document, Text base) throws Unreadable {
        return new Markup(new Package(name, document), base);
    }

    /// What the document says; the places of all calls are places of this.
    public Text text() {
        return text;
    }

    /// What could not be written as a tracked change: a sentence for each kind of thing.
    public List<String> notices() {
        return notices.sentences();
    }

    public void delete(By by, Identity at, int from, int to) {
        paragraph(at).delete(by, from, to);
    }

    /// @param notes the footnotes that the words open
    /// @param comments of those who propose the words, set around them
    public void insert(By by, Identity at, int offset, Wording words, List<Block> notes, List<Note> comments) {
        paragraph(at).insert(by, offset, words, notes, comments);
    }

    /// @param lead words that are put in at the beginning of the second half
    public void split(By by, Identity at, int cut, Wording lead) {
        paragraph(at).split(by, cut, lead);
    }

    /// Takes out the end of the paragraph, so that the next one is appended.
    public void join(By by, Identity at) {
        ends.add(() -> Structure.mark(this, element(at), "w:del", by));
    }

    /// Takes out blocks with all that stands in them.
    public void drop(By by, List<Identity> all) {
        for (var id : all) {
            var block = text.block(id).orElseThrow();
            if (block.kind() == Kind.ROW && !all.containsAll(below(id))) {
                notices.add(Structure.divided(by));
                continue;
            }
            if (!block.kind().isFrame() && block.kind() != Kind.NOTE)
                paragraph(id).delete(by, 0, block.wording().length());
            ends.add(() -> structure.drop(by, block, element(id)));
        }
    }

    private List<Identity> below(Identity id) {
        int index = text.indexOf(id);
        return text.blocks().subList(index, text.end(index)).stream()
                .map(Block::id)
                .toList();
    }

    /// Puts in blocks after another one, or at the very beginning; those that the document has elsewhere are
    /// moved here.
    public void add(By by, @Nullable Identity after, List<Block> blocks, List<Block> notes, List<Note> comments) {
        additions.add(() -> structure.add(by, after, blocks, notes, comments));
    }

    /// Sets a comment on a stretch of a block; on all of a document's end when the block is not there.
    public void comment(Identity at, int from, int to, Note note) {
        if (text.block(at).filter(block -> !block.kind().isFrame()).isPresent())
            paragraph(at).comment(from, to, note);
        else ends.add(() -> structure.comment(at, note));
    }

    /// The document with all that was called for. To be asked once.
    public byte[] bytes() throws Unreadable {
        paragraphs.values().forEach(ParagraphMarkup::write);
        additions.forEach(Runnable::run);
        ends.forEach(Runnable::run);
        margin.write();
        var parts = story.parts;
        var document = parts.tree(story.document);
        document.names().use("w14");
        parts.changed(story.document);
        var endnotes = parts.target(story.document, "endnotes");
        if (endnotes != null) {
            parts.tree(endnotes).names().use("w14");
            parts.changed(endnotes);
        }
        footnotes.write();
        var out = new ByteArrayOutputStream(1 << 16);
        try {
            parts.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ParagraphMarkup paragraph(Identity id) {
        return paragraphs.computeIfAbsent(id, _ -> new ParagraphMarkup(this, id, element(id)));
    }

    Element element(Identity id) {
        var found = elements.get(id);
        if (found == null) throw new IllegalArgumentException("The document has no block " + id);
        return found;
    }

    Element tracked(String name, By by) {
        return by.on(Element.of(name, "w:id", String.valueOf(++last)));
    }

    String next() {
        return String.valueOf(++last);
    }

    void before(Element paragraph, Element made) {
        structure.before(paragraph, made);
    }

    /// A comment to be set: one in a thread names the one that it answers.
    ///
    /// @param key what others call it who answer it; empty when nobody does
    /// @param answers the key of the comment that this one answers
    public record Note(By by, String initials, String words, String key, String answers, boolean resolved) {
        public Note(By by, String words) {
            this(by, "", words, "", "", false);
        }
    }
}
