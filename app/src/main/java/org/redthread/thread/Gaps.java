package org.redthread.thread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Sifts.By;
import org.redthread.thread.Sifts.Choice;
import org.redthread.web.Here;
import org.redthread.web.UnreadableAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks all rooms what lacks on the thread, as far as the reader may see it.
@Service
@Transactional(readOnly = true)
public class Gaps {

    private final ObjectProvider<GapsOf> rooms;
    private final ObjectProvider<Sifts> sifts;
    private final ObjectProvider<MeetingsOf> meetings;

    Gaps(ObjectProvider<GapsOf> rooms, ObjectProvider<Sifts> sifts, ObjectProvider<MeetingsOf> meetings) {
        this.rooms = rooms;
        this.sifts = sifts;
        this.meetings = meetings;
    }

    /// What is asked for in an address.
    ///
    /// @param keys of what gaps are sifted by, each as its room spells it
    public record Asked(UUID dialogue, Map<By, String> keys) {}

    /// What may be chosen, and what was.
    public record Choices(Map<By, List<Choice>> offered, Map<By, Choice> chosen, Sieve sieve) {

        public List<Choice> of(By by) {
            return offered.getOrDefault(by, List.of());
        }

        public @Nullable Choice chosen(By by) {
            return chosen.get(by);
        }
    }

    /// @param weights how much stands under each of the goals, with none for 0
    public record Answer(Map<Gap, Integer> counts, Map<Sieve.Goal, Integer> weights) {

        public int count(Gap gap) {
            return counts.getOrDefault(gap, 0);
        }

        public int under(Choice goal) {
            return weights.getOrDefault(goal.goal(), 0);
        }
    }

    /// @throws UnreadableAddress where there is no party, body or goal of the key
    public Choices choices(Asked asked, Here here) {
        var offered = new EnumMap<By, List<Choice>>(By.class);
        for (var room : sifts.orderedStream().toList())
            offered.computeIfAbsent(room.by(), by -> new ArrayList<>())
                    .addAll(room.choices(asked.dialogue(), asked.keys().get(room.by()), here));
        var chosen = new EnumMap<By, Choice>(By.class);
        asked.keys().forEach((by, key) -> chosen.put(by, chosen(offered, by, key)));
        var body = id(chosen.get(By.BODY));
        var goal = chosen.get(By.GOAL);
        var sieve = new Sieve(
                asked.dialogue(),
                here.asOf(),
                id(chosen.get(By.PARTY)),
                body,
                body == null ? null : meetings(body),
                goal == null ? null : goal.goal());
        return new Choices(offered, chosen, sieve);
    }

    private static Choice chosen(Map<By, List<Choice>> offered, By by, String key) {
        return offered.getOrDefault(by, List.of()).stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnreadableAddress(by.parameter(), key));
    }

    private static @Nullable UUID id(@Nullable Choice choice) {
        return choice == null ? null : choice.id();
    }

    private Set<UUID> meetings(UUID body) {
        return meetings.stream().flatMap(room -> room.meetings(body).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// All gaps together, each counted over all rooms, and all goals that are offered weighed.
    public Answer count(Choices choices) {
        var sieve = choices.sieve();
        var goals = choices.of(By.GOAL).stream().map(Choice::goal).toList();
        var counts = new EnumMap<Gap, Integer>(Gap.class);
        var weights = new HashMap<Sieve.Goal, Integer>();
        rooms.orderedStream().map(room -> room.count(sieve, goals)).forEach(room -> {
            room.gaps().forEach((gap, many) -> counts.merge(gap, many, Integer::sum));
            room.weights().forEach(weight -> weights.merge(weight.goal(), weight.many(), Integer::sum));
        });
        return new Answer(counts, weights);
    }

    /// A part of the list behind a figure: room after room.
    public GapsOf.Found list(Gap gap, Choices choices, int skip, int most, Here here) {
        if (!gap.isOf(choices.chosen().keySet())) return GapsOf.Found.NONE;
        var total = 0;
        var lacks = new ArrayList<Lack>();
        for (var room : rooms.orderedStream().toList()) {
            if (!room.gaps().contains(gap)) continue;
            var found = room.list(gap, choices.sieve(), Math.max(0, skip - total), most - lacks.size(), here);
            total += found.total();
            lacks.addAll(found.lacks());
        }
        return new GapsOf.Found(total, List.copyOf(lacks));
    }
}
