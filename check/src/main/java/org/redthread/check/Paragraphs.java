package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.check.Paragraph.Kind;
import org.redthread.check.gazetteer.Gazetteer;

/// Divides a text into paragraphs: at blank lines, in front of markers, and not where a page broke a sentence in two.
final class Paragraphs {

    private static final Pattern LINE = Pattern.compile("[^\\n\\f\\u2028]*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");
    private static final Pattern QUOTED = Pattern.compile(">[>\\s]*");
    private static final Pattern BULLET = Pattern.compile("(?:[-+*•·▪■□○●◦‣–—\\uf0b7\\uf0a7]|o(?= ))\\s+");

    /// No person writes a longer one; what a program writes is cut, so that no rule takes for ever over it.
    private static final int LONGEST = 10_000;

    private final List<Paragraph> done = new ArrayList<>();
    private final Furniture furniture;

    private @Nullable Line open;
    private Kind kind = Kind.TEXT;
    private @Nullable Marker marker;
    private int indent;
    private @Nullable String number;

    private Paragraphs(Furniture furniture) {
        this.furniture = furniture;
    }

    static List<Paragraph> of(String source, Gazetteer gazetteer) {
        var raw = new ArrayList<String>();
        var lines = new ArrayList<Line>();
        for (var at = 0; at <= source.length(); at += raw.getLast().length() + 1) {
            var match = LINE.matcher(source);
            match.find(at);
            raw.add(match.group());
            lines.add(Line.clean(match.group(), at));
        }
        cut(raw, lines);
        var paragraphs = new Paragraphs(new Furniture(lines, gazetteer));
        for (var i = 0; i < lines.size(); i++) paragraphs.take(raw.get(i), lines.get(i), next(lines, i + 1));
        paragraphs.close();
        return paragraphs.joined();
    }

    private static void cut(List<String> raw, List<Line> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            if (text.length() <= LONGEST) continue;
            var blank = text.lastIndexOf(' ', LONGEST);
            var end = blank > 0 ? blank : LONGEST;
            lines.add(i + 1, lines.get(i).from(end));
            lines.set(i, lines.get(i).upTo(end));
            raw.add(i + 1, "");
        }
    }

    private static String next(List<Line> lines, int from) {
        return from < lines.size() ? lines.get(from).text() : "";
    }

    private void take(String raw, Line line, String next) {
        if (line.isEmpty()) {
            close();
            return;
        }
        if (open != null && furniture.is(line.text()) && Furniture.runsOn(open.text(), next, true)) return;
        if (begins(raw, line)) return;
        if (open == null || open.text().length() > LONGEST) start(Kind.TEXT, null, raw, line);
        else open = open.then(line);
    }

    /// Starts a paragraph of its own where the line carries a marker, is a heading or a table row.
    private boolean begins(String raw, Line line) {
        if (line.text().startsWith("|") || raw.strip().contains("\t")) {
            start(Kind.ROW, null, raw, line);
            close();
            return true;
        }
        var rest = skip(line, QUOTED);
        var titled = skip(rest, HEADING);
        var heading = titled != rest;
        var item = skip(titled, BULLET);
        var marked = Marker.at(item.text());
        var bullet = item != titled ? Marker.BULLET : null;
        var found = marked.marker() != null ? marked.marker() : bullet;
        if (found == null && !heading) {
            if (rest != line && open == null) {
                start(Kind.TEXT, null, raw, rest);
                return true;
            }
            return false;
        }
        start(heading ? Kind.HEADING : Kind.TEXT, found, raw, item.from(marked.length()));
        if (heading) close();
        return true;
    }

    private static Line skip(Line line, Pattern what) {
        var match = what.matcher(line.text());
        return match.lookingAt() ? line.from(match.end()) : line;
    }

    private void start(Kind kind, @Nullable Marker marker, String raw, Line line) {
        close();
        this.kind = kind;
        this.marker = marker;
        this.indent = raw.length() - raw.stripLeading().length();
        this.open = line;
    }

    private void close() {
        if (open == null) return;
        var made = new Paragraph(done.size(), kind, marker, null, indent, open);
        if (made.isTopNumber() && marker != null) number = marker.printed();
        done.add(new Paragraph(done.size(), kind, marker, number, indent, open));
        open = null;
    }

    private List<Paragraph> joined() {
        var joined = new ArrayList<Paragraph>();
        for (var i = 0; i < done.size(); i++) {
            var paragraph = done.get(i);
            var after = i + 1;
            while (after < done.size()
                    && after - i <= 3
                    && furniture.is(done.get(after).text())) after++;
            if (after < done.size() && goesOn(paragraph, done.get(after), after > i + 1)) {
                done.set(after, merged(paragraph, done.get(after)));
                i = after - 1;
            } else {
                joined.add(new Paragraph(
                        joined.size(),
                        paragraph.kind(),
                        paragraph.marker(),
                        paragraph.number(),
                        paragraph.indent(),
                        paragraph.line()));
            }
        }
        return List.copyOf(joined);
    }

    private static boolean goesOn(Paragraph before, Paragraph after, boolean somethingBetween) {
        return before.kind() == Kind.TEXT
                && before.text().length() < LONGEST / 2
                && after.kind() == Kind.TEXT
                && !after.isItem()
                && Furniture.runsOn(before.text(), after.text(), somethingBetween);
    }

    private static Paragraph merged(Paragraph one, Paragraph two) {
        return new Paragraph(
                one.index(),
                one.kind(),
                one.marker(),
                one.number(),
                one.indent(),
                one.line().then(two.line()));
    }
}
