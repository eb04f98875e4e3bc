package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unheld;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Revision;
import org.redthread.redline.text.Wording;
import org.redthread.redline.xml.Element;

/// Reads the wording of one block, which may take several paragraphs where a view hides the end of one.
final class WordingReading {

    private final TextReading owner;
    private final Story story;
    private final String part;
    private final View view;
    private final Styles styles;
    private final Met met;
    private final CommentReading comments;
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private @Nullable Element last;

    private record Pending(Revision.Kind kind, Element by, int from, int to) {}

    /// A field that is open: its instruction is read first, its result after `separate`.
    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        int result = -1;
    }

    /// @param part the part that the paragraphs stand in
    WordingReading(
            TextReading owner, Story story, String part, View view, Styles styles, Met met, CommentReading comments) {
        this.owner = owner;
        this.story = story;
        this.part = part;
        this.view = view;
        this.styles = styles;
        this.met = met;
        this.comments = comments;
    }

    int length() {
        return text.length();
    }

    Element last() {
        if (last == null) throw new IllegalStateException("No paragraph was read");
        return last;
    }

    Wording wording() {
        return new Wording(text.toString(), marks);
    }

    List<Revision> revisions(Identity id) {
        return pending.stream()
                .map(each -> Authored.revision(
                        each.kind, each.by, id, each.from, each.to, text.substring(each.from, each.to)))
                .toList();
    }

    void newLine() {
        text.append('\n');
    }

    void paragraph(Element paragraph) {
        last = paragraph;
        inline(paragraph);
    }

    void marker(Element marker) {
        comments.marker(marker, text.length());
    }

    private void inline(Element container) {
        for (var child : container.elements()) {
            int from = text.length();
            switch (child.name()) {
                case "w:r" -> run(child);
                case "w:ins", "w:moveTo", "w:del", "w:moveFrom" -> changed(child);
                case "w:hyperlink" -> {
                    inline(child);
                    var address = child.attribute("r:id");
                    var anchor = child.attribute("w:anchor");
                    if (address != null) mark(from, Mark.Style.LINK, story.address(part, address));
                    else if (anchor != null) mark(from, Mark.Style.REFERENCE, anchor);
                }
                case "w:fldSimple" -> {
                    inline(child);
                    refer(from, child.attribute("w:instr", ""));
                }
                case "w:sdt" -> {
                    var content = child.child("w:sdtContent");
                    if (content != null) inline(content);
                }
                case "w:smartTag", "w:customXml", "w:dir", "w:bdo" -> inline(child);
                case "m:oMath", "m:oMathPara" -> object(child);
                default -> marker(child);
            }
        }
    }

    private void changed(Element wrapper) {
        if (view.hides(wrapper)) return;
        int from = text.length();
        inline(wrapper);
        if (text.length() > from) pending.add(new Pending(kind(wrapper), wrapper, from, text.length()));
    }

    private static Revision.Kind kind(Element wrapper) {
        return switch (wrapper.name()) {
            case "w:ins" -> Revision.Kind.INSERTED;
            case "w:moveTo" -> Revision.Kind.MOVED_TO;
            case "w:moveFrom" -> Revision.Kind.MOVED_FROM;
            default -> Revision.Kind.DELETED;
        };
    }

    private void run(Element run) {
        int from = text.length();
        for (var child : run.elements()) {
            switch (child.name()) {
                case "w:t", "w:delText" -> text(child.text());
                case "w:tab", "w:ptab" -> text("\t");
                case "w:br", "w:cr" -> text("\n");
                case "w:noBreakHyphen" -> text("\u2011");
                case "w:softHyphen" -> text("\u00AD");
                case "w:sym" -> text(symbol(child));
                case "w:fldChar" -> field(child);
                case "w:instrText", "w:delInstrText" -> {
                    if (!fields.isEmpty()) fields.getLast().instruction.append(child.text());
                }
                case "w:footnoteReference", "w:endnoteReference" -> {
                    int at = text.length();
                    text.append(Wording.OBJECT);
                    mark(at, Mark.Style.NOTE, owner.note(child).value());
                }
                case "w:commentReference" -> marker(child);
                case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> {
                    if (!child.all("w:txbxContent").isEmpty()) met.add(Unheld.What.TEXT_BOX);
                    object(child);
                }
                default -> {
                    // Properties are read below; page-break hints and the marks of notes hold no words.
                }
            }
        }
        style(run, from);
    }

    private void text(String more) {
        if (fields.isEmpty() || fields.getLast().result >= 0) text.append(more);
    }

    static String symbol(Element symbol) {
        try {
            return Character.toString(Integer.parseInt(symbol.attribute("w:char", "FFFD"), 16));
        } catch (IllegalArgumentException e) {
            return "\uFFFD";
        }
    }

    private void field(Element character) {
        switch (character.attribute("w:fldCharType", "")) {
            case "begin" -> fields.add(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) fields.getLast().result = text.length();
            }
            case "end" -> {
                if (fields.isEmpty()) return;
                var ended = fields.removeLast();
                if (ended.result >= 0) refer(ended.result, ended.instruction.toString());
            }
            default -> met.add(Unheld.What.FIELD);
        }
    }

    private void refer(int from, String instruction) {
        var words = instruction.strip().split("\\s+");
        if (words.length < 2) return;
        var target = words[1].replace("\"", "");
        switch (words[0]) {
            case "HYPERLINK" ->
                mark(
                        from,
                        target.equals("\\l") ? Mark.Style.REFERENCE : Mark.Style.LINK,
                        target.equals("\\l") && words.length > 2 ? words[2].replace("\"", "") : target);
            case "REF", "PAGEREF", "NOTEREF" -> mark(from, Mark.Style.REFERENCE, target);
            default -> {
                // The result of any other field is read as the words it shows.
            }
        }
    }

    private void object(Element element) {
        int at = text.length();
        text.append(Wording.OBJECT);
        mark(at, Mark.Style.OBJECT, Digest.of(element, id -> story.sign(part, id)));
    }

    private void mark(int from, Mark.Style style, String target) {
        if (text.length() > from) marks.add(new Mark(from, text.length(), style, target));
    }

    private void style(Element run, int from) {
        if (text.length() == from) return;
        var properties = view.properties(run, "w:rPr");
        if (view == View.ACCEPTED && properties != null && properties.child("w:rPrChange") instanceof Element formatted)
            pending.add(new Pending(Revision.Kind.FORMATTED, formatted, from, text.length()));
        if (properties == null) return;
        var style = Numbering.value(properties, "w:rStyle");
        if (isOn(properties, style, "w:b")) mark(from, Mark.Style.BOLD, "");
        if (isOn(properties, style, "w:i")) mark(from, Mark.Style.ITALIC, "");
        if (isOn(properties, style, "w:strike")) mark(from, Mark.Style.STRIKE, "");
        var underline = properties.child("w:u");
        if (underline != null && !underline.attribute("w:val", "").equals("none")) mark(from, Mark.Style.UNDERLINE, "");
        switch (Numbering.value(properties, "w:vertAlign")) {
            case "superscript" -> mark(from, Mark.Style.SUPER, "");
            case "subscript" -> mark(from, Mark.Style.SUB, "");
            default -> {
                // On the line.
            }
        }
    }

    private boolean isOn(Element properties, String style, String name) {
        var own = properties.child(name);
        var found = own != null || style.isEmpty() ? own : styles.ofRun(style, name);
        if (found == null) return false;
        return switch (found.attribute("w:val", "1")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }
}
