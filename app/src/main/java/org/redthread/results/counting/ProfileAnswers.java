package org.redthread.results.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.profiles.Standings;
import org.redthread.record.Words;

/// What the printed lists of profiles answer: the latest by the day.
record ProfileAnswers(Dialogue dialogue, LocalDate asOf, List<Standings> lists) {

    Answer endorsed() {
        var latest = lists.stream()
                .filter(list -> !list.asOf().first().isAfter(asOf))
                .reduce((earlier, later) -> later);
        var items = latest.stream()
                .flatMap(list -> list.entries().stream()
                        .map(entry -> new Item(
                                entry.partyId(),
                                new Words("", ""),
                                null,
                                dialogue.inside() + "/profiles",
                                list.asOf(),
                                entry.where() == Standings.Where.ENDORSED,
                                null,
                                list.sources())))
                .toList();
        return Answer.of(Question.PROFILES_ENDORSED, Map.of(asOf.getYear(), Reckoned.share(items, 0)));
    }
}
