package org.redthread.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Counts the entries of a list that is none of parties: items below a paragraph, or an enumeration inside a sentence.
final class Enumeration {

    private static final Pattern MARK =
            Pattern.compile("(?<![\\p{L}\\p{N}(])\\(?(?:([a-h])|([1-9]\\d?)|(i{1,3}|iv|v|vi{1,3}|ix|x))\\)\\s");
    private static final Pattern PROSE = Pattern.compile(
            "(?is)\\b(?:which|who|that|while|whereas|where|including|such as|will|would|is|are|was|were|has|have|one|mr|ms|mrs|dr)\\b|[\"“«(\\d]");
    private static final Pattern JOINED = Pattern.compile("(?i)(?<=\\S)\\s+(?:and|or|&|et|ou|und|oder|и|или|y|ve)\\s+");

    private static final int LONGEST_INTERRUPTION = 200;
    private static final int MOST_WORDS = 7;

    /// How many entries a list may have: a range where `and` may divide two entries or belong to one, or where a page
    /// may
    /// have broken the list.
    record Size(int least, int most) {

        boolean holds(int number) {
            return least <= number && number <= most;
        }

        String words(Notebook notebook) {
            return least == most ? String.valueOf(least) : notebook.say("word.range", least, most);
        }
    }

    private Enumeration() {}

    /// Items of one style and depth directly below a paragraph; nothing where there are none or only one.
    static Optional<Size> below(Summary summary, Paragraph paragraph) {
        var first = summary.after(paragraph);
        if (first == null
                || first.marker() == null
                || isSibling(paragraph, first)
                || first.marker().value() > 1) return Optional.empty();
        var least = 0;
        var most = 0;
        var broken = false;
        for (var next = first; next != null; next = summary.after(next)) {
            var marker = next.marker();
            if (next.kind() == Paragraph.Kind.HEADING || marker != null && isSibling(paragraph, next)) break;
            if (marker == null) {
                if (broken || next.text().length() > LONGEST_INTERRUPTION) break;
                broken = true;
            } else if (marker.style().equals(first.marker().style())) {
                if (next != first && marker.value() == 1) break;
                most++;
                if (!broken && next.indent() == first.indent()) least++;
            }
        }
        return most < 2 ? Optional.empty() : Optional.of(new Size(least, most));
    }

    private static boolean isSibling(Paragraph one, Paragraph other) {
        var first = one.marker();
        var second = other.marker();
        return first != null
                && second != null
                && first.style().equals(second.style())
                && (!first.isBullet() || one.indent() == other.indent());
    }

    /// By its marks, else by semicolons, else by commas if it is made of a few short entries.
    ///
    /// @param plain false where commas may stand inside entries, as between a town and its country
    static Optional<Size> inside(String items, boolean plain) {
        var marks = MARK.matcher(items).results().toList();
        if (marks.size() >= 2 && marks.getFirst().start() < 3) return Optional.of(marked(marks));
        var whole = items.strip().replaceFirst("[.;,]+$", "");
        if (whole.contains(";")) {
            var pieces = whole.split(";").length;
            return Optional.of(new Size(pieces, pieces));
        }
        return plain ? byCommas(whole) : Optional.empty();
    }

    private static Optional<Size> byCommas(String items) {
        var pieces = items.split("\\s*,\\s*");
        var isShort = Arrays.stream(pieces).allMatch(piece -> piece.split("\\s+").length <= MOST_WORDS);
        if (pieces.length < 2 || !isShort || PROSE.matcher(items).find()) return Optional.empty();
        var joined = Arrays.stream(pieces)
                .mapToInt(piece -> JOINED.split(piece).length - 1)
                .sum();
        var isClosed = pieces[pieces.length - 1].matches("(?is)(?:and|or|et|und|и)\\s.*");
        var least = isClosed || joined != 1 ? pieces.length : pieces.length + 1;
        return Optional.of(new Size(least, pieces.length + joined));
    }

    /// Only marks of the style that the first one has; the letter i may be a numeral.
    private static Size marked(List<MatchResult> marks) {
        var style = marks.getFirst().group(1) != null ? 1 : marks.getFirst().group(2) != null ? 2 : 3;
        var count =
                (int) marks.stream().filter(mark -> mark.group(style) != null).count();
        return new Size(count, Math.max(count, style == 2 ? count : marks.size()));
    }
}
