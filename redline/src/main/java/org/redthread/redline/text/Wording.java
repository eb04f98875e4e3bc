package org.redthread.redline.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The words of one block and how they are marked.
///
/// Marks are kept in one canonical order, stretches that touch are joined, and what lies outside the text is
/// refused, so that two wordings that look the same are equal. A line break is `\n`, a tab `\t`; whatever is no
/// text stands as one [#OBJECT] under a mark that says what it is.
public record Wording(String text, List<Mark> marks) {

    /// U+FFFC OBJECT REPLACEMENT CHARACTER.
    public static final char OBJECT = '\uFFFC';

    public static final Wording EMPTY = new Wording("", List.of());

    public Wording {
        for (var mark : marks)
            if (mark.to() > text.length()) throw new IllegalArgumentException(mark + " lies outside of its text");
        marks = canonical(marks);
    }

    public static Wording of(String text) {
        return text.isEmpty() ? EMPTY : new Wording(text, List.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public int length() {
        return text.length();
    }

    /// The stretch between two UTF-16 indices, its marks cut to it.
    public Wording part(int from, int to) {
        if (from == 0 && to == text.length()) return this;
        if (from == to) return EMPTY;
        var cut = new ArrayList<Mark>();
        for (var mark : marks)
            if (mark.from() < to && mark.to() > from)
                cut.add(mark.within(Math.max(mark.from(), from) - from, Math.min(mark.to(), to) - from));
        return new Wording(text.substring(from, to), cut);
    }

    public Wording plus(Wording next) {
        if (isEmpty()) return next;
        if (next.isEmpty()) return this;
        return joined(List.of(this, next));
    }

    /// One after the other.
    public static Wording joined(List<Wording> parts) {
        var text = new StringBuilder();
        var all = new ArrayList<Mark>();
        for (var part : parts) {
            for (var mark : part.marks) all.add(mark.within(mark.from() + text.length(), mark.to() + text.length()));
            text.append(part.text);
        }
        return new Wording(text.toString(), all);
    }

    /// A stretch between two borders of marks.
    ///
    /// @param marks those that lie over all of it, in their order
    public record Marked(int from, int to, List<Mark> marks) {}

    /// The whole text in stretches that are marked alike from end to end; none of them is empty.
    public List<Marked> stretches() {
        var borders = new TreeSet<Integer>(List.of(0, text.length()));
        for (var mark : marks) {
            borders.add(mark.from());
            borders.add(mark.to());
        }
        var found = new ArrayList<Marked>();
        var over = new ArrayList<Mark>();
        int begun = 0;
        int from = 0;
        for (int to : borders.tailSet(1)) {
            int start = from;
            over.removeIf(mark -> mark.to() <= start);
            while (begun < marks.size() && marks.get(begun).from() == from) over.add(marks.get(begun++));
            found.add(new Marked(from, to, List.copyOf(over)));
            from = to;
        }
        return found;
    }

    /// Whether both read and look the same; which note a call opens is not asked, since identities differ between
    /// files.
    public boolean saysTheSameAs(Wording other) {
        return text.equals(other.text) && anonymous(marks).equals(anonymous(other.marks));
    }

    private static List<Mark> anonymous(List<Mark> marks) {
        return marks.stream()
                .map(mark -> mark.style() == Mark.Style.NOTE ? new Mark(mark.from(), mark.to(), mark.style()) : mark)
                .toList();
    }

    private static List<Mark> canonical(List<Mark> marks) {
        if (marks.size() < 2) return List.copyOf(marks);
        var open = new EnumMap<Mark.Style, Map<String, Mark>>(Mark.Style.class);
        var done = new ArrayList<Mark>(marks.size());
        for (var mark : marks.stream().sorted().toList()) {
            var ofStyle = open.computeIfAbsent(mark.style(), _ -> new HashMap<>());
            var earlier = ofStyle.get(mark.target());
            if (earlier != null && mark.continues(earlier)) {
                ofStyle.put(mark.target(), earlier.within(earlier.from(), Math.max(earlier.to(), mark.to())));
            } else {
                if (earlier != null) done.add(earlier);
                ofStyle.put(mark.target(), mark);
            }
        }
        open.values().forEach(ofStyle -> done.addAll(ofStyle.values()));
        return done.stream().sorted().toList();
    }
}
