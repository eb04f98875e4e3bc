package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A printed figure with the list that it introduces.
///
/// @param exhaustive false after including, such as and the like: the list names only some
/// @param loose whether no more than a comma ties the list to the figure
record CountedList(Count count, Listing listing, boolean exhaustive, boolean loose) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SOME = Pattern.compile(
            "\\b(?:including|included|includes|such\\s+as|among\\s+(?:them|others|which)|e\\.g|inter\\s+alia|notably|in\\s+particular|particularly"
                    + "|mainly|mostly|especially|for\\s+(?:example|instance)|like|of\\s+which|of\\s+whom|dont|darunter|notamment|в\\s+том\\s+числе|включая|incluid\\w+)\\b",
            FLAGS);

    private static final String NAMELY =
            "(?:namely|i\\.e\\.?|viz\\.?|that\\s+is|à\\s+savoir|und\\s+zwar|а\\s+именно)[,:]?";

    /// A dash, colon, bracket or namely directly in front of the list, or nothing at all.
    private static final Pattern TIED = Pattern.compile(
            "\\s*[*†]*\\s*(?:[:–—-]|\\(\\s*(?:" + NAMELY + ")?|[,(–-]?\\s*" + NAMELY + ")?\\s*[\"“]?"
                    + Gap.ARTICLE.pattern(),
            FLAGS);
    private static final Pattern BY_COMMA = Pattern.compile("\\s*,\\s*" + Gap.ARTICLE.pattern(), FLAGS);
    private static final Pattern BY_COLON = Pattern.compile("[^.!?;:()]{0,120}:\\s*" + Gap.ARTICLE.pattern(), FLAGS);
    private static final Pattern LIST_FOLLOWS = Pattern.compile("\\)?[^.!?;:]{0,120}:?\\s*");

    static List<CountedList> in(Summary summary) {
        var all = new ArrayList<CountedList>();
        for (var count : summary.counts())
            inside(summary, count).or(() -> below(summary, count)).ifPresent(all::add);
        return all;
    }

    private static Optional<CountedList> inside(Summary summary, Count count) {
        return summary.listingsIn(count.paragraph()).stream()
                .filter(Listing::isInline)
                .filter(listing -> listing.first().start() >= count.end())
                .findFirst()
                .flatMap(listing -> tie(count, listing, leadOf(count, listing)));
    }

    /// Text between figure and list, an unknown first entry taken into the list's length rather than into the lead.
    private static String leadOf(Count count, Listing listing) {
        return count.paragraph().text().substring(count.end(), listing.first().start());
    }

    private static Optional<CountedList> tie(Count count, Listing listing, String lead) {
        var some = SOME.matcher(lead).find();
        var tied = TIED.matcher(lead).matches() || BY_COLON.matcher(lead).matches();
        var comma = BY_COMMA.matcher(lead).matches();
        if (some && lead.length() < 60 && !lead.contains("."))
            return Optional.of(new CountedList(count, listing, false, false));
        return tied || comma
                ? Optional.of(new CountedList(count, listing, !listing.open(), comma && !tied))
                : Optional.empty();
    }

    /// The list stands in the paragraphs that follow the one with the figure.
    private static Optional<CountedList> below(Summary summary, Count count) {
        var rest = count.paragraph().text().substring(count.end());
        var introduces = rest.strip().endsWith(":") || count.paragraph().text().length() < 90;
        var next = summary.after(count.paragraph());
        if (!introduces || next == null || !LIST_FOLLOWS.matcher(rest).matches()) return Optional.empty();
        return summary.listings().stream()
                .filter(listing -> isNear(next, listing)
                        && (!listing.isInline() || listing.first().start() <= 4))
                .findFirst()
                .map(listing ->
                        new CountedList(count, listing, !SOME.matcher(rest).find() && !listing.open(), false));
    }

    /// A table may have a heading row or two above its first party.
    private static boolean isNear(Paragraph next, Listing listing) {
        var distance = listing.paragraph().index() - next.index();
        return distance == 0 || next.kind() == Paragraph.Kind.ROW && distance > 0 && distance <= 2;
    }
}
