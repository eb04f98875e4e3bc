package org.redthread.redline.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.word.Markup.Note;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Legible;
import org.redthread.redline.xml.Xml;

/// The comments of a document, with those that are added; threads and what is resolved are kept as Word 2013
/// does.
final class Margin {

    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String EXTENDED_TYPE =
            "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";

    private final Markup markup;
    private final @Nullable String known;
    private final @Nullable String knownExtended;
    private final Xml comments;
    private final Xml extended;
    /// The paragraph by which a comment's thread knows it.
    private final Map<String, String> paragraphs = new HashMap<>();
    private int last = -1;
    private int lastParagraph = 0x10000000;
    private boolean touched;
    private boolean threaded;

    Margin(Markup markup) throws Unreadable {
        this.markup = markup;
        var parts = markup.story.parts;
        this.known = parts.target(markup.story.document, "comments");
        this.knownExtended = parts.target(markup.story.document, "commentsExtended");
        this.comments = known != null
                ? parts.tree(known)
                : Footnotes.Blank.part(
                        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>");
        this.extended = knownExtended != null
                ? parts.tree(knownExtended)
                : Footnotes.Blank.part(
                        "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>");
        for (var comment : comments.root().elements("w:comment"))
            last = Math.max(last, Numbering.integer(comment.attribute("w:id"), 0));
    }

    /// Where a comment begins and what ends it: the end of its range and the sign that opens it.
    record Anchors(Element begin, List<Element> end) {}

    Anchors comment(Note note) {
        touched = true;
        var id = String.valueOf(++last);
        var made = note.by().on(Element.of("w:comment", "w:id", id));
        made.set("w:initials", note.initials().isEmpty() ? initials(note.by().author()) : note.initials());
        String paragraph = "";
        for (var line : Legible.of(note.words()).split("\n", -1)) {
            paragraph = String.format(Locale.ROOT, "%08X", ++lastParagraph);
            made.add(Element.of("w:p", Identities.NAME, paragraph)
                    .add(new Element("w:r")
                            .add(Element.of("w:t", "xml:space", "preserve").add(line))));
        }
        comments.root().add(made);
        if (!note.key().isEmpty()) paragraphs.put(note.key(), paragraph);
        var parent = paragraphs.get(note.answers());
        if (parent != null || note.resolved()) thread(paragraph, parent, note.resolved());
        return new Anchors(
                Element.of("w:commentRangeStart", "w:id", id),
                List.of(
                        Element.of("w:commentRangeEnd", "w:id", id),
                        new Element("w:r").add(Element.of("w:commentReference", "w:id", id))));
    }

    private void thread(String paragraph, @Nullable String parent, boolean resolved) {
        threaded = true;
        var entry = Element.of("w15:commentEx", "w15:paraId", paragraph);
        if (parent != null) entry.set("w15:paraIdParent", parent);
        extended.root().add(entry.set("w15:done", resolved ? "1" : "0"));
    }

    private static String initials(String author) {
        var initials = new StringBuilder();
        for (var word : author.split("[^\\p{L}\\p{N}]+"))
            if (!word.isEmpty()) initials.appendCodePoint(word.codePointAt(0));
        return initials.length() > 9 ? initials.substring(0, 9) : initials.toString();
    }

    void write() throws Unreadable {
        if (!touched) return;
        var parts = markup.story.parts;
        comments.names().use("w14");
        write(comments, known, "comments", "comments");
        if (!threaded) return;
        write(extended, knownExtended, "commentsExtended", EXTENDED_TYPE);
    }

    private void write(Xml tree, @Nullable String part, String name, String type) throws Unreadable {
        var parts = markup.story.parts;
        if (part != null) {
            parts.changed(part);
            return;
        }
        var free = parts.free("word/" + name + ".xml");
        parts.add(free, tree, PREFIX + name + "+xml");
        parts.connect(markup.story.document, type, free, false);
    }
}
