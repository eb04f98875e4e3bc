package org.redthread.redline.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// The parts of a Word document in which its words stand, and those that say how they are counted and styled.
final class Story {

    final Package parts;
    final String document;
    final Element body;
    final @Nullable Element styles;
    final @Nullable Element numbering;
    final @Nullable Element comments;
    final @Nullable Element commentsExtended;
    private final Map<String, Element> footnotes;
    private final Map<String, Element> endnotes;

    Story(Package parts) throws Unreadable {
        this.parts = parts;
        this.document = checked(parts);
        var found = parts.tree(document).root().child("w:body");
        if (found == null) throw parts.notWord();
        this.body = found;
        var identities = new Identities();
        identities.stamp(body);
        this.styles = root("styles");
        this.numbering = root("numbering");
        this.comments = root("comments");
        this.commentsExtended = root("commentsExtended");
        if (comments != null) identities.stamp(comments);
        this.footnotes = notes("footnotes", "w:footnote", identities);
        this.endnotes = notes("endnotes", "w:endnote", identities);
    }

    /// The main part, when it is one that can be read without danger.
    static String checked(Package parts) throws Unreadable {
        var document = main(parts);
        var type = parts.type(document);
        if (!type.contains("wordprocessingml") && !type.contains("ms-word")) throw parts.notWord();
        if (type.contains("macroEnabled") || parts.target(document, "vbaProject") != null)
            throw new Unreadable(parts.file, "carries macros; save it as .docx, without them, and give that.");
        return document;
    }

    static String main(Package parts) throws Unreadable {
        var found = parts.target("", "officeDocument");
        if (found == null) throw parts.notWord();
        return found;
    }

    private @Nullable Element root(String type) throws Unreadable {
        var part = parts.target(document, type);
        return part == null ? null : parts.tree(part).root();
    }

    private Map<String, Element> notes(String type, String name, Identities identities) throws Unreadable {
        var root = root(type);
        var found = new HashMap<String, Element>();
        if (root == null) return found;
        identities.stamp(root);
        for (var note : root.elements(name)) found.put(note.attribute("w:id", ""), note);
        return found;
    }

    /// The note that a reference opens.
    @Nullable Element note(Element reference) {
        var notes = reference.is("w:footnoteReference") ? footnotes : endnotes;
        return notes.get(reference.attribute("w:id", ""));
    }

    /// Whether a paragraph stands in a footnote or endnote.
    boolean isNote(Element paragraph) {
        return footnotes.values().stream().anyMatch(note -> note.indexOf(paragraph) >= 0)
                || endnotes.values().stream().anyMatch(note -> note.indexOf(paragraph) >= 0);
    }

    /// The part in which what a reference opens has its words.
    String part(Element reference) {
        try {
            var part = parts.target(document, Notes.type(reference));
            return part == null ? document : part;
        } catch (Unreadable e) {
            return document;
        }
    }

    /// What the document and its settings draw from outside of the file: templates, images, objects, by type.
    Set<String> outside() {
        var types = new TreeSet<String>();
        try {
            var settings = parts.target(document, "settings");
            for (var part : settings == null ? List.of(document) : List.of(document, settings))
                for (var each : parts.relationships(part))
                    if (each.part() == null && !each.type().equals("hyperlink")) types.add(each.type());
        } catch (Unreadable e) {
            types.add("damaged");
        }
        return types;
    }

    /// Where a hyperlink leads, or "".
    ///
    /// @param part the part that speaks of the relationship
    String address(String part, String relationship) {
        try {
            var found = parts.relationship(part, relationship);
            return found == null ? "" : found.target();
        } catch (Unreadable e) {
            return "";
        }
    }

    /// What tells the content behind a relationship from other content.
    String sign(String part, String relationship) {
        try {
            var found = parts.relationship(part, relationship);
            if (found == null) return "";
            return found.part() == null ? found.target() : parts.sign(found.part());
        } catch (Unreadable e) {
            return "";
        }
    }
}
