package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Legible;

/// Writes a wording as runs: marks become form, links and references become fields, calls of notes open new
/// notes.
final class Runs {

    private static final List<String> OWN =
            List.of("w:b", "w:bCs", "w:i", "w:iCs", "w:u", "w:strike", "w:vertAlign", "w:rPrChange", "w:ins", "w:del");

    private final Markup markup;
    private final @Nullable Element like;
    private final List<Block> notes;

    /// @param like the look of the words around, from which the marks depart
    Runs(Markup markup, @Nullable Element like, List<Block> notes) {
        this.markup = markup;
        this.like = like;
        this.notes = notes;
    }

    List<Element> tracked(By by, Wording words) {
        var runs = of(words, by);
        return runs.isEmpty() ? List.of() : List.of(markup.tracked("w:ins", by).addAll(runs));
    }

    List<Element> of(Wording words, By by) {
        var edges = new TreeSet<Integer>(List.of(0, words.length()));
        words.marks().forEach(mark -> {
            edges.add(mark.from());
            edges.add(mark.to());
        });
        var runs = new ArrayList<Element>();
        int from = 0;
        for (int to : edges.tailSet(1)) {
            int start = from;
            var here = words.marks().stream()
                    .filter(mark -> mark.from() <= start && mark.to() >= to)
                    .toList();
            stretch(words.text().substring(from, to), here, by, runs);
            from = to;
        }
        return runs;
    }

    private void stretch(String text, List<Mark> marks, By by, List<Element> runs) {
        var link = marks.stream()
                .filter(mark -> mark.style() == Mark.Style.LINK || mark.style() == Mark.Style.REFERENCE)
                .findFirst();
        link.ifPresent(mark -> {
            runs.add(character(marks, "begin"));
            var instruction = mark.style() == Mark.Style.LINK ? " HYPERLINK \"%s\" " : " REF %s \\h ";
            var words = Element.of("w:instrText", "xml:space", "preserve")
                    .add(instruction.formatted(mark.target().replace("\"", "%22")));
            runs.add(run(marks).add(words));
            runs.add(character(marks, "separate"));
        });
        words(text, marks, by, runs);
        if (link.isPresent()) runs.add(character(marks, "end"));
    }

    private void words(String text, List<Mark> marks, By by, List<Element> runs) {
        var run = run(marks);
        int bare = run.children().size();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (i < text.length() && c != '\n' && c != '\t' && c != Wording.OBJECT) continue;
            if (i > from) run.add(Element.of("w:t", "xml:space", "preserve").add(Legible.of(text.substring(from, i))));
            from = i + 1;
            if (i == text.length()) break;
            if (c == '\n') run.add(new Element("w:br"));
            else if (c == '\t') run.add(new Element("w:tab"));
            else object(marks, by, run);
        }
        if (run.children().size() > bare) runs.add(run);
    }

    private void object(List<Mark> marks, By by, Element run) {
        for (var mark : marks) {
            if (mark.style() != Mark.Style.NOTE) continue;
            for (var note : notes)
                if (note.id().value().equals(mark.target())) {
                    run.childOrFirst("w:rPr").remove("w:vertAlign");
                    run.childOrFirst("w:rPr").add(Element.of("w:vertAlign", "w:val", "superscript"));
                    run.add(Element.of("w:footnoteReference", "w:id", markup.footnotes.open(note, by)));
                    return;
                }
        }
        markup.notices.add("An image, an equation or the like that was put in is left out; look into the reply of "
                + by.author() + ".");
    }

    private Element character(List<Mark> marks, String type) {
        return run(marks).add(Element.of("w:fldChar", "w:fldCharType", type));
    }

    private Element run(List<Mark> marks) {
        var run = new Element("w:r");
        var form = new Element("w:rPr");
        var kept = new ArrayList<Element>();
        if (like != null) for (var each : like.elements()) if (!OWN.contains(each.name())) kept.add(each.copy());
        kept.stream().filter(each -> each.is("w:rStyle") || each.is("w:rFonts")).forEach(form::add);
        for (var mark : marks)
            switch (mark.style()) {
                case BOLD -> form.add(new Element("w:b"));
                case ITALIC -> form.add(new Element("w:i"));
                case STRIKE -> form.add(new Element("w:strike"));
                default -> {
                    // Further down in the order of the schema, or no matter of form.
                }
            }
        kept.stream()
                .filter(each -> !each.is("w:rStyle") && !each.is("w:rFonts") && !isLate(each))
                .forEach(form::add);
        for (var mark : marks) {
            if (mark.style() == Mark.Style.UNDERLINE) form.add(Element.of("w:u", "w:val", "single"));
        }
        kept.stream().filter(Runs::isEffect).forEach(form::add);
        for (var mark : marks) {
            if (mark.style() == Mark.Style.SUPER) form.add(Element.of("w:vertAlign", "w:val", "superscript"));
            if (mark.style() == Mark.Style.SUB) form.add(Element.of("w:vertAlign", "w:val", "subscript"));
        }
        kept.stream().filter(each -> isLate(each) && !isEffect(each)).forEach(form::add);
        if (!form.children().isEmpty()) run.add(form);
        return run;
    }

    private static boolean isEffect(Element form) {
        return form.is("w:effect") || form.is("w:bdr") || form.is("w:shd") || form.is("w:fitText");
    }

    /// What the schema wants behind underlining (ECMA-376 part 1, section 17.3.2.28).
    private static boolean isLate(Element form) {
        return switch (form.name()) {
            case "w:effect",
                    "w:bdr",
                    "w:shd",
                    "w:fitText",
                    "w:rtl",
                    "w:cs",
                    "w:em",
                    "w:lang",
                    "w:eastAsianLayout",
                    "w:specVanish",
                    "w:oMath" -> true;
            default -> false;
        };
    }
}
