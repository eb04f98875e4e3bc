package org.redthread.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.check.gazetteer.NameKind;

/// Entries out of place in a list that is otherwise in alphabetical order; the fewest that, taken out, leave it in
/// order.
///
/// Silent where the list is not alphabetical at all, where it begins with some out of order (a chair or host named
/// first),
/// and where it ends with a second group.
final class AlphabeticalOrder implements Rule {

    private static final int FEWEST = 7;
    private static final int ONE_IN = 8;

    /// Lists put `Republic of Moldova` under R or under M, and both are right.
    private static final Pattern FORM_OF_STATE = Pattern.compile(".*?\\bof\\s+(?:the\\s+)?(?=\\p{Lu})");

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var listing : summary.listings()) {
            var parts = listing.isInline() ? listing.parts() : List.of(listing);
            for (var part : withTail(parts))
                read(part.entries().stream().filter(Entry::isCountry).toList(), summary, notebook);
        }
    }

    /// What stands behind `and` at the end of an enumeration belongs to it; parts of two entries are no list of their
    /// own.
    private static List<Listing> withTail(List<Listing> parts) {
        return parts.stream().filter(part -> part.entries().size() >= FEWEST).toList();
    }

    private static void read(List<Entry> entries, Summary summary, Notebook notebook) {
        if (entries.size() < FEWEST) return;
        var displaced = displaced(entries, Collation::key);
        if (displaced.isEmpty()
                || displaced(entries, Collation.in(summary.language())).isEmpty()
                || displaced.size() > Math.max(1, entries.size() / ONE_IN)
                || isGroupAtAnEnd(displaced, entries)) return;
        for (var at : displaced) report(entries, at, displaced, notebook);
    }

    private static boolean isGroupAtAnEnd(List<Integer> displaced, List<Entry> entries) {
        var first = displaced.getFirst();
        var last = displaced.getLast();
        var inOneRow = last - first == displaced.size() - 1;
        var atHead = first == 0 && inOneRow && !isOutOfPlaceByOne(entries, last);
        return atHead || displaced.size() > 1 && inOneRow && last == entries.size() - 1;
    }

    /// Two neighbours changed places: taking out the second would do as well.
    private static boolean isOutOfPlaceByOne(List<Entry> entries, int last) {
        if (last != 0) return false;
        var without = new ArrayList<>(entries);
        without.remove(1);
        return displaced(without, Collation::key).isEmpty();
    }

    private static void report(List<Entry> entries, int at, List<Integer> displaced, Notebook notebook) {
        var entry = entries.get(at);
        var before = at > 0 ? entries.get(at - 1) : entry;
        var after = at + 1 < entries.size() ? entries.get(at + 1) : entry;
        var tooEarly = at == 0
                || keys(before, Collation::key).stream()
                        .anyMatch(key -> keys(entry, Collation::key).stream().anyMatch(own -> key.compareTo(own) <= 0));
        var from = tooEarly ? entry : before;
        var to = tooEarly ? after : entry;
        if (from.paragraph() != to.paragraph()) {
            from = entry;
            to = entry;
        }
        notebook.found(
                FindingClass.ORDER,
                at == entries.size() - 1 ? Severity.NOTE : Severity.WARNING,
                entry.paragraph(),
                from.start(),
                to.end(),
                tooEarly
                        ? notebook.say("order.before", entry.text(), after.text())
                        : notebook.say("order.after", entry.text(), before.text()),
                List.of(notebook.say("order.otherwise", entries.size() - displaced.size(), entries.size())));
    }

    /// Places of the fewest entries whose removal leaves the rest in order, by any of the names an entry may be filed
    /// under.
    static List<Integer> displaced(List<Entry> entries, UnaryOperator<String> filing) {
        var keys =
                entries.stream().map(entry -> List.copyOf(keys(entry, filing))).toList();
        var steps = new ArrayList<Step>();
        Step best = null;
        for (var i = 0; i < keys.size(); i++) {
            var own = new ArrayList<Step>();
            for (var key : keys.get(i)) {
                Step longest = null;
                for (var step : steps)
                    if (step.key().compareTo(key) <= 0 && (longest == null || step.length() > longest.length()))
                        longest = step;
                own.add(new Step(i, key, longest, longest == null ? 1 : longest.length() + 1));
            }
            steps.addAll(own);
            for (var step : own) if (best == null || step.length() > best.length()) best = step;
        }
        var kept = new HashSet<Integer>();
        for (var step = best; step != null; step = step.before()) kept.add(step.at());
        var displaced = new ArrayList<Integer>();
        for (var i = 0; i < entries.size(); i++) if (!kept.contains(i)) displaced.add(i);
        return displaced;
    }

    private record Step(int at, String key, @Nullable Step before, int length) {}

    private static Set<String> keys(Entry entry, UnaryOperator<String> filing) {
        var keys = new LinkedHashSet<String>();
        var printed = entry.text().replace('\n', ' ');
        keys.add(filing.apply(printed));
        var form = FORM_OF_STATE.matcher(printed);
        if (form.lookingAt()) keys.add(filing.apply(printed.substring(form.end())));
        if (entry.paragraph().text().substring(0, entry.start()).matches("(?s).*\\b[Tt]he\\s+"))
            keys.add(filing.apply("the " + printed));
        var sighting = entry.sighting();
        if (sighting != null)
            sighting.party().names().stream()
                    .filter(name -> name.kind() == NameKind.SHORT && name.until() == null)
                    .filter(name -> name.language()
                            .equals(sighting.readings().getFirst().name().language()))
                    .forEach(name -> keys.add(filing.apply(name.text())));
        return keys;
    }
}
