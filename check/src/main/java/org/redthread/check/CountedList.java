package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A printed figure with the list that it introduces, or sums up.
///
/// @param tie how surely the two belong together
record CountedList(Count count, Listing listing, Tie tie) {

    enum Tie {
        /// A colon, dash, bracket or nothing at all between the two.
        FIRM,
        /// No more than a comma.
        LOOSE,
        /// After including, such as and the like: the list names only some.
        SOME,
        /// The figure stands behind the list, which may be longer than what it counts.
        BEHIND
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern INCLUDING = Pattern.compile(
            "\\b(?:including|included|includes?|such\\s+as|among\\s+(?:them|others|which)|e\\.g|inter\\s+alia|notably|in\\s+particular|particularly|mainly"
                    + "|mostly|especially|for\\s+(?:example|instance)|like|of\\s+which|of\\s+whom|dont|darunter|notamment|в\\s+том\\s+числе|включая|incluid\\w+)\\b",
            FLAGS);

    private static final String NAMELY =
            "(?:namely|i\\.e\\.?|viz\\.?|that\\s+is|à\\s+savoir|und\\s+zwar|а\\s+именно)[,:]?";
    private static final Pattern FIRM = Pattern.compile(
            "\\s*[*†]*\\)?\\s*(?:[:–—-]|\\(\\s*(?:" + NAMELY + ")?|[,(–-]?\\s*" + NAMELY + ")?\\s*[\"“]?"
                    + Gap.ARTICLE.pattern(),
            FLAGS);
    private static final Pattern BY_COMMA = Pattern.compile("\\s*,\\s*" + Gap.ARTICLE.pattern(), FLAGS);
    private static final Pattern BY_COLON =
            Pattern.compile("\\)?[^.!?;:()]{0,120}:\\s*" + Gap.ARTICLE.pattern(), FLAGS);
    private static final Pattern LIST_FOLLOWS = Pattern.compile("\\)?[^.!?;:()]{0,120}:\\s*|\\)?\\s*");
    private static final Pattern SUMS_UP = Pattern.compile(
            "\\s*(?:\\(\\s*(?:the\\s+|all\\s+|these\\s+)?|[,;–—-]?\\s*(?:a\\s+total\\s+of|in\\s+total|in\\s+all|altogether|totall?ing)\\s+)",
            FLAGS);

    private static final int SHORT_PARAGRAPH = 90;
    private static final int LONGEST_LEAD = 60;

    boolean namesAll() {
        return tie == Tie.FIRM || tie == Tie.LOOSE;
    }

    static List<CountedList> in(Summary summary) {
        var all = new ArrayList<CountedList>();
        for (var count : summary.counts())
            inside(summary, count)
                    .or(() -> below(summary, count))
                    .or(() -> behind(summary, count))
                    .ifPresent(all::add);
        return all;
    }

    private static Optional<CountedList> inside(Summary summary, Count count) {
        return summary.listingsIn(count.paragraph()).stream()
                .filter(listing -> listing.isInline() && listing.first().start() >= count.end())
                .findFirst()
                .flatMap(listing -> tied(count, listing));
    }

    private static Optional<CountedList> tied(Count count, Listing listing) {
        var lead =
                count.paragraph().text().substring(count.end(), listing.first().start());
        if (lead.length() < LONGEST_LEAD
                && !lead.contains(".")
                && INCLUDING.matcher(lead).find()) return Optional.of(new CountedList(count, listing, Tie.SOME));
        if (FIRM.matcher(lead).matches() || BY_COLON.matcher(lead).matches())
            return Optional.of(new CountedList(count, listing, listing.open() ? Tie.SOME : Tie.FIRM));
        return BY_COMMA.matcher(lead).matches()
                ? Optional.of(new CountedList(count, listing, listing.open() ? Tie.SOME : Tie.LOOSE))
                : Optional.empty();
    }

    /// The list stands in the paragraphs that follow the one with the figure.
    private static Optional<CountedList> below(Summary summary, Count count) {
        var text = count.paragraph().text();
        var rest = text.substring(count.end());
        var next = summary.after(count.paragraph());
        if (next == null || !LIST_FOLLOWS.matcher(rest).matches()) return Optional.empty();
        var announced = rest.strip().endsWith(":");
        if (!announced && text.length() > SHORT_PARAGRAPH) return Optional.empty();
        var rows = next.kind() == Paragraph.Kind.ROW ? 3 : 1;
        return IntStream.range(
                        next.index(),
                        Math.min(next.index() + rows, summary.paragraphs().size()))
                .mapToObj(summary.paragraphs()::get)
                .flatMap(paragraph -> summary.listingsIn(paragraph).stream())
                .filter(listing ->
                        !listing.isInline() || startsItsParagraph(listing) && (announced || fillsItsParagraph(listing)))
                .findFirst()
                .map(listing -> new CountedList(
                        count, listing, INCLUDING.matcher(rest).find() || listing.open() ? Tie.SOME : Tie.FIRM));
    }

    private static boolean startsItsParagraph(Listing listing) {
        return Gap.ARTICLE
                .matcher(listing.paragraph().text().substring(0, listing.first().start()))
                .matches();
    }

    private static boolean fillsItsParagraph(Listing listing) {
        return listing.paragraph().text().substring(listing.last().end()).matches("\\s*[.;]?\\s*");
    }

    /// `Afghanistan, Iran and Pakistan (three countries)`.
    private static Optional<CountedList> behind(Summary summary, Count count) {
        return summary.listingsIn(count.paragraph()).stream()
                .filter(listing -> listing.isInline() && listing.last().end() <= count.start())
                .filter(listing -> SUMS_UP.matcher(count.paragraph()
                                .text()
                                .substring(listing.last().end(), count.start()))
                        .matches())
                .findFirst()
                .map(listing -> new CountedList(count, listing, Tie.BEHIND));
    }
}
