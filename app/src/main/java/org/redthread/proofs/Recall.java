package org.redthread.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.check.MeetingRecord;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.gazetteer.Reading;
import org.redthread.meetings.Dossier;
import org.redthread.meetings.Meetings;
import org.redthread.meetings.Reckoning;
import org.redthread.meetings.Recorded;
import org.redthread.meetings.Roll;

/// Looks for the meeting that one text speaks of, and remembers which it was.
///
/// It must be certain: the days must fit and the text must name the dialogue, and only one meeting may be left. A text
/// held against the wrong meeting would be found wrong in every line.
final class Recall implements MeetingRecord {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Meetings meetings;
    private final Gazetteer gazetteer;
    private @Nullable Recorded found;

    Recall(Meetings meetings, Gazetteer gazetteer) {
        this.meetings = meetings;
        this.gazetteer = gazetteer;
    }

    Optional<Recorded> found() {
        return Optional.ofNullable(found);
    }

    @Override
    public Optional<Meeting> meeting(Clues clues) {
        if (clues.from().isEmpty()) return Optional.empty();
        var from = clues.from().get();
        var fitting = meetings.heldBetween(from, clues.to().orElse(from)).stream()
                .filter(recorded -> clues.opening().contains(recorded.dialogue()))
                .toList();
        if (fitting.size() != 1) return Optional.empty();
        found = fitting.getFirst();
        return Optional.ofNullable(found).flatMap(this::meeting);
    }

    private Optional<Meeting> meeting(Recorded recorded) {
        var meeting = recorded.dossier().meeting();
        var held = meeting.held();
        if (held == null) return Optional.empty();
        return Optional.of(new Meeting(
                recorded.dialogue() + ": " + meeting.label().en(),
                held.first(),
                held.last(),
                figures(recorded.dossier()),
                codes(recorded.dossier().countries()),
                codes(recorded.dossier().organisations())));
    }

    private List<Figure> figures(Dossier dossier) {
        var figures = new ArrayList<Figure>();
        for (var reckoning : dossier.reckonings()) what(reckoning).ifPresent(what -> add(what, reckoning, figures));
        var number = dossier.meeting().number();
        if (number != null && !dossier.meeting().numberInferred())
            figures.add(new Figure(
                    What.ORDINAL,
                    number,
                    false,
                    String.join(", ", dossier.meeting().sources())));
        return figures;
    }

    /// Where a list is on record, what is counted from it stands for what was printed above it.
    private static void add(What what, Reckoning reckoning, List<Figure> figures) {
        if (!reckoning.roll().isEmpty()) {
            figures.add(new Figure(what, reckoning.roll().distinct(), false, "list on record, counted"));
            return;
        }
        for (var figure : reckoning.printed()) {
            var digits = DIGITS.matcher(figure.printed());
            if (digits.find())
                figures.add(new Figure(
                        what,
                        Integer.parseInt(digits.group()),
                        figure.number() == null,
                        String.join(", ", figure.sources())));
        }
    }

    private static Optional<What> what(Reckoning reckoning) {
        return switch (reckoning.of()) {
            case PARTICIPANTS -> Optional.of(What.PARTICIPANTS);
            case COUNTRIES -> Optional.of(What.COUNTRIES);
            case ORGANISATIONS -> Optional.of(What.ORGANISATIONS);
            case STATES_AND_ORGANISATIONS, MINISTERS, DEPUTIES_AND_STATE_SECRETARIES, MINISTERS_AND_DEPUTY_MINISTERS ->
                Optional.empty();
        };
    }

    private Set<String> codes(Roll roll) {
        return roll.entries().stream()
                .flatMap(entry -> gazetteer.named(entry.printed()).stream()
                        .map(Reading::party)
                        .map(party -> party.code())
                        .limit(1))
                .collect(Collectors.toSet());
    }
}
