package org.redthread.redline.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Mark.Style;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Marks inside a line of Markdown: `**bold**`, `*italic*`, `~~struck~~`, `[words](address)`, `[^1]`, and HTML's own
/// tags
/// where Markdown has nothing (`<u>`, `<sub>`, `<sup>`) or where stars would run into each other (`<b>`, `<i>`, `<s>`).
final class Inline {

    private static final Map<Style, String> TAGS = new EnumMap<>(Map.of(
            Style.BOLD,
            "b",
            Style.ITALIC,
            "i",
            Style.STRIKE,
            "s",
            Style.UNDERLINE,
            "u",
            Style.SUB,
            "sub",
            Style.SUPER,
            "sup"));
    private static final Map<Style, String> SIGNS =
            new EnumMap<>(Map.of(Style.BOLD, "**", Style.ITALIC, "*", Style.STRIKE, "~~"));
    private static final String SPECIAL = "\\*~<`";

    /// The names of notes, in the order in which they stand.
    private final Map<Identity, String> notes = new HashMap<>();

    Inline(Text text) {
        for (var block : text.blocks())
            if (block.kind() == Kind.NOTE) notes.put(block.id(), String.valueOf(notes.size() + 1));
    }

    String name(Block note) {
        return "[^" + notes.get(note.id()) + "]";
    }

    String write(Wording wording) {
        var text = wording.text();
        var edges = new TreeSet<Integer>(List.of(0, text.length()));
        wording.marks().forEach(mark -> {
            edges.add(mark.from());
            edges.add(mark.to());
        });
        var out = new StringBuilder();
        int from = 0;
        boolean before = false;
        for (int to : edges.tailSet(1)) {
            int start = from;
            var here = wording.marks().stream()
                    .filter(mark -> mark.from() <= start && mark.to() >= to)
                    .toList();
            boolean after = wording.marks().stream().anyMatch(mark -> mark.from() <= to && mark.to() > to);
            stretch(text.substring(from, to), here, before || after, out);
            before = !here.isEmpty();
            from = to;
        }
        return out.toString();
    }

    private void stretch(String words, List<Mark> marks, boolean crowded, StringBuilder out) {
        var close = new StringBuilder();
        boolean bare =
                crowded || marks.size() > 1 || words.isBlank() || !words.strip().equals(words);
        for (var mark : marks) {
            var sign = bare ? null : SIGNS.get(mark.style());
            var tag = TAGS.get(mark.style());
            if (mark.style() == Style.NOTE && words.length() == 1 && notes.containsKey(new Identity(mark.target()))) {
                out.append("[^").append(notes.get(new Identity(mark.target()))).append(']');
                words = "";
            } else if (mark.style() == Style.LINK || mark.style() == Style.REFERENCE) {
                out.append('[');
                close.insert(0, "](" + (mark.style() == Style.REFERENCE ? "#" : "") + address(mark.target()) + ")");
            } else if (sign != null) {
                out.append(sign);
                close.insert(0, sign);
            } else if (tag != null) {
                out.append('<').append(tag).append('>');
                close.insert(0, "</" + tag + ">");
            }
        }
        escape(words, out);
        out.append(close);
    }

    private static String address(String target) {
        return target.replace("%", "%25")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace(" ", "%20")
                .replace("\n", "%0A");
    }

    private static String target(String address) {
        return address.replace("%0A", "\n")
                .replace("%20", " ")
                .replace("%29", ")")
                .replace("%28", "(")
                .replace("%25", "%");
    }

    private static void escape(String words, StringBuilder out) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean note = c == '[' && i + 1 < words.length() && words.charAt(i + 1) == '^';
            boolean link = c == ']' && i + 1 < words.length() && words.charAt(i + 1) == '(';
            if (SPECIAL.indexOf(c) >= 0 || note || link) out.append('\\');
            out.append(c);
        }
    }

    private record Open(String sign, Style style, int at, String target) {}

    static Wording read(String line) {
        return new Reading(line).wording();
    }

    /// One pass; a sign that never closes stands for itself.
    private static final class Reading {

        private final String line;
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();
        private final Map<String, Integer> hopeless = new HashMap<>();
        /// For each opening bracket of a link, by its index, where its words end; filled from the right once.
        private final int[] linkEnds;

        Reading(String line) {
            this.line = line;
            this.linkEnds = linkEnds(line);
        }

        private static int[] linkEnds(String line) {
            var ends = new int[line.length()];
            var stack = new java.util.ArrayDeque<Integer>();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\\') i++;
                else if (c == '[') stack.push(i);
                else if (c == ']' && !stack.isEmpty()) {
                    int from = stack.pop();
                    if (i + 1 < line.length() && line.charAt(i + 1) == '(' && line.indexOf(')', i) > 0) ends[from] = i;
                }
            }
            return ends;
        }

        Wording wording() {
            for (int i = 0; i < line.length(); ) i = step(i);
            return new Wording(text.toString(), marks);
        }

        private int step(int i) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                text.append(line.charAt(i + 1));
                return i + 2;
            }
            if (c == '[' && i + 1 < line.length() && line.charAt(i + 1) == '^') return note(i);
            if (c == '[' && linkEnds[i] > 0) {
                open.add(new Open("](", Style.LINK, text.length(), ""));
                return i + 1;
            }
            if (c == ']'
                    && !open.isEmpty()
                    && open.getLast().sign.equals("](")
                    && i + 1 < line.length()
                    && line.charAt(i + 1) == '(') return link(i);
            for (var sign : List.of("**", "~~", "*")) if (line.startsWith(sign, i)) return sign(i, sign);
            if (c == '<') return tag(i);
            text.append(c);
            return i + 1;
        }

        private int note(int i) {
            int end = line.indexOf(']', i);
            if (end < 0 || end - i > 42) {
                text.append('[');
                return i + 1;
            }
            marks.add(new Mark(text.length(), text.length() + 1, Style.NOTE, "note-" + line.substring(i + 2, end)));
            text.append(Wording.OBJECT);
            return end + 1;
        }

        private int link(int i) {
            var opened = open.removeLast();
            int end = line.indexOf(')', i);
            var address = line.substring(i + 2, end);
            boolean reference = address.startsWith("#");
            mark(
                    opened.at,
                    reference ? Style.REFERENCE : Style.LINK,
                    target(reference ? address.substring(1) : address));
            return end + 1;
        }

        private int sign(int i, String sign) {
            for (int n = open.size() - 1; n >= 0; n--)
                if (open.get(n).sign.equals(sign)) {
                    var opened = open.remove(n);
                    mark(opened.at, opened.style, "");
                    return i + sign.length();
                }
            var style = sign.equals("**") ? Style.BOLD : sign.equals("*") ? Style.ITALIC : Style.STRIKE;
            if (closes(sign, i + sign.length())) open.add(new Open(sign, style, text.length(), ""));
            else text.append(sign);
            return i + sign.length();
        }

        private boolean closes(String sign, int from) {
            if (from > hopeless.getOrDefault(sign, Integer.MAX_VALUE)) return false;
            for (int at = line.indexOf(sign, from); at >= 0; at = line.indexOf(sign, at + 1))
                if (line.charAt(at - 1) != '\\') return true;
            hopeless.put(sign, from);
            return false;
        }

        private int tag(int i) {
            for (var tag : TAGS.entrySet()) {
                var opening = "<" + tag.getValue() + ">";
                var closing = "</" + tag.getValue() + ">";
                if (line.startsWith(opening, i) && closes(closing, i + opening.length())) {
                    open.add(new Open(closing, tag.getKey(), text.length(), ""));
                    return i + opening.length();
                }
                if (line.startsWith(closing, i))
                    for (int n = open.size() - 1; n >= 0; n--)
                        if (open.get(n).sign.equals(closing)) {
                            mark(open.remove(n).at, tag.getKey(), "");
                            return i + closing.length();
                        }
            }
            text.append('<');
            return i + 1;
        }

        private void mark(int from, Style style, String target) {
            if (text.length() > from) marks.add(new Mark(from, text.length(), style, target));
        }
    }
}
