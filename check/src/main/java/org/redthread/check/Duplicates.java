package org.redthread.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// A party that stands twice in one list, by whichever of its names.
///
/// A list behind a printed figure is read whole; another list only in its unbroken parts, since prose may name a
/// country
/// twice in one sentence, and a table may well give each country several rows.
final class Duplicates implements Rule {

    private static final int FEWEST = 5;

    @Override
    public void read(Summary summary, Notebook notebook) {
        var counted = Collections.<Listing>newSetFromMap(new IdentityHashMap<>());
        summary.countedLists().forEach(list -> counted.add(list.listing()));
        for (var listing : summary.listings()) {
            if (counted.contains(listing)) report(listing, notebook);
            else if (!listing.isInline() && listing.paragraph().kind() != Paragraph.Kind.ROW) report(listing, notebook);
            else if (listing.isInline())
                listing.parts().stream()
                        .filter(part -> part.entries().size() >= FEWEST)
                        .forEach(part -> report(part, notebook));
        }
    }

    private static void report(Listing listing, Notebook notebook) {
        for (var same : listing.byParty(entry -> !entry.isUnknown()).values())
            if (same.size() > 1) report(listing, same, notebook);
    }

    private static void report(Listing listing, List<Entry> same, Notebook notebook) {
        var second = same.get(1);
        var places = same.stream()
                .map(entry -> notebook.say(
                        "duplicate.entry",
                        listing.entries().indexOf(entry) + 1,
                        entry.text(),
                        notebook.at(entry.paragraph(), entry.start())))
                .toList();
        var names =
                same.stream().map(Entry::text).distinct().collect(Collectors.joining(" " + notebook.say("and") + " "));
        var why = same.stream().map(Entry::text).distinct().count() == 1
                ? notebook.say("duplicate.same", names, notebook.sayings().times(same.size()))
                : notebook.say("duplicate.one-party", names, notebook.sayings().times(same.size()));
        var severity = second.isCountry() ? Severity.ERROR : Severity.WARNING;
        notebook.found(FindingClass.DUPLICATE, severity, second.paragraph(), second.start(), second.end(), why, places);
    }
}
