package org.redthread.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One figure of a meeting: what sources print for it, beside what can be counted from the list.
///
/// @param roll the list that it can be counted from; empty where none is on record
public record Reckoning(Figure.Of of, List<Figure> printed, Roll roll) {

    public enum Verdict {
        /// Printed, or not, and counted: the list bears it out.
        COUNTED,
        /// Printed, and no list to count.
        TYPED,
        /// Sources print different values, or the list holds another number.
        DISPUTED
    }

    /// Every figure that is printed or can be counted, once each, in the order of the kinds.
    static List<Reckoning> all(List<Figure> figures, List<Attendance> attendance) {
        return Arrays.stream(Figure.Of.values())
                .map(of -> new Reckoning(
                        of, figures.stream().filter(f -> f.of() == of).toList(), list(of, attendance)))
                .filter(reckoning -> !reckoning.printed.isEmpty() || !reckoning.roll.isEmpty())
                .toList();
    }

    private static Roll list(Figure.Of of, List<Attendance> attendance) {
        return switch (of) {
            case COUNTRIES -> Roll.of(attendance, Attendance.Kind.COUNTRY, true);
            case ORGANISATIONS -> Roll.of(attendance, Attendance.Kind.ORGANISATION, true);
            case PARTICIPANTS,
                    STATES_AND_ORGANISATIONS,
                    MINISTERS,
                    DEPUTIES_AND_STATE_SECRETARIES,
                    MINISTERS_AND_DEPUTY_MINISTERS -> new Roll(List.of());
        };
    }

    public Verdict verdict() {
        var values = printed.stream().map(Figure::printed).distinct().count();
        if (values > 1) return Verdict.DISPUTED;
        if (roll.isEmpty()) return Verdict.TYPED;
        return printed.stream().allMatch(f -> f.number() != null && f.number() == roll.distinct())
                ? Verdict.COUNTED
                : Verdict.DISPUTED;
    }

    /// Whether the list does not bear the printed figure out.
    public boolean miscounted() {
        return !roll.isEmpty() && !printed.isEmpty() && verdict() == Verdict.DISPUTED;
    }

    /// All printed values, each once: `46, close to fifty`; where the list alone disagrees, the printed one.
    public String values() {
        return printed.stream().map(Figure::printed).distinct().collect(Collectors.joining(", "));
    }
}
