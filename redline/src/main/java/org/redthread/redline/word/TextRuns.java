package org.redthread.redline.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

/// Wordings as runs: each stretch between two borders of marks is one.
final class TextRuns {

    private final NewPackage made;
    private final String part;
    private final Map<String, String> links = new HashMap<>();

    /// @param part the name of the part that the runs stand in
    TextRuns(NewPackage made, String part) {
        this.made = made;
        this.part = part;
    }

    /// @param note the element that calls a note by its identity, or "" where there is none to call
    void write(Wording wording, UnaryOperator<String> note, StringBuilder out) {
        for (var each : wording.stretches()) stretch(wording, each, note, out);
    }

    private void stretch(Wording wording, Wording.Marked here, UnaryOperator<String> note, StringBuilder out) {
        var over = here.marks();
        int links = 0;
        var call = "";
        for (var mark : over)
            switch (mark.style()) {
                case LINK -> {
                    out.append("<w:hyperlink r:id=\"").append(address(mark)).append("\">");
                    links++;
                }
                case REFERENCE -> {
                    out.append("<w:hyperlink w:anchor=\"")
                            .append(NewPackage.escaped(mark.target()))
                            .append("\">");
                    links++;
                }
                case NOTE -> call = here.to() - here.from() == 1 ? note.apply(mark.target()) : "";
                default -> {
                    // Said in the run's properties.
                }
            }
        var words = wording.text().substring(here.from(), here.to());
        out.append("<w:r>").append(properties(over, words, !call.isEmpty()));
        if (call.isEmpty()) words(words, out);
        else out.append(call);
        out.append("</w:r>").append("</w:hyperlink>".repeat(links));
    }

    private String address(Mark mark) {
        return links.computeIfAbsent(mark.target(), target -> made.connect(part, "hyperlink", target, true));
    }

    /// In the order of the schema (ECMA-376 part 1, section 17.3.2).
    private static String properties(List<Mark> over, String words, boolean call) {
        var form = new StringBuilder();
        if (has(over, Mark.Style.BOLD)) form.append("<w:b/><w:bCs/>");
        if (has(over, Mark.Style.ITALIC)) form.append("<w:i/><w:iCs/>");
        if (has(over, Mark.Style.STRIKE)) form.append("<w:strike/>");
        if (has(over, Mark.Style.UNDERLINE)) form.append("<w:u w:val=\"single\"/>");
        if (has(over, Mark.Style.SUB)) form.append("<w:vertAlign w:val=\"subscript\"/>");
        else if (has(over, Mark.Style.SUPER)) form.append("<w:vertAlign w:val=\"superscript\"/>");
        if (isFromRight(words)) form.append("<w:rtl/>");
        // The sign of a note stands above the line by a style, so that the words beside it are not taken for raised.
        if (call) form.insert(0, "<w:rStyle w:val=\"FootnoteReference\"/>");
        return form.isEmpty() ? "" : "<w:rPr>" + form + "</w:rPr>";
    }

    private static boolean has(List<Mark> over, Mark.Style style) {
        return over.stream().anyMatch(mark -> mark.style() == style);
    }

    /// Whether the first letter is one that is written from right to left.
    static boolean isFromRight(String words) {
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            byte direction = Character.getDirectionality(words.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) return false;
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) return true;
        }
        return false;
    }

    private static void words(String words, StringBuilder out) {
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            boolean end = i == words.length();
            if (!end && words.charAt(i) != '\n' && words.charAt(i) != '\t') continue;
            if (i > from)
                out.append("<w:t xml:space=\"preserve\">")
                        .append(NewPackage.escaped(words.substring(from, i)))
                        .append("</w:t>");
            if (!end) out.append(words.charAt(i) == '\n' ? "<w:br/>" : "<w:tab/>");
            from = i + 1;
        }
    }
}
