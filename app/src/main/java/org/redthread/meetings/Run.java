package org.redthread.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The meetings of a dialogue along its thread, the latest first, with the places where the thread is broken.
///
/// @param ahead how many meetings of the record lie after the day that is asked for
public record Run(List<Item> items, int ahead) {

    public sealed interface Item {}

    public record Held(Front front) implements Item {}

    /// Numbers that no meeting on record was printed with, though a later one was. They are no meetings: where there
    /// was none, where it was held and who came, nobody told us.
    ///
    /// @param inferred those of the numbers that were worked out for a meeting on record
    public record Gap(UUID body, int from, int to, SortedSet<Integer> inferred) implements Item {}

    /// @param body only meetings of that body; null for all
    static Run of(List<Front> thread, @Nullable UUID body, LocalDate asOf) {
        var known = thread.stream()
                .filter(front -> body == null || front.meeting().bodies().contains(body))
                .toList();
        var reached = IntStream.range(0, known.size())
                .filter(at -> known.get(at).meeting().on(asOf) == Meeting.Moment.AHEAD)
                .findFirst()
                .orElse(known.size());
        var past = known.subList(0, reached);
        var gaps = gaps(past);
        var items = new ArrayList<Item>();
        for (var front : past.reversed()) {
            items.add(new Held(front));
            items.addAll(gaps.getOrDefault(front.meeting().id(), List.of()));
        }
        return new Run(List.copyOf(items), known.size() - reached);
    }

    /// By the meeting whose number shows that some are missing before it.
    private static Map<UUID, List<Gap>> gaps(List<Front> past) {
        var bodies = past.stream()
                .map(Front::meeting)
                .filter(meeting -> meeting.number() != null && meeting.bodies().size() == 1)
                .collect(Collectors.groupingBy(meeting -> meeting.bodies().getFirst()));
        var gaps = new TreeMap<UUID, List<Gap>>();
        bodies.forEach((body, meetings) -> gapsOf(body, meetings, gaps));
        return gaps;
    }

    private static void gapsOf(UUID body, List<Meeting> meetings, Map<UUID, List<Gap>> gaps) {
        var inferred = meetings.stream()
                .filter(Meeting::numberInferred)
                .map(Meeting::number)
                .collect(Collectors.toCollection(TreeSet::new));
        var before = 0;
        for (var meeting : meetings.stream()
                .filter(Meeting::printedNumber)
                .sorted(Comparator.comparing(Meeting::number))
                .toList()) {
            var number = meeting.number();
            if (number == null || number <= before) continue;
            var gap = new Gap(body, before + 1, number - 1, inferred.subSet(before + 1, number));
            if (gap.from <= gap.to && gap.inferred.size() < gap.to - gap.from + 1)
                gaps.computeIfAbsent(meeting.id(), id -> new ArrayList<>()).add(gap);
            before = number;
        }
    }
}
