package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A printed number against the list that it announces: `the following three points:` and then four.
///
/// Only where the number stands in front of the very noun that the list enumerates. Where the list comes after
/// including,
/// it need not be whole: fewer entries are a note at most, and only for a set that is spoken of as a whole.
final class CountWords implements Rule {

    private static final String WORD = "[\\p{L}][\\p{L}’'-]*";
    private static final String NOT_A_NOUN =
            "(?!(?:of|in|on|at|to|for|from|with|by|and|or|as|is|are|was|were|per|than|the|these|those|days?|weeks?|months?|years?|hours?|minutes?|times|percent|million|billion|euro|euros)\\b)";
    private static final String PHRASE =
            "(?<n>" + Numbers.PATTERN + ")(?<noun>(?:\\s+" + NOT_A_NOUN + WORD + "){1,5}?)";
    private static final String BRACKETED = "(?:\\s*\\([^()]{0,80}\\))?";

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?is)(?:\\bfollowing\\s+" + PHRASE + "[^.:;!?\\d]{0,80}[.:;]?|"
                    + PHRASE.replace("?<n>", "?<n2>").replace("?<noun>", "?<noun2>") + BRACKETED
                    + "(?:\\s*,?\\s*(?:(?:which\\s+)?(?:were|was|are|have\\s+been|had\\s+been)\\s+)?(?:identified|agreed(?:\\s+(?:up)?on)?|outlined|proposed|highlighted|adopted|raised|set\\s+out|listed|as\\s+follows|namely|below)[^.:;!?\\d]{0,40})?\\s*[:;])$");
    private static final Pattern INLINE = Pattern.compile(
            "(?is)" + PHRASE + BRACKETED + "(?:\\s*,?\\s*(?:namely|as\\s+follows))?\\s*:\\s+(?<items>.+)");
    private static final Pattern INCLUDING = Pattern.compile("(?is)\\b(?:the|its|their|all|these)\\s+"
            + PHRASE.replace("{1,5}?", "{1,5}") + "\\b[^.;:]{0,90}?,?\\s+including\\s+(?<items>[^.]+)");
    private static final Pattern ITEM_MARK =
            Pattern.compile("(?<![\\p{L}\\p{N}(])\\(?(?:([a-h])|([1-9]\\d?)|(i{1,3}|iv|v|vi{1,3}|ix|x))\\)\\s");
    private static final Pattern NUMBER_OF_A_THING = Pattern.compile(
            "(?is).*\\b(?:goals?|sessions?|items?|article|annex|phase|day|table|group|chapter|pillar|objective|panel|no\\.?|part|section|step|paragraph|priority|resolution|decision|top)\\s*");

    private static final int MOST = 30;
    private static final int FEWEST_NAMED = 3;

    /// How many entries a list may have; several readings where `and` may divide or belong to an entry.
    private record Size(int least, int most) {
        boolean holds(int number) {
            return least <= number && number <= most;
        }

        String words() {
            return least == most ? String.valueOf(least) : least + " or " + most;
        }
    }

    private record Figure(Paragraph paragraph, int start, int end, int value) {
        String quote() {
            return paragraph.text().substring(start, end).replace('\n', ' ');
        }
    }

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var paragraph : summary.paragraphs()) {
            if (paragraph.kind() == Paragraph.Kind.ROW) continue;
            below(summary, paragraph, notebook);
            inline(summary, paragraph, notebook);
            including(summary, paragraph, notebook);
        }
    }

    private static void below(Summary summary, Paragraph paragraph, Notebook notebook) {
        var text = paragraph.text().strip();
        var sentence = Sentences.startBefore(text, text.length() - 1);
        var match = ANNOUNCED.matcher(text.substring(sentence));
        while (match.find()) {
            var second = match.group("n2") != null;
            var figure = figure(
                    summary,
                    paragraph,
                    sentence,
                    match.start(second ? "n2" : "n"),
                    match.end(second ? "noun2" : "noun"),
                    match.group(second ? "n2" : "n"));
            var size = itemsAfter(summary, paragraph);
            if (figure.isEmpty() || size.isEmpty()) return;
            judge(figure.get(), size.get(), notebook);
        }
    }

    private static void judge(Figure figure, Size size, Notebook notebook) {
        if (size.holds(figure.value()))
            notebook.confirmed(
                    figure.paragraph(),
                    figure.start(),
                    figure.end(),
                    "%d announced, %s listed".formatted(figure.value(), size.words()));
        else
            notebook.found(
                    FindingClass.COUNT_WORD,
                    Severity.ERROR,
                    figure.paragraph(),
                    figure.start(),
                    figure.end(),
                    "%d announced, %s listed".formatted(figure.value(), size.words()),
                    List.of());
    }

    /// The items below: up to the first paragraph that is none, or, where a page breaks them, up to the last of their
    /// style.
    private static Optional<Size> itemsAfter(Summary summary, Paragraph paragraph) {
        var first = summary.after(paragraph);
        if (first == null || first.marker() == null || sameStyle(paragraph, first)) return Optional.empty();
        if (first.marker().value() > 1) return Optional.empty();
        var least = 0;
        var most = 0;
        var broken = false;
        for (var next = first; next != null; next = summary.after(next)) {
            if (next.kind() == Paragraph.Kind.HEADING || next.isItem() && sameStyle(paragraph, next)) break;
            var again = next != first && next.marker() != null && next.marker().value() == 1 && sameStyle(first, next);
            if (again) break;
            if (!next.isItem()) {
                if (next.text().length() > 200 || broken) break;
                broken = true;
            } else if (sameStyle(first, next)) {
                most++;
                if (!broken && next.indent() == first.indent()) least++;
            }
        }
        return most < 2 ? Optional.empty() : Optional.of(new Size(least, most));
    }

    private static boolean sameStyle(Paragraph one, Paragraph other) {
        var first = one.marker();
        var second = other.marker();
        return first != null
                && second != null
                && first.style().equals(second.style())
                && (!first.isBullet() || one.indent() == other.indent());
    }

    private static void inline(Summary summary, Paragraph paragraph, Notebook notebook) {
        var match = INLINE.matcher(paragraph.text());
        if (!match.find()) return;
        var figure = figure(summary, paragraph, 0, match.start("n"), match.end("noun"), match.group("n"));
        var items = paragraph
                .text()
                .substring(match.start("items"), Sentences.endAfter(paragraph.text(), match.start("items")));
        if (figure.isEmpty() || items.contains(":")) return;
        sizeOf(items).ifPresent(size -> judge(figure.get(), size, notebook));
    }

    private static void including(Summary summary, Paragraph paragraph, Notebook notebook) {
        var match = INCLUDING.matcher(paragraph.text());
        if (!match.find()) return;
        var figure = figure(summary, paragraph, 0, match.start("n"), match.end("noun"), match.group("n"));
        var items = match.group("items");
        if (figure.isEmpty() || !items.contains(";")) return;
        var named = items.split(";").length;
        var announced = figure.get().value();
        if (named == announced || named < FEWEST_NAMED || 2 * named < announced) return;
        var at = figure.get();
        notebook.found(
                FindingClass.COUNT_WORD,
                named < announced ? Severity.NOTE : Severity.WARNING,
                at.paragraph(),
                at.start(),
                at.end(),
                named < announced
                        ? "%d are spoken of, %d are named: after “including” the list need not be whole, yet nothing says what the others are"
                                .formatted(announced, named)
                        : "%d are spoken of, and %d are named".formatted(announced, named),
                java.util.Arrays.stream(items.split(";"))
                        .map(item -> "named: " + shortened(item.strip()))
                        .toList());
    }

    private static String shortened(String item) {
        var plain = item.replace('\n', ' ').replaceFirst("^and\\s+", "");
        return plain.length() <= 70 ? plain : plain.substring(0, 70).strip() + "…";
    }

    /// By its marks, else by semicolons, else by commas if no entry is longer than a few words.
    private static Optional<Size> sizeOf(String items) {
        var marks = ITEM_MARK.matcher(items).results().toList();
        if (marks.size() >= 2 && marks.getFirst().start() < 3) return Optional.of(inOrder(marks));
        if (items.contains(";")) {
            var pieces = items.split(";").length;
            return Optional.of(new Size(pieces, pieces));
        }
        var plain = items.replaceAll("\\([^()]*\\)", "");
        var pieces = plain.split("\\s*,\\s*");
        if (pieces.length < 2 || plain.contains("(")) return Optional.empty();
        var isShort = java.util.Arrays.stream(pieces).allMatch(piece -> piece.split("\\s+").length <= 7);
        if (!isShort
                || plain.matches(
                        "(?is).*\\b(?:which|who|that|while|whereas|where|including|such as|will|would|is|are|was|were|has|have)\\b.*"))
            return Optional.empty();
        var ands = 0;
        for (var piece : pieces) ands += piece.split("(?i)(?<=\\S)\\s+(?:and|&|et|und|и)\\s+").length - 1;
        var last = pieces[pieces.length - 1];
        var closed = last.matches("(?is)(?:and|or)\\s.*");
        return Optional.of(new Size(
                closed ? pieces.length : pieces.length + Math.min(ands, 1) - (ands > 1 ? 1 : 0), pieces.length + ands));
    }

    /// Marks that do not run on from the first are marks of something else.
    private static Size inOrder(List<MatchResult> marks) {
        var styles = new ArrayList<Integer>();
        for (var group = 1; group <= 3; group++) if (marks.getFirst().group(group) != null) styles.add(group);
        var count = (int) marks.stream()
                .filter(mark -> styles.stream().anyMatch(style -> mark.group(style) != null))
                .count();
        return new Size(count, Math.max(count, marks.size()));
    }

    /// Nothing for what is counted by the rules of parties, for a noun in the singular, and for the number of a thing.
    private static Optional<Figure> figure(
            Summary summary, Paragraph paragraph, int shift, int start, int end, String printed) {
        var value = Numbers.value(printed);
        var noun = paragraph.text().substring(shift + start, shift + end);
        var plural = noun.matches("(?is).*(?:s|people|criteria|children|media|data)");
        var counted = summary.counts().stream()
                .anyMatch(count -> count.paragraph() == paragraph && count.start() == shift + start);
        var named = NUMBER_OF_A_THING
                .matcher(paragraph.text().substring(0, shift + start))
                .matches();
        return value.isPresent() && value.getAsInt() > 1 && value.getAsInt() <= MOST && plural && !counted && !named
                ? Optional.of(new Figure(paragraph, shift + start, shift + end, value.getAsInt()))
                : Optional.empty();
    }
}
