package org.redthread.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.redthread.check.Count.Counted;
import org.redthread.check.CountedList.Tie;
import org.redthread.check.gazetteer.Gazetteer;

/// A printed number of countries or organisations against the distinct entries of the list that it introduces.
///
/// Silent where another reading of the list gives the printed figure: the list may end at a semicolon, at as well as or
/// after and, it may name a party that the gazetteer does not know, and a union or an institution may be counted as a
/// member.
final class PartyCounts implements Rule {

    private static final int FEWEST_AFTER_A_COMMA = 5;
    private static final int FARTHEST_AFTER_A_COMMA = 3;

    private static final Set<String> OF_THE_UNION =
            Set.of("EU", "EU-COMMISSION", "EU-COUNCIL", "EU-PARLIAMENT", "EEAS", "EUAA", "FRONTEX", "EUROPOL");

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var counted : summary.countedLists())
            if (!counted.count().approximate()) new Tally(counted, summary.gazetteer()).write(notebook);
    }

    /// One figure and its list, counted.
    private static final class Tally {

        private final CountedList counted;
        private final Count count;
        private final Predicate<Entry> what;
        private final int printed;
        private final int entries;
        private final int distinct;
        private final int unknown;
        private final int namedLater;

        Tally(CountedList counted, Gazetteer gazetteer) {
            this.counted = counted;
            this.count = counted.count();
            this.what = switch (count.counted()) {
                case COUNTRIES -> Entry::isCountry;
                case ORGANISATIONS -> Entry::isOrganisation;
                case PARTIES -> entry -> !entry.isUnknown();
            };
            this.printed = count.value();
            this.entries = (int) counted.listing().count(what);
            this.distinct = counted.listing().distinct(what);
            this.unknown = (int) counted.listing().count(Entry::isUnknown);
            this.namedLater = namedLater(counted.listing().last(), gazetteer);
        }

        void write(Notebook notebook) {
            if (distinct == 0) return;
            if (isRight()) notebook.confirmed(count.paragraph(), count.start(), count.end(), sum(notebook));
            else if (!mayBeRight()) report(notebook);
        }

        /// An entry that nobody knows matters only where it may be one of those counted: before the last of them.
        private boolean isRight() {
            var all = counted.listing().entries();
            var last = all.stream()
                    .filter(what)
                    .reduce((one, other) -> other)
                    .map(all::indexOf)
                    .orElse(0);
            return distinct == printed
                    && counted.tie() != Tie.SOME
                    && all.subList(0, last).stream().noneMatch(Entry::isUnknown);
        }

        private boolean mayBeRight() {
            var ofMany = !counted.listing().isInline() && distinct * 2 < printed;
            return switch (counted.tie()) {
                case SOME -> distinct <= printed;
                case BEHIND -> distinct >= printed || distinct + unknown >= printed;
                case LOOSE -> isFar() || readings().contains(printed) || mayHoldUnknown();
                case FIRM ->
                    distinct == 1
                            || ofMany
                            || distinct * 3 < printed
                            || readings().contains(printed)
                            || mayHoldUnknown();
            };
        }

        private boolean mayHoldUnknown() {
            return distinct <= printed && printed <= distinct + unknown + namedLater
                    || OrganisationsAmongCountries.makeUp(counted, distinct);
        }

        /// Names in the rest of the sentence: the list may go on there in a way that was not understood.
        private static int namedLater(Entry last, Gazetteer gazetteer) {
            var text = last.paragraph().text();
            return gazetteer
                    .sightings(text.substring(last.end(), Sentences.endAfter(text, last.end())))
                    .size();
        }

        private boolean isFar() {
            return Math.abs(printed - distinct) > FARTHEST_AFTER_A_COMMA || distinct < FEWEST_AFTER_A_COMMA;
        }

        /// Every figure that some honest reading of the list gives.
        private Set<Integer> readings() {
            var figures = new HashSet<Integer>();
            var upTo = new ArrayList<Entry>();
            for (var part : counted.listing().parts()) {
                upTo.addAll(part.entries());
                var list = new Listing(List.copyOf(upTo), false);
                figures.add(list.distinct(what));
                if (count.counted() == Counted.PARTIES) {
                    figures.add(list.distinct(Entry::isCountry));
                    figures.add(list.distinct(Entry::isOrganisation));
                }
                if (count.counted() == Counted.ORGANISATIONS)
                    figures.add(list.distinct(what.and(entry -> !isOfTheUnion(entry))));
            }
            return figures;
        }

        private static boolean isOfTheUnion(Entry entry) {
            var party = entry.party();
            return party != null && OF_THE_UNION.contains(party.code());
        }

        private String sum(Notebook notebook) {
            return notebook.say("count.sum", printed, entries, distinct);
        }

        private void report(Notebook notebook) {
            var parties = counted.listing().byParty(what).values();
            var evidence = new ArrayList<String>();
            parties.stream()
                    .filter(same -> same.size() > 1)
                    .map(same -> notebook.say(
                            "count.twice",
                            same.getFirst().text(),
                            notebook.sayings().times(same.size())))
                    .forEach(evidence::add);
            evidence.add(notebook.say(
                    "count.counted",
                    parties.stream().map(same -> same.getFirst().text()).collect(joining(", "))));
            if (unknown > 0)
                evidence.add(notebook.say(
                        "count.unknown",
                        counted.listing().entries().stream()
                                .filter(Entry::isUnknown)
                                .map(Entry::text)
                                .collect(joining(", "))));
            var kind = count.counted() == Counted.ORGANISATIONS
                    ? FindingClass.COUNT_OF_ORGANISATIONS
                    : FindingClass.COUNT_OF_COUNTRIES;
            var severity = counted.tie() == Tie.FIRM ? Severity.ERROR : Severity.WARNING;
            notebook.found(kind, severity, count.paragraph(), count.start(), count.end(), sum(notebook), evidence);
        }
    }
}
