package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.redthread.check.Entry.Joint;

/// Lists with one party to an item, or to a row of a table.
final class Stacked {

    private static final int FEWEST = 3;
    private static final int SHORT_ENTRY = 70;

    private final Listings listings;

    Stacked(Listings listings) {
        this.listings = listings;
    }

    List<Listing> in(List<Paragraph> paragraphs) {
        var found = new ArrayList<Listing>();
        for (var at = 0; at < paragraphs.size(); at++) {
            var end = at;
            while (end < paragraphs.size() && isOfOneKind(paragraphs.get(at), paragraphs.get(end))) end++;
            if (end - at >= FEWEST) {
                var group = paragraphs.subList(at, end);
                if (group.getFirst().kind() == Paragraph.Kind.ROW) columns(group, found);
                else add(group.stream().map(this::item).toList(), found);
            }
            at = Math.max(at, end - 1);
        }
        return found;
    }

    private static boolean isOfOneKind(Paragraph first, Paragraph other) {
        if (first.kind() == Paragraph.Kind.ROW) return other.kind() == Paragraph.Kind.ROW;
        var one = first.marker();
        var two = other.marker();
        if (one == null || two == null)
            return one == two
                    && first.kind() == Paragraph.Kind.TEXT
                    && other.kind() == Paragraph.Kind.TEXT
                    && first.text().length() <= SHORT_ENTRY
                    && other.text().length() <= SHORT_ENTRY;
        return one.style().equals(two.style()) && first.indent() == other.indent();
    }

    private Entry item(Paragraph paragraph) {
        var end = paragraph.text().length();
        var known = listings.whole(paragraph, 0, end);
        return known != null ? known : new Entry(paragraph, 0, end, null, Joint.LINE);
    }

    private void columns(List<Paragraph> rows, List<Listing> found) {
        var cells = rows.stream().map(Stacked::cells).toList();
        var widest = cells.stream().mapToInt(List::size).max().orElse(0);
        for (var column = 0; column < widest; column++) {
            var at = column;
            add(
                    IntStream.range(0, rows.size())
                            .filter(row -> at < cells.get(row).size())
                            .mapToObj(row -> cell(rows.get(row), cells.get(row).get(at)))
                            .toList(),
                    found);
        }
    }

    private Entry cell(Paragraph row, int[] range) {
        var known = listings.whole(row, range[0], range[1]);
        return known != null ? known : new Entry(row, range[0], range[1], null, Joint.LINE);
    }

    private static List<int[]> cells(Paragraph row) {
        var cells = new ArrayList<int[]>();
        var start = row.text().startsWith("|") ? 1 : 0;
        for (var i = start; i <= row.text().length(); i++)
            if (i == row.text().length() || "|\t".indexOf(row.text().charAt(i)) >= 0) {
                if (i < row.text().length() || i > start) cells.add(new int[] {start, i});
                start = i + 1;
            }
        return cells;
    }

    /// From the first to the last name known, if the gazetteer knows nearly all in between: a heading is no entry.
    private static void add(List<Entry> entries, List<Listing> found) {
        var known = IntStream.range(0, entries.size())
                .filter(i -> !entries.get(i).isUnknown())
                .toArray();
        if (known.length < FEWEST) return;
        var span = entries.subList(known[0], known[known.length - 1] + 1);
        if (known.length * 5 < span.size() * 4) return;
        var first = span.getFirst().joinedBy(Joint.FIRST);
        var all = new ArrayList<>(span);
        all.set(0, first);
        found.add(new Listing(List.copyOf(all), false));
    }
}
