package org.redthread.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.redthread.check.Count.Counted;
import org.redthread.check.MeetingRecord.Clues;
import org.redthread.check.MeetingRecord.Figure;
import org.redthread.check.MeetingRecord.Meeting;
import org.redthread.check.MeetingRecord.What;

/// Every figure of the text against the meeting as it stands in the record.
///
/// A figure is the meeting's own where it is the first of its kind in the text. It is right when any claim on record
/// has it.
final class AgainstRecord implements Rule {

    private static final Pattern PARTICIPANTS = Pattern.compile("(?i)(?<n>" + Numbers.PATTERN
            + ")\\s+(?:\\p{L}+\\s+){0,2}?(?:participants|delegates|representatives|officials|experts|attendees)\\b");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<n>\\d{1,3})(?:st|nd|rd|th)\\s+(?:\\p{L}+\\s+){0,4}?(?:Meeting|Conference|Session|Consultations?|Summit)\\b");
    private static final int OPENING = 1000;

    private record Printed(What what, Paragraph paragraph, int start, int end, int value) {}

    private final MeetingRecord record;

    AgainstRecord(MeetingRecord record) {
        this.record = record;
    }

    @Override
    public void read(Summary summary, Notebook notebook) {
        var opening = summary.paragraphs().stream().map(Paragraph::text).collect(joining("\n"));
        var clues = new Clues(
                summary.date().map(Summary.Period::from),
                summary.date().map(Summary.Period::to),
                opening.substring(0, Math.min(OPENING, opening.length())));
        var meeting = record.meeting(clues);
        if (meeting.isEmpty()) {
            notebook.unchecked(notebook.say("record.unchecked"));
            return;
        }
        for (var what : What.values())
            first(summary, what).ifPresent(printed -> compare(printed, meeting.get(), notebook));
        lists(summary, meeting.get(), notebook);
    }

    private static Optional<Printed> first(Summary summary, What what) {
        return switch (what) {
            case PARTICIPANTS -> first(summary, PARTICIPANTS, what);
            case ORDINAL -> first(summary, ORDINAL, what);
            case COUNTRIES -> first(summary, Counted.COUNTRIES, what);
            case ORGANISATIONS -> first(summary, Counted.ORGANISATIONS, what);
        };
    }

    private static Optional<Printed> first(Summary summary, Counted counted, What what) {
        return summary.counts().stream()
                .filter(count -> count.counted() == counted)
                .findFirst()
                .filter(count -> !count.approximate())
                .map(count -> new Printed(what, count.paragraph(), count.start(), count.end(), count.value()));
    }

    private static Optional<Printed> first(Summary summary, Pattern pattern, What what) {
        for (var paragraph : summary.paragraphs()) {
            var match = pattern.matcher(paragraph.text());
            if (!match.find()) continue;
            var value = Numbers.value(match.group("n"));
            if (value.isEmpty() || Counts.isApproximate(paragraph.text(), match.start())) return Optional.empty();
            return Optional.of(new Printed(what, paragraph, match.start(), match.end(), value.getAsInt()));
        }
        return Optional.empty();
    }

    private static void compare(Printed printed, Meeting meeting, Notebook notebook) {
        var claims = meeting.figures().stream()
                .filter(figure -> figure.what() == printed.what())
                .toList();
        if (claims.isEmpty()) return;
        if (claims.stream().anyMatch(claim -> fits(claim, printed.value()))) {
            notebook.confirmed(
                    printed.paragraph(),
                    printed.start(),
                    printed.end(),
                    notebook.say("record.confirmed", meeting.name()));
            return;
        }
        notebook.found(
                FindingClass.AGAINST_RECORD,
                Severity.WARNING,
                printed.paragraph(),
                printed.start(),
                printed.end(),
                notebook.say(
                        "record.differs",
                        printed.value(),
                        meeting.name(),
                        claims.stream()
                                .map(claim -> words(claim, notebook))
                                .distinct()
                                .collect(joining(" " + notebook.say("or") + " "))),
                claims.stream()
                        .map(claim -> notebook.say("record.claim", claim.source(), words(claim, notebook)))
                        .toList());
    }

    private static boolean fits(Figure claim, int value) {
        return claim.approximate() ? value >= claim.value() && value < 2 * claim.value() : value == claim.value();
    }

    private static String words(Figure claim, Notebook notebook) {
        return claim.approximate() ? notebook.say("record.about", claim.value()) : String.valueOf(claim.value());
    }

    /// The longest list of countries or organisations is that of the participants.
    private static void lists(Summary summary, Meeting meeting, Notebook notebook) {
        list(summary, meeting, meeting.countries(), Entry::isCountry, notebook);
        list(summary, meeting, meeting.organisations(), Entry::isOrganisation, notebook);
    }

    private static void list(
            Summary summary, Meeting meeting, Set<String> onRecord, Predicate<Entry> what, Notebook notebook) {
        var longest = summary.countedLists().stream()
                .map(CountedList::listing)
                .max(Comparator.comparingInt(listing -> listing.distinct(what)));
        if (onRecord.isEmpty() || longest.isEmpty()) return;
        var printed = longest.get().byParty(what);
        if (printed.size() * 2 < onRecord.size()) return;
        var differences = new ArrayList<String>();
        onRecord.stream()
                .filter(code -> !printed.containsKey(code))
                .forEach(code -> differences.add(notebook.say("record.missing", label(summary, code))));
        printed.keySet().stream()
                .filter(code -> !onRecord.contains(code))
                .forEach(code -> differences.add(notebook.say("record.added", label(summary, code))));
        if (differences.isEmpty()) return;
        var first = longest.get().first();
        notebook.found(
                FindingClass.AGAINST_RECORD,
                Severity.WARNING,
                first.paragraph(),
                first.start(),
                first.end(),
                notebook.say("record.list", meeting.name()),
                List.copyOf(differences));
    }

    private static String label(Summary summary, String code) {
        return summary.gazetteer().byCode(code).map(party -> party.label()).orElse(code);
    }
}
