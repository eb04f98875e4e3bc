package org.redthread.results.reports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.Words;
import org.redthread.results.counting.Annual;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Counts;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Reckoned;
import org.redthread.results.counting.Span;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// Makes the report of a year, for [Publicly].
@Component
class Making {

    private final Counts counts;
    private final Dialogues dialogues;
    private final Parties parties;

    Making(Counts counts, Dialogues dialogues, Parties parties) {
        this.counts = counts;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @throws org.redthread.web.NoSuchPage for a year that has not begun, or that lies before all cycles
    Report of(Dialogue dialogue, int year, LocalDate asOf) {
        return made(dialogue, year, counts.around(dialogue, year, asOf), asOf);
    }

    private Report made(Dialogue dialogue, int year, Span span, LocalDate asOf) {
        var answers = counts.all(dialogue, span, asOf);
        var bodies = dialogues.bodies(dialogue).stream()
                .filter(body -> body.kind() == Body.Kind.SENIOR_OFFICIALS)
                .map(Body::id)
                .collect(Collectors.toSet());
        var asked = answers.all().stream()
                .flatMap(answer -> answer.years().values().stream())
                .flatMap(reckoned -> reckoned.items().stream())
                .map(Item::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new Names(parties.names(asked, Language.RU, asOf));
        var cycle = span.cycle();
        return new Report(
                year,
                cycle == null ? null : cycle.name(),
                asOf,
                answers.all().stream().map(names::in).toList(),
                Annual.of(span, answers.held(), bodies));
    }

    /// @param ru the Russian names, which bring the English ones with them
    private record Names(Map<UUID, PartyName> ru) {

        Answer in(Answer answer) {
            SortedMap<Integer, Reckoned> years = new TreeMap<>();
            answer.years().forEach((year, reckoned) -> years.put(year, in(reckoned)));
            return new Answer(answer.question(), years);
        }

        private Reckoned in(Reckoned reckoned) {
            return new Reckoned(
                    reckoned.value(),
                    reckoned.part(),
                    reckoned.whole(),
                    reckoned.items().stream().map(this::in).toList(),
                    reckoned.printed(),
                    reckoned.silent());
        }

        private Item in(Item item) {
            var party = item.party();
            if (party == null || !ru.containsKey(party)) return item;
            var name = ru.get(party);
            return new Item(
                    null,
                    new Words(
                            label(name.inEnglish(), item.label().en()),
                            label(name.printed(), item.label().ru())),
                    item.language(),
                    item.inside(),
                    item.when(),
                    item.counts(),
                    item.figure(),
                    item.sources());
        }

        private static String label(String name, String label) {
            return label.isEmpty() ? name : name + ": " + label;
        }
    }
}
