package org.redthread.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import org.redthread.check.Count.Counted;

/// `31 countries including the European Commission and IOM`: a figure of countries that holds organisations.
final class OrganisationsAmongCountries implements Rule {

    private static final Pattern INCLUDING =
            Pattern.compile("(?i)\\s*,?\\s*(?:including|among\\s+them|such\\s+as)\\s+");
    private static final Pattern DIVIDED = Pattern.compile("(?i)\\s*[,;]\\s*(?!\\s*(?:and|as\\s+well)\\b)|\\s+and\\s+");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?i)[,;]?\\s*\\b(?:as\\s+well\\s+as|along\\s+with|together\\s+with|in\\s+addition)\\b|,\\s*and\\b|;|[.!?](?:\\s|$)");
    private static final Pattern BODY = Pattern.compile(
            ".*\\b(?:Presidency|Delegation|Secretariat|Commission|Agency|Organi[sz]ation|Committee|Council|Bank|Fund)(?:\\s+(?:of|in|to)\\b.*)?");

    @Override
    public void read(Summary summary, Notebook notebook) {
        summary.counts().stream()
                .filter(count -> count.counted() == Counted.COUNTRIES)
                .forEach(count -> named(summary, count, notebook));
        summary.countedLists().forEach(counted -> listed(counted, notebook));
    }

    private static void named(Summary summary, Count count, Notebook notebook) {
        var rest = count.paragraph().text().substring(count.end());
        var including = INCLUDING.matcher(rest);
        if (!including.lookingAt()) return;
        var tail = rest.substring(including.end());
        var end = LEFT_OUT.matcher(tail);
        var named = (end.find() ? tail.substring(0, end.start()) : tail).replace('\n', ' ');
        var organisations = DIVIDED.splitAsStream(named)
                .filter(piece -> isOrganisation(summary, piece))
                .toList();
        var known = organisations.stream().anyMatch(piece -> isKnown(summary, piece));
        if (known && isOrganisation(summary, DIVIDED.split(named)[0]))
            notebook.found(
                    FindingClass.ORGANISATION_AMONG_COUNTRIES,
                    Severity.WARNING,
                    count.paragraph(),
                    count.start(),
                    count.end() + including.end() + named.length(),
                    notebook.say("among.named"),
                    List.of(notebook.say("among.not-countries", String.join(", ", organisations))));
    }

    private static boolean isOrganisation(Summary summary, String piece) {
        return isKnown(summary, piece) || BODY.matcher(piece.strip()).matches();
    }

    private static boolean isKnown(Summary summary, String piece) {
        var plain = piece.replaceAll("\\([^()]*\\)", "")
                .replaceAll("\\s+in\\s+\\p{Lu}.*", "")
                .strip();
        return summary.gazetteer().named(plain).stream()
                .anyMatch(reading -> !reading.party().isCountry());
    }

    private static void listed(CountedList counted, Notebook notebook) {
        var countries = counted.listing().distinct(Entry::isCountry);
        if (!makeUp(counted, countries)) return;
        var count = counted.count();
        notebook.found(
                FindingClass.ORGANISATION_AMONG_COUNTRIES,
                Severity.WARNING,
                count.paragraph(),
                count.start(),
                count.end(),
                notebook.say("among.listed", count.value(), countries),
                List.of(notebook.say(
                        "among.not-countries",
                        counted.listing().byParty(Entry::isOrganisation).values().stream()
                                .map(same -> same.getFirst().text())
                                .collect(joining(", ")))));
    }

    /// Whether the printed figure of countries is reached only by counting the organisations of the same list.
    static boolean makeUp(CountedList counted, int countries) {
        var organisations = counted.listing().distinct(Entry::isOrganisation);
        return counted.count().counted() == Counted.COUNTRIES
                && counted.namesAll()
                && !counted.count().approximate()
                && organisations > 0
                && countries + organisations == counted.count().value();
    }
}
