package org.redthread.results.counting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Figure;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Reckoning;

/// The annual meeting of a year, with who came to it as sources print it and as its list has it.
///
/// @param front null where no such meeting of the year is on record
public record Annual(int year, @Nullable Front front) {

    /// Of a year with several the last one.
    ///
    /// @param bodies that hold the annual meeting
    public static List<Annual> of(Span span, Collection<Front> held, Set<UUID> bodies) {
        return span.years().stream()
                .map(year -> new Annual(
                        year,
                        held.stream()
                                .filter(front -> isOf(front.meeting(), year, bodies))
                                .reduce((earlier, later) -> later)
                                .orElse(null)))
                .toList();
    }

    private static boolean isOf(Meeting meeting, int year, Set<UUID> bodies) {
        var held = meeting.held();
        return held != null
                && held.first().getYear() == year
                && meeting.bodies().stream().anyMatch(bodies::contains);
    }

    /// Null where nothing tells.
    public @Nullable Reckoning of(Figure.Of of) {
        return front == null
                ? null
                : front.reckonings().stream()
                        .filter(each -> each.of() == of)
                        .findFirst()
                        .orElse(null);
    }

    /// Counted from its list, else as the first source prints it; null where nothing tells.
    public @Nullable Integer number(Figure.Of of) {
        var reckoning = of(of);
        if (reckoning == null) return null;
        if (!reckoning.roll().isEmpty()) return reckoning.roll().distinct();
        return reckoning.printed().getFirst().number();
    }

    /// As it is read: the count, else what is printed.
    public String said(Figure.Of of) {
        var reckoning = of(of);
        if (reckoning == null) return "";
        return reckoning.roll().isEmpty()
                ? reckoning.values()
                : String.valueOf(reckoning.roll().distinct());
    }
}
