package org.redthread.meetings.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Run;
import org.redthread.meetings.YearFigure;
import org.redthread.web.Here;

/// What the list of meetings shows.
///
/// @param chosen slug of the body that is asked for, null for all
public record MeetingsPage(
        Here here,
        Dialogue dialogue,
        List<Body> bodies,
        @Nullable String chosen,
        Run run,
        List<Line> lines,
        List<Year> years,
        Map<UUID, Body> byId) {

    /// @param year shown where it differs from that of the line above
    /// @param day the day or month in the margin; null where only the year is known
    public record Line(
            Run.Item item, @Nullable String year, @Nullable String day) {}

    /// @param counted the same counted here; null where it cannot be
    public record Year(YearFigure figure, @Nullable Integer counted) {}

    public String inside() {
        return dialogue.inside() + "/meetings";
    }

    public String label(Meeting meeting) {
        return meeting.label().in(here.language());
    }

    public String bodyName(UUID body) {
        return Objects.requireNonNull(byId.get(body)).name().in(here.language());
    }

    public long shown() {
        return run.items().stream().filter(Run.Held.class::isInstance).count();
    }

    public long gaps() {
        return run.items().stream().filter(Run.Gap.class::isInstance).count();
    }

    public String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// Sources stand at every line; the foot need not repeat them.
    public List<String> sources() {
        return List.of();
    }
}
