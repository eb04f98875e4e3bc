package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.redthread.redline.xml.Element;

/// A paragraph cut at given indices of its wording: runs that can be wrapped, moved behind or put before.
///
/// It counts as [WordingReading] does, in UTF-16 units: what a field shows counts, its instruction does not; an
/// image, an equation or the call of a note is one.
final class Atoms {

    /// A run, or one thing that is no text.
    ///
    /// @param parent what it stands in: the paragraph, a hyperlink or the like
    /// @param depth how many fields are open after it
    record Atom(Element parent, Element node, int from, int to, int depth) {
        boolean isEmpty() {
            return from == to;
        }
    }

    private final NavigableSet<Integer> cuts;
    private final List<Atom> atoms = new ArrayList<>();
    /// For each open field whether its result has begun.
    private final List<Boolean> fields = new ArrayList<>();
    private int at;

    /// @param origin the index at which the paragraph begins in the wording of its block
    Atoms(Element paragraph, int origin, NavigableSet<Integer> cuts) {
        this.cuts = cuts;
        this.at = origin;
        inline(paragraph);
    }

    List<Atom> all() {
        return atoms;
    }

    /// The index after the last character.
    int end() {
        return at;
    }

    private void inline(Element container) {
        for (var child : container.elements()) {
            switch (child.name()) {
                case "w:r" -> run(container, child);
                case "w:hyperlink", "w:fldSimple", "w:smartTag", "w:customXml", "w:dir", "w:bdo" -> inline(child);
                case "w:sdt" -> {
                    var content = child.child("w:sdtContent");
                    if (content != null) inline(content);
                }
                case "m:oMath", "m:oMathPara" -> {
                    atoms.add(new Atom(container, child, at, at + 1, fields.size()));
                    at++;
                }
                default -> {
                    // Markers take no room.
                }
            }
        }
    }

    private void run(Element parent, Element run) {
        var current = run;
        int from = at;
        for (var child : run.elements()) {
            if (child.is("w:rPr")) continue;
            if (at > from && cuts.contains(at)) {
                current = tail(parent, current, current.indexOf(child), from);
                from = at;
            }
            if (child.is("w:t") || child.is("w:delText")) {
                int before = 0;
                var text = child.text();
                if (!counts()) continue;
                for (int cut : cuts.subSet(at, false, at + text.length(), false).stream()
                        .toList()) {
                    var rest = child.shell().set("xml:space", "preserve").add(text.substring(cut - at));
                    words(child, text.substring(before, cut - at));
                    current.children().add(current.indexOf(child) + 1, rest);
                    int start = at;
                    at = cut;
                    current = tail(parent, current, current.indexOf(rest), from);
                    from = cut;
                    at = start;
                    before = cut - at;
                    child = rest;
                    text = text.substring(0, before) + rest.text();
                }
                at += text.length();
            } else at += length(child);
        }
        atoms.add(new Atom(parent, current, from, at, fields.size()));
    }

    private boolean counts() {
        return fields.isEmpty() || fields.getLast();
    }

    private static void words(Element text, String words) {
        text.children().clear();
        text.set("xml:space", "preserve").add(words);
    }

    /// Moves what a run holds from one of its children on into a new run behind it.
    private Element tail(Element parent, Element run, int index, int from) {
        var tail = run.shell();
        var form = run.child("w:rPr");
        if (form != null) tail.add(form.copy());
        var moved = run.children().subList(index, run.children().size());
        tail.addAll(List.copyOf(moved));
        moved.clear();
        parent.children().add(parent.indexOf(run) + 1, tail);
        atoms.add(new Atom(parent, run, from, at, fields.size()));
        return tail;
    }

    private int length(Element child) {
        return switch (child.name()) {
            case "w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen" -> counts() ? 1 : 0;
            case "w:sym" -> counts() ? WordingReading.symbol(child).length() : 0;
            case "w:footnoteReference",
                    "w:endnoteReference",
                    "w:drawing",
                    "w:pict",
                    "w:object",
                    "mc:AlternateContent" -> 1;
            case "w:fldChar" -> {
                field(child.attribute("w:fldCharType", ""));
                yield 0;
            }
            default -> 0;
        };
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.add(false);
            case "separate" -> {
                if (!fields.isEmpty()) fields.set(fields.size() - 1, true);
            }
            case "end" -> {
                if (!fields.isEmpty()) fields.removeLast();
            }
            default -> {
                // Unknown to the reader too.
            }
        }
    }
}
