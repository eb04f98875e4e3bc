package org.redthread.check;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.redthread.check.gazetteer.Sighting;

/// A name that was not in force on the day of the meeting: already ended, or not yet begun.
///
/// Each name is reported once. In a list it is a warning. In running text a former name may be right, where the text
/// tells of the past or quotes a title; there it is a note, and none where the sentence itself shows it.
final class NamesInForce implements Rule {

    private static final Pattern TELLS_OF_THE_PAST = Pattern.compile(
            "(?i)\\b(?:former(?!\\s+Yugoslav)(?:ly)?|then|previously|known as|renamed|now|today|since|founded|established|history|predecessor|became|becomes?|replaced|succeeded|successor|turned)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final int FEWEST = 5;

    private record Seen(Paragraph paragraph, Sighting sighting, boolean inList) {}

    @Override
    public void read(Summary summary, Notebook notebook) {
        var period = summary.date();
        if (period.isEmpty()) {
            notebook.unchecked(notebook.say("name.unchecked"));
            return;
        }
        var day = period.get().from();
        var listed = listed(summary);
        var seen = new LinkedHashMap<String, List<Seen>>();
        for (var paragraph : summary.paragraphs())
            for (var sighting : summary.gazetteer().sightings(paragraph.text()))
                if (sighting.readings().stream()
                        .noneMatch(reading -> reading.name().inForce(day)))
                    seen.computeIfAbsent(sighting.text(), text -> new ArrayList<>())
                            .add(new Seen(paragraph, sighting, listed.contains(place(paragraph, sighting.start()))));
        for (var places : seen.values()) report(places, day, notebook);
    }

    /// Where names stand in a list of at least five, by paragraph and offset.
    private static Set<Long> listed(Summary summary) {
        return summary.listings().stream()
                .filter(listing -> listing.entries().size() >= FEWEST)
                .flatMap(listing -> listing.entries().stream())
                .map(entry -> place(entry.paragraph(), entry.start()))
                .collect(toSet());
    }

    private static long place(Paragraph paragraph, int start) {
        return ((long) paragraph.index() << Integer.SIZE) + start;
    }

    private static void report(List<Seen> places, LocalDate day, Notebook notebook) {
        var telling = places.stream()
                .filter(seen -> seen.inList() || !excused(seen, day))
                .toList();
        if (telling.isEmpty()) return;
        var first = telling.stream().filter(Seen::inList).findFirst().orElse(telling.getFirst());
        var reading = first.sighting().readings().getFirst();
        var name = reading.name();
        var party = reading.party();
        var right = party.nameOn(day, name.language()).map(now -> now.text());
        var until = name.until();
        var from = name.from();
        var text = first.sighting().text();
        var says = notebook.sayings();
        var why = until != null && !day.isBefore(until)
                ? notebook.say("name.ended", text, says.day(until.minusDays(1)), says.day(day))
                : from == null
                        ? notebook.say("name.not", text, says.day(day))
                        : notebook.say("name.begun", text, says.day(from), says.day(day));
        var evidence = new ArrayList<String>();
        right.ifPresent(then -> evidence.add(notebook.say("name.then", then)));
        new HashSet<>(party.names())
                .stream()
                        .filter(other -> other.note() != null
                                && (other.equals(name)
                                        || right.isPresent() && other.text().equals(right.get())))
                        .map(other -> says.note(Objects.requireNonNull(other.note())))
                        .distinct()
                        .forEach(evidence::add);
        if (places.size() > 1) evidence.add(notebook.say("name.printed", says.times(places.size())));
        notebook.found(
                FindingClass.NAME_NOT_IN_FORCE,
                first.inList() ? Severity.WARNING : Severity.NOTE,
                first.paragraph(),
                first.sighting().start(),
                first.sighting().end(),
                why,
                evidence);
    }

    /// Inside quotation marks, beside a word of the past, or in a sentence with a year when the name was in force.
    private static boolean excused(Seen seen, LocalDate day) {
        var text = seen.paragraph().text();
        var sentence = Sentences.around(text, seen.sighting().start());
        var before = text.substring(0, seen.sighting().start());
        var quoted = before.lastIndexOf('“') > before.lastIndexOf('”')
                || before.chars().filter(c -> c == '"').count() % 2 == 1;
        var name = seen.sighting().readings().getFirst().name();
        var ofItsTime = YEAR.matcher(sentence)
                .results()
                .map(match -> LocalDate.of(Integer.parseInt(match.group()), 7, 1))
                .anyMatch(then -> then.getYear() != day.getYear() && name.inForce(then));
        return quoted || ofItsTime || TELLS_OF_THE_PAST.matcher(sentence).find();
    }
}
