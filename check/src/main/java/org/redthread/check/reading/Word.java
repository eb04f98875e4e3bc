package org.redthread.check.reading;

import java.io.IOException;
import java.util.Set;

/// Reads a Word file (.docx): text, headings, numbered items, tables and footnotes, as Markdown.
///
/// Tracked deletions are left out and tracked insertions are read, as a reader of the final text would.
final class Word {

    private static final String BODY = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String FOOTNOTES = "word/footnotes.xml";
    private static final String ENDNOTES = "word/endnotes.xml";

    private Word() {}

    static String text(byte[] content) throws IOException {
        var parts = Parts.of(content, Set.of(BODY, NUMBERING, FOOTNOTES, ENDNOTES));
        var body = parts.get(BODY);
        if (body.isEmpty())
            throw new UnusableDocument(
                    "This is a packed file but no Word file: the part that holds the text is missing.");
        var numbering = new WordNumbering();
        var defined = parts.get(NUMBERING);
        if (defined.isPresent()) Xml.read(defined.get(), numbering);
        var text = new WordText(numbering);
        Xml.read(body.get(), text);
        for (var notes : new String[] {FOOTNOTES, ENDNOTES}) {
            var part = parts.get(notes);
            if (part.isPresent()) Xml.read(part.get(), text);
        }
        return text.finished();
    }
}
