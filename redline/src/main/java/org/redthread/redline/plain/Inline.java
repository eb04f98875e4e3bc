package org.redthread.redline.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Mark.Style;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Marks inside a line of Markdown: `**bold**`, `*italic*`, `~~struck~~`, `[words](address)`, `[^1]`, and HTML's
/// own tags where Markdown has nothing (`<u>`, `<sub>`, `<sup>`) or where stars would run into each other (`<b>`,
/// `<i>`, `<s>`).
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
        var out = new StringBuilder();
        var stretches = wording.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            var here = stretches.get(i);
            boolean crowded = i > 0 && !stretches.get(i - 1).marks().isEmpty()
                    || i + 1 < stretches.size() && !stretches.get(i + 1).marks().isEmpty();
            stretch(text.substring(here.from(), here.to()), here.marks(), crowded, out);
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

    /// More marks than this are never open at once; what opens beyond it is text.
    private static final int MOST_OPEN = 64;

    private static final int LONGEST_NOTE = 43;
    private static final int NEVER = Integer.MIN_VALUE;

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
        /// Where each sign comes next, or that it never does.
        private final Map<String, Integer> nexts = new HashMap<>();
        /// For each opening bracket of a link, by its index, where its words end; filled from the right once.
        private final int[] linkEnds;
        /// Behind it no address ends.
        private final int lastClosing;

        Reading(String line) {
            this.line = line;
            this.linkEnds = linkEnds(line);
            this.lastClosing = line.lastIndexOf(')');
        }

        private static int[] linkEnds(String line) {
            int last = line.lastIndexOf(')');
            var ends = new int[line.length()];
            var stack = new java.util.ArrayDeque<Integer>();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\\') i++;
                else if (c == '[') stack.push(i);
                else if (c == ']' && !stack.isEmpty()) {
                    int from = stack.pop();
                    if (i + 1 < line.length() && line.charAt(i + 1) == '(' && i < last) ends[from] = i;
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
            if (c == '[' && linkEnds[i] > 0 && open.size() < MOST_OPEN) {
                open.add(new Open("](", Style.LINK, text.length(), ""));
                return i + 1;
            }
            if (c == ']'
                    && !open.isEmpty()
                    && open.getLast().sign.equals("](")
                    && i < lastClosing
                    && line.charAt(i + 1) == '(') return link(i);
            for (var sign : List.of("**", "~~", "*")) if (line.startsWith(sign, i)) return sign(i, sign);
            if (c == '<') return tag(i);
            text.append(c);
            return i + 1;
        }

        private int note(int i) {
            int end = line.indexOf(']', i, Math.min(line.length(), i + LONGEST_NOTE));
            if (end < 0) {
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
            if (open.size() < MOST_OPEN && closes(sign, i + sign.length()))
                open.add(new Open(sign, style, text.length(), ""));
            else text.append(sign);
            return i + sign.length();
        }

        /// Whether a sign comes again that is none of the text; each place is looked at once.
        private boolean closes(String sign, int from) {
            int known = nexts.getOrDefault(sign, 0);
            if (known == NEVER) return false;
            if (known >= from) return true;
            int at = line.indexOf(sign, from);
            while (at > 0 && line.charAt(at - 1) == '\\') at = line.indexOf(sign, at + 1);
            nexts.put(sign, at < 0 ? NEVER : at);
            return at >= 0;
        }

        private int tag(int i) {
            for (var tag : TAGS.entrySet()) {
                var opening = "<" + tag.getValue() + ">";
                var closing = "</" + tag.getValue() + ">";
                if (line.startsWith(opening, i) && open.size() < MOST_OPEN && closes(closing, i + opening.length())) {
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
