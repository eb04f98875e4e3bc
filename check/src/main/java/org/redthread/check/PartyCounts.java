package org.redthread.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.redthread.check.Count.Counted;

/// A printed number of countries or organisations against the distinct entries of the list that it introduces.
///
/// Silent where another reading of the list gives the printed figure: the list may end at a semicolon, at as well as or
/// after and, and a union or an institution may be counted as a member.
final class PartyCounts implements Rule {

    private static final int FEWEST_AFTER_A_COMMA = 5;
    private static final int FARTHEST_AFTER_A_COMMA = 3;

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var counted : CountedList.in(summary)) if (!counted.count().approximate()) read(counted, notebook);
    }

    private static void read(CountedList counted, Notebook notebook) {
        var count = counted.count();
        Predicate<Entry> what = switch (count.counted()) {
            case COUNTRIES -> Entry::isCountry;
            case ORGANISATIONS -> Entry::isOrganisation;
            case PARTIES -> entry -> !entry.isUnknown();
        };
        var distinct = counted.listing().distinct(what);
        var unknown = (int) counted.listing().count(Entry::isUnknown);
        var entries = (int) counted.listing().count(what);
        if (distinct == 0) return;
        if (distinct == count.value() && unknown == 0 && counted.exhaustive()) {
            notebook.confirmed(
                    count.paragraph(),
                    count.start(),
                    count.end(),
                    "%d printed, %d %s, %d distinct"
                            .formatted(count.value(), entries, entries == 1 ? "entry" : "entries", distinct));
            return;
        }
        if (!counted.exhaustive() ? distinct <= count.value() : mayBeRight(counted, what, distinct, unknown)) return;
        report(counted, what, entries, distinct, notebook);
    }

    private static boolean mayBeRight(CountedList counted, Predicate<Entry> what, int distinct, int unknown) {
        var printed = counted.count().value();
        if (distinct <= printed && printed <= distinct + unknown) return true;
        var far = Math.abs(printed - distinct) > FARTHEST_AFTER_A_COMMA || distinct < FEWEST_AFTER_A_COMMA;
        if (counted.loose() && far) return true;
        if (distinct == 1 || !counted.listing().isInline() && distinct * 2 < printed) return true;
        return readings(counted, what).contains(printed);
    }

    /// Every figure that some honest reading of the list gives.
    private static Set<Integer> readings(CountedList counted, Predicate<Entry> what) {
        var figures = new HashSet<Integer>();
        var upTo = new ArrayList<Entry>();
        for (var part : counted.listing().parts()) {
            upTo.addAll(part.entries());
            var list = new Listing(List.copyOf(upTo), false);
            figures.add(list.distinct(what));
            if (counted.count().counted() == Counted.PARTIES) {
                figures.add(list.distinct(Entry::isCountry));
                figures.add(list.distinct(Entry::isOrganisation));
            }
            if (counted.count().counted() == Counted.ORGANISATIONS)
                figures.add(list.distinct(entry -> what.test(entry) && !isOfTheUnion(entry)));
        }
        return figures;
    }

    private static boolean isOfTheUnion(Entry entry) {
        return entry.sighting() != null
                && Set.of("EU", "EU-COMMISSION", "EU-COUNCIL", "EU-PARLIAMENT", "EEAS", "EUAA", "FRONTEX", "EUROPOL")
                        .contains(entry.sighting().party().code());
    }

    private static void report(
            CountedList counted, Predicate<Entry> what, int entries, int distinct, Notebook notebook) {
        var count = counted.count();
        var kind = count.counted() == Counted.ORGANISATIONS
                ? FindingClass.COUNT_OF_ORGANISATIONS
                : FindingClass.COUNT_OF_COUNTRIES;
        if (isSumWithOrganisations(counted, distinct)) return;
        var why = "%d printed, %d entries, %d distinct".formatted(count.value(), entries, distinct);
        var evidence = new ArrayList<String>();
        counted.listing().byParty(what).values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> "%s stands %d times".formatted(same.getFirst().text(), same.size()))
                .forEach(evidence::add);
        evidence.add("counted: "
                + counted.listing().byParty(what).values().stream()
                        .map(same -> same.getFirst().text())
                        .collect(joining(", ")));
        var unknown = counted.listing().entries().stream()
                .filter(Entry::isUnknown)
                .map(Entry::text)
                .toList();
        if (!unknown.isEmpty()) evidence.add("not counted, since no such name is known: " + String.join(", ", unknown));
        var severity = counted.exhaustive() && !counted.loose() ? Severity.ERROR : Severity.WARNING;
        notebook.found(kind, severity, count.paragraph(), count.start(), count.end(), why, evidence);
    }

    /// Left to the rule that names the organisations.
    private static boolean isSumWithOrganisations(CountedList counted, int distinct) {
        return OrganisationsAmongCountries.makeUp(counted, distinct);
    }
}
