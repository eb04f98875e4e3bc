package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// Accepts or rejects every tracked change below an element, in place, so that what is left is one [View] of it
/// and carries no revision of any kind (ECMA-376 part 1, section 17.13.5).
final class Clearing {

    /// Containers that go when nothing is left in them.
    private static final Set<String> HOLLOW =
            Set.of("w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo", "w:sdt");

    private static final Set<String> RANGES = Set.of(
            "w:moveFromRangeStart",
            "w:moveFromRangeEnd",
            "w:moveToRangeStart",
            "w:moveToRangeEnd",
            "w:customXmlInsRangeStart",
            "w:customXmlInsRangeEnd",
            "w:customXmlDelRangeStart",
            "w:customXmlDelRangeEnd",
            "w:customXmlMoveFromRangeStart",
            "w:customXmlMoveFromRangeEnd",
            "w:customXmlMoveToRangeStart",
            "w:customXmlMoveToRangeEnd");

    /// Where comments and bookmarks begin and end is kept even when the words between go.
    private static final Set<String> ANCHORS = Set.of(
            "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:permStart", "w:permEnd");

    private final View view;
    private int settled;

    Clearing(View view) {
        this.view = view;
    }

    /// How many revisions were met.
    int settled() {
        return settled;
    }

    /// A body, cell, note, header, comment or text box: whatever holds paragraphs and tables.
    void flow(Element container) {
        var out = new ArrayList<Node>();
        var carried = new ArrayList<Node>();
        Element open = null;
        blocks(container, out);
        var joined = new ArrayList<Node>();
        for (var node : out) {
            if (node instanceof Element paragraph && paragraph.is("w:p")) {
                boolean ends = paragraphEnds(paragraph);
                if (open != null) prepend(paragraph, carried);
                open = null;
                carried.clear();
                if (ends) joined.add(paragraph);
                else {
                    open = paragraph;
                    for (var child : paragraph.children())
                        if (!(child instanceof Element element && element.is("w:pPr"))) carried.add(child);
                }
            } else {
                if (open != null && node instanceof Element element && isBlock(element)) {
                    if (holdsWords(open)) joined.add(open);
                    open = null;
                    carried.clear();
                }
                joined.add(node);
            }
        }
        if (open != null && holdsWords(open)) joined.add(open);
        container.children().clear();
        container.addAll(joined);
        if (mustEndInParagraph(container) && !endsInParagraph(container)) container.add(new Element("w:p"));
    }

    private static boolean isBlock(Element element) {
        return element.is("w:tbl") || element.is("w:sdt") || element.is("w:sectPr") || element.is("w:altChunk");
    }

    private static boolean mustEndInParagraph(Element container) {
        return container.is("w:tc") || container.is("w:txbxContent");
    }

    private static boolean endsInParagraph(Element cell) {
        var elements = cell.elements();
        return !elements.isEmpty() && elements.getLast().is("w:p");
    }

    private static boolean holdsWords(Element paragraph) {
        return paragraph.elements().stream()
                .anyMatch(child -> !child.is("w:pPr") && !ANCHORS.contains(child.name()) && !child.is("w:proofErr"));
    }

    private static void prepend(Element paragraph, List<Node> content) {
        var properties = paragraph.child("w:pPr");
        int at = properties == null ? 0 : paragraph.indexOf(properties) + 1;
        paragraph.children().addAll(at, content);
    }

    private void blocks(Element container, List<Node> out) {
        for (var node : container.children()) {
            if (!(node instanceof Element element)) {
                out.add(node);
                continue;
            }
            switch (element.name()) {
                case "w:p" -> {
                    inline(element);
                    out.add(element);
                }
                case "w:tbl" -> {
                    table(element);
                    if (!element.all("w:tr").isEmpty()) out.add(element);
                }
                case "w:sdt" -> block(element, out);
                case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> {
                    settled++;
                    if (!view.hides(element)) blocks(element, out);
                }
                case "w:customXml" -> {
                    if (isHidden(element)) blocks(element, out);
                    else {
                        flow(element);
                        out.add(element);
                    }
                }
                case "w:sectPr" -> {
                    properties(element);
                    out.add(element);
                }
                default -> {
                    if (RANGES.contains(element.name())) settled++;
                    else out.add(element);
                }
            }
        }
    }

    /// A content control whose tags were put in or taken out gives its content to what holds it.
    private void block(Element control, List<Node> out) {
        var content = control.child("w:sdtContent");
        if (content == null) {
            out.add(control);
            return;
        }
        boolean full = !content.elements().isEmpty();
        if (isHidden(content)) {
            blocks(content, out);
            return;
        }
        flow(content);
        if (!full || !content.elements().isEmpty()) out.add(control);
    }

    /// Whether this view does not show the tags around the content: the range of what was put in, taken out or
    /// moved begins before the opening tag and ends right after it.
    private boolean isHidden(Element content) {
        if (content.elements().isEmpty()) return false;
        return switch (content.elements().getFirst().name()) {
            case "w:customXmlDelRangeEnd", "w:customXmlMoveFromRangeEnd" -> view == View.ACCEPTED;
            case "w:customXmlInsRangeEnd", "w:customXmlMoveToRangeEnd" -> view == View.REJECTED;
            default -> false;
        };
    }

    private boolean paragraphEnds(Element paragraph) {
        var properties = paragraph.child("w:pPr");
        if (properties == null) return true;
        var mark = properties.child("w:rPr");
        boolean ends = view.hiding(mark) == null;
        if (mark != null) {
            int before = mark.children().size();
            mark.removeIf(child -> isMark(child.name()));
            settled += before - mark.children().size();
        }
        properties(properties);
        if (mark != null && mark.children().isEmpty()) properties.remove("w:rPr");
        if (properties.children().isEmpty()) paragraph.remove("w:pPr");
        return ends;
    }

    private static boolean isMark(String name) {
        return switch (name) {
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> true;
            default -> false;
        };
    }

    private void inline(Element container) {
        var out = new ArrayList<Node>(container.children().size());
        for (var node : container.children()) {
            if (node instanceof Element element) inline(element, container, out);
            else out.add(node);
        }
        container.children().clear();
        container.addAll(out);
    }

    private void inline(Element element, Element parent, List<Node> out) {
        switch (element.name()) {
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> {
                settled++;
                // Around the properties of an equation's sign there is nothing to take away but the wrapper.
                if (view.hides(element) && !parent.is("m:ctrlPr")) anchors(element, out);
                else {
                    inline(element);
                    out.addAll(element.children());
                }
            }
            case "w:r" -> {
                run(element);
                out.add(element);
            }
            case "w:pPr", "w:rPr", "w:sdtPr" -> {
                if (!element.is("w:pPr")) properties(element);
                out.add(element);
            }
            default -> {
                if (RANGES.contains(element.name())) {
                    settled++;
                    return;
                }
                var content = element.is("w:sdt") ? element.child("w:sdtContent") : element;
                if (content != null && isHidden(content)) {
                    inline(content);
                    out.addAll(content.children());
                    return;
                }
                boolean full = holdsRuns(element);
                if (element.is("w:sdt")) {
                    if (content != null) inline(content);
                } else inline(element);
                if (!HOLLOW.contains(element.name()) || !full || holdsRuns(element)) out.add(element);
            }
        }
    }

    private static boolean holdsRuns(Element element) {
        return !element.all("w:r").isEmpty()
                || !element.all("m:oMath").isEmpty()
                || !element.all("w:p").isEmpty();
    }

    private static void anchors(Element gone, List<Node> out) {
        gone.each(element -> {
            if (ANCHORS.contains(element.name())) out.add(element);
        });
    }

    private void run(Element run) {
        for (var child : run.elements()) {
            switch (child.name()) {
                case "w:rPr" -> {
                    properties(child);
                    if (child.children().isEmpty()) run.remove("w:rPr");
                }
                case "w:delText" -> run.replace(child, List.of(child.renamed("w:t")));
                case "w:delInstrText" -> run.replace(child, List.of(child.renamed("w:instrText")));
                case "w:fldChar" -> child.remove("w:numberingChange");
                case "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:ruby" -> within(child);
                default -> {
                    // Words and signs carry no revision themselves.
                }
            }
        }
    }

    /// Text boxes hold paragraphs again.
    private void within(Element object) {
        if (object.is("w:txbxContent")) {
            flow(object);
            return;
        }
        if (object.is("w:rt") || object.is("w:rubyBase")) {
            inline(object);
            return;
        }
        for (var child : object.elements()) within(child);
    }

    private void table(Element table) {
        for (var child : table.elements()) {
            switch (child.name()) {
                case "w:tblPr", "w:tblGrid" -> properties(child);
                case "w:tr" -> {
                    if (!row(child)) table.children().remove(table.indexOf(child));
                }
                case "w:sdt", "w:sdtContent", "w:customXml" -> table(child);
                default -> {
                    if (RANGES.contains(child.name())) table.children().remove(table.indexOf(child));
                }
            }
        }
    }

    /// Whether the row stays.
    private boolean row(Element row) {
        var own = row.child("w:trPr");
        if (view.hiding(own) != null) {
            settled++;
            return false;
        }
        if (own != null) {
            int before = own.children().size();
            own.removeIf(child -> child.is("w:ins") || child.is("w:del"));
            settled += before - own.children().size();
            properties(own);
            if (own.children().isEmpty()) row.remove("w:trPr");
        }
        var exceptions = row.child("w:tblPrEx");
        if (exceptions != null) properties(exceptions);
        cells(row);
        return !row.all("w:tc").isEmpty();
    }

    private void cells(Element row) {
        for (var child : row.elements()) {
            if (child.is("w:tc")) {
                var own = child.child("w:tcPr");
                if (view.hiding(own) != null) {
                    settled++;
                    row.children().remove(row.indexOf(child));
                    continue;
                }
                if (own != null) cell(own);
                flow(child);
            } else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml")) cells(child);
        }
    }

    private void cell(Element properties) {
        properties.removeIf(child -> child.is("w:cellIns") || child.is("w:cellDel"));
        properties(properties);
        var merge = properties.child("w:cellMerge");
        if (merge == null) return;
        settled++;
        var value = merge.attribute(view == View.ACCEPTED ? "w:vMerge" : "w:vMergeOrig");
        properties.remove("w:cellMerge");
        properties.remove("w:vMerge");
        if (value != null) {
            var made = new Element("w:vMerge");
            if (value.equals("rest")) made.set("w:val", "restart");
            Schema.insert(properties, made);
        }
    }

    /// Takes away the record of what properties were before; the rejected view restores it.
    void properties(Element properties) {
        for (var child : properties.elements()) if (child.is("w:rPr") || child.is("w:sectPr")) properties(child);
        var numbering = properties.child("w:numPr");
        if (numbering != null) numbering(properties, numbering);
        var change = properties.child(properties.name() + "Change");
        if (change == null) return;
        settled++;
        properties.remove(change.name());
        if (view == View.REJECTED) restore(properties, change.child(properties.name()));
    }

    private void numbering(Element properties, Element numbering) {
        boolean inserted = numbering.has("w:ins");
        if (inserted) settled++;
        numbering.removeIf(child -> child.is("w:ins") || child.is("w:numberingChange"));
        if (inserted && view == View.REJECTED) properties.remove("w:numPr");
    }

    private static void restore(Element now, @Nullable Element before) {
        var kept = new ArrayList<Node>();
        for (var child : now.elements()) if (isOutsideOfChange(now.name(), child.name())) kept.add(child);
        now.children().clear();
        if (now.is("w:sectPr")) now.addAll(kept);
        if (before != null) now.addAll(before.children());
        if (!now.is("w:sectPr")) now.addAll(kept);
    }

    /// What the record of a change does not hold by its schema, and so was not changed by it.
    private static boolean isOutsideOfChange(String properties, String child) {
        return switch (properties) {
            case "w:pPr" -> child.equals("w:rPr") || child.equals("w:sectPr");
            case "w:sectPr" -> child.equals("w:headerReference") || child.equals("w:footerReference");
            default -> false;
        };
    }

    /// Whether an element or anything below it is tracked.
    static boolean isTracked(Element story) {
        var found = new boolean[1];
        story.each(element -> {
            var name = element.name();
            if (name.startsWith("w:")
                    && (isMark(name)
                            || name.endsWith("Change")
                            || name.startsWith("w:cellIns")
                            || name.startsWith("w:cellDel")
                            || name.equals("w:cellMerge")
                            || RANGES.contains(name))) found[0] = true;
        });
        return found[0];
    }
}
