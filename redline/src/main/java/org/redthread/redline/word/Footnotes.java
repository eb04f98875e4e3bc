package org.redthread.redline.word;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Block;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Xml;

/// The footnotes that proposals bring with them.
final class Footnotes {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

    private final Markup markup;
    private final @Nullable String known;
    private @Nullable Xml part;
    private int last;

    Footnotes(Markup markup) throws Unreadable {
        this.markup = markup;
        this.known = markup.story.parts.target(markup.story.document, "footnotes");
        if (known == null) return;
        this.part = markup.story.parts.tree(known);
        for (var note : part.root().elements()) last = Math.max(last, Numbering.integer(note.attribute("w:id"), 0));
    }

    /// @return the number by which the text calls the note
    String open(Block note, By by) {
        if (part == null) part = empty();
        var id = String.valueOf(++last);
        var mark = new Element("w:r")
                .add(new Element("w:rPr").add(Element.of("w:vertAlign", "w:val", "superscript")))
                .add(new Element("w:footnoteRef"));
        part.root()
                .add(Element.of("w:footnote", "w:id", id)
                        .add(new Element("w:p")
                                .add(markup.tracked("w:ins", by)
                                        .add(mark)
                                        .addAll(new Runs(markup, null, java.util.List.of()).of(note.wording(), by)))));
        return id;
    }

    void write() throws Unreadable {
        if (part == null) return;
        var parts = markup.story.parts;
        part.names().use("w14");
        if (known != null) {
            parts.changed(known);
            return;
        }
        var name = parts.free("word/footnotes.xml");
        parts.add(name, part, TYPE);
        parts.connect(markup.story.document, "footnotes", name, false);
    }

    /// Word wants the two separators.
    private static Xml empty() {
        return Blank.part("""
                <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
                <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
                </w:footnotes>""");
    }

    /// Parts that a document may lack, as they are when they are new.
    static final class Blank {
        private Blank() {}

        static Xml part(String xml) {
            try {
                return Xml.read(Archive.stream(xml.getBytes(StandardCharsets.UTF_8)));
            } catch (Xml.Malformed e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
