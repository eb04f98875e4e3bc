package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// A paragraph of the redline that is being written: its content, and what becomes of its end.
///
/// The properties of a paragraph belong to its end (ECMA-376 part 1, section 17.13.5.20 on), so they can be
/// exchanged between drafts when another end is found to be the one that stays.
final class Draft {

    final List<Node> content;
    final Element shell;
    Tracking.Fate end;

    @Nullable Element before;

    @Nullable Element after;

    private final @Nullable Element untouched;

    /// @param before the paragraph's properties in the base
    /// @param after its properties in the revision
    Draft(
            Element shell,
            List<Node> content,
            Tracking.Fate end,
            @Nullable Element before,
            @Nullable Element after,
            @Nullable Element untouched) {
        this.shell = shell;
        this.content = content;
        this.end = end;
        this.before = before;
        this.after = after;
        this.untouched = untouched;
    }

    Element paragraph(Tracking tracking, Carrying carrying) {
        if (untouched != null && end == Tracking.Fate.KEPT && !isReformed()) return untouched;
        var paragraph = shell.shell();
        var properties = properties(tracking, carrying);
        if (!properties.children().isEmpty()) paragraph.add(properties);
        return paragraph.addAll(content);
    }

    private boolean isReformed() {
        return !Form.ofParagraph(before).equals(Form.ofParagraph(after))
                || !Form.ofMark(before).equals(Form.ofMark(after));
    }

    private Element properties(Tracking tracking, Carrying carrying) {
        if (end.isGone()) return marked(copy(before), tracking);
        if (end.isNew()) return marked(after == null ? new Element("w:pPr") : carrying.carried(after), tracking);
        var old = copy(before);
        if (!isReformed()) return old;
        var now = after == null ? new Element("w:pPr") : carrying.carried(after);
        var mark = mark(old.child("w:rPr"), now.child("w:rPr"), tracking);
        now.removeIf(child -> child.is("w:rPr") || child.is("w:sectPr") || child.is("w:pPrChange"));
        if (mark != null) now.add(mark);
        var section = old.child("w:sectPr");
        if (section != null) now.add(section);
        old.removeIf(child -> child.is("w:rPr") || child.is("w:sectPr") || child.is("w:pPrChange"));
        return Form.ofParagraph(before).equals(Form.ofParagraph(after)) ? now : tracking.changed(now, old);
    }

    private static @Nullable Element mark(@Nullable Element old, @Nullable Element now, Tracking tracking) {
        if (Form.of(old).equals(Form.of(now))) return old;
        var mark = now == null ? new Element("w:rPr") : now;
        return tracking.changed(mark, old == null ? new Element("w:rPr") : old);
    }

    private static Element copy(@Nullable Element properties) {
        return properties == null ? new Element("w:pPr") : properties.copy();
    }

    private Element marked(Element properties, Tracking tracking) {
        var mark = properties.child("w:rPr");
        if (mark == null) {
            mark = new Element("w:rPr");
            var others = new ArrayList<Element>();
            for (var child : properties.elements())
                if (child.is("w:sectPr") || child.is("w:pPrChange")) others.add(child);
            properties.removeIf(others::contains);
            properties.add(mark).addAll(others);
        }
        mark.addFirst(tracking.of(end));
        return properties;
    }
}
