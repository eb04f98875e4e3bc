package org.redthread.redline.print;

import java.util.List;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;
import org.redthread.redline.xml.Legible;

/// Words and their marks as HTML. Whatever a file says, it comes out as words: never as a tag, a script or an
/// address that runs one.
final class HtmlWords {

    private HtmlWords() {}

    static void write(Wording wording, StringBuilder out) {
        for (var each : wording.stretches()) stretch(wording, each, out);
    }

    private static void stretch(Wording wording, Wording.Marked here, StringBuilder out) {
        var over = here.marks();
        for (var mark : over) out.append(opening(mark));
        escape(shown(wording.text().substring(here.from(), here.to()), over), out);
        for (var mark : over.reversed()) out.append(closing(mark));
    }

    /// What stands in the text for something that is none.
    private static String shown(String words, List<Mark> over) {
        for (var mark : over) {
            if (mark.style() == Mark.Style.NOTE) return "[note]";
            if (mark.style() == Mark.Style.OBJECT) return "[image or other object]";
        }
        return words;
    }

    private static String opening(Mark mark) {
        return switch (mark.style()) {
            case LINK ->
                isAddress(mark.target())
                        ? "<a rel=\"noopener noreferrer\" href=\"" + escaped(mark.target()) + "\">"
                        : "<span>";
            case OBJECT -> "<span class=\"object\" lang=\"en\">";
            case NOTE -> "<sup lang=\"en\">";
            case REFERENCE -> "<span>";
            default -> "<" + element(mark.style()) + ">";
        };
    }

    private static String closing(Mark mark) {
        return switch (mark.style()) {
            case LINK -> isAddress(mark.target()) ? "</a>" : "</span>";
            case OBJECT, REFERENCE -> "</span>";
            case NOTE -> "</sup>";
            default -> "</" + element(mark.style()) + ">";
        };
    }

    private static String element(Mark.Style style) {
        return switch (style) {
            case BOLD -> "b";
            case ITALIC -> "i";
            case UNDERLINE -> "u";
            case STRIKE -> "s";
            case SUB -> "sub";
            case SUPER -> "sup";
            case LINK, NOTE, REFERENCE, OBJECT -> "span";
        };
    }

    /// Only what a browser opens without running it.
    private static boolean isAddress(String target) {
        return target.startsWith("https://") || target.startsWith("http://") || target.startsWith("mailto:");
    }

    static String escaped(String words) {
        var out = new StringBuilder(words.length() + 16);
        escape(words, out);
        return out.toString();
    }

    static void escape(String words, StringBuilder out) {
        var legible = Legible.of(words);
        for (int i = 0; i < legible.length(); i++) {
            char c = legible.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("<br>");
                default -> out.append(c);
            }
        }
    }
}
