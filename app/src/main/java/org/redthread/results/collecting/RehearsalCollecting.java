package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.dialogues.Participant;
import org.redthread.record.RecordFile;
import org.redthread.record.Words;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Frameworks;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Indicator.Direction;
import org.redthread.results.frameworks.Objective;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Series.Kind;
import org.redthread.results.frameworks.Series.OverTime;
import org.redthread.results.frameworks.Split;
import org.redthread.web.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a sample framework and an open collection cycle of all its parties, through the doors
/// that
/// people use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalCollecting extends Furnishing {

    private static final int AFTER_THE_OFFERS = 17;
    private static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);

    private final Collecting collecting;
    private final Frameworks frameworks;
    private final Dialogues dialogues;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalCollecting(
            Collecting collecting,
            Frameworks frameworks,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        super(AFTER_THE_OFFERS, dialogues, access);
        this.collecting = collecting;
        this.frameworks = frameworks;
        this.dialogues = dialogues;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        transaction.executeWithoutResult(status -> {
            if (collecting.of(rehearsal).isEmpty()) open(rehearsal);
        });
    }

    private void open(Dialogue rehearsal) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var draft = framework(rehearsal);
        if (frameworks.find(draft.id()).isEmpty()) {
            require(frameworks.keep(draft).isEmpty());
            require(frameworks.endorse(draft, BEGINS, 0).isEmpty());
        }
        var framework = frameworks.find(draft.id()).orElseThrow();
        var last = today.minusMonths(3);
        var opening = new Collecting.Opening(
                new Period(last.getYear(), (last.getMonthValue() + 2) / 3),
                today.plusWeeks(3),
                framework.indicators().stream().map(Indicator::number).toList(),
                dialogues.participation(rehearsal, today, Language.EN).participants().stream()
                        .map(Participant::party)
                        .collect(Collectors.toSet()));
        require(collecting.open(rehearsal, framework, opening).isEmpty());
    }

    private static void require(boolean taken) {
        if (!taken) throw new IllegalStateException("The sample of the Rehearsal cannot be collected");
    }

    private static Framework framework(Dialogue rehearsal) {
        return new Framework(
                rehearsal.id(),
                RecordFile.id("framework", rehearsal.slug() + "/sample"),
                "sample",
                1,
                Framework.State.DRAFT,
                new Words("Sample framework of results", "Пример рамки результатов"),
                null,
                BEGINS,
                LocalDate.of(2034, 12, 31),
                null,
                null,
                true,
                false,
                List.of(),
                0,
                List.of(
                        new Objective(
                                "1",
                                Objective.Level.OUTCOME,
                                new Words(
                                        "Requests are answered in time (sample)",
                                        "На запросы отвечают вовремя (пример)"),
                                null),
                        new Objective(
                                "2",
                                Objective.Level.OUTPUT,
                                new Words("Officers are trained (sample)", "Сотрудники обучены (пример)"),
                                "1")),
                List.of(
                        indicator(
                                "1.1",
                                "1",
                                series("sample-answered-in-time", Kind.SHARE, "cases", OverTime.LEVEL),
                                new Words(
                                        "Requests answered within 30 days (sample)",
                                        "Запросы с ответом за 30 дней (пример)"),
                                Direction.UP,
                                "50",
                                targets("70", "90")),
                        indicator(
                                "1.2",
                                "1",
                                series("sample-days-to-answer", Kind.INDEX, "days", OverTime.LEVEL),
                                new Words(
                                        "Days until a request is answered (sample)",
                                        "Дней до ответа на запрос (пример)"),
                                Direction.DOWN,
                                null,
                                new TreeMap<>()),
                        indicator(
                                "1.3",
                                "1",
                                series("sample-what-changed", Kind.NARRATIVE, "words", OverTime.LEVEL),
                                new Words("What changed for people (sample)", "Что изменилось для людей (пример)"),
                                Direction.UP,
                                null,
                                new TreeMap<>()),
                        indicator(
                                "2.1",
                                "2",
                                series("sample-people-trained", Kind.NUMBER, "people", OverTime.INCREMENTAL),
                                new Words("People trained (sample)", "Обучено человек (пример)"),
                                Direction.UP,
                                "0",
                                targets("400", "1000"),
                                new Split(Split.By.SEX, false, List.of("women", "men")),
                                new Split(Split.By.KIND_OF_PARTICIPANT, true, List.of("officers", "trainers"))),
                        indicator(
                                "2.2",
                                "2",
                                series("sample-own-funds", Kind.NUMBER, "money:EUR", OverTime.INCREMENTAL),
                                new Words(
                                        "Own funds spent on training (sample)",
                                        "Собственные средства на обучение (пример)"),
                                Direction.UP,
                                null,
                                new TreeMap<>()),
                        indicator(
                                "2.3",
                                "2",
                                series("sample-procedure", Kind.YES_NO, "answers", OverTime.LEVEL),
                                new Words(
                                        "A written procedure is in force (sample)",
                                        "Письменный порядок действует (пример)"),
                                Direction.UP,
                                null,
                                new TreeMap<>())));
    }

    private static Series series(String key, Kind kind, String unit, OverTime overTime) {
        return new Series(0, key, kind, unit, overTime);
    }

    private static SortedMap<Period, BigDecimal> targets(String of2026, String of2030) {
        var targets = new TreeMap<Period, BigDecimal>();
        targets.put(new Period(2026, 0), new BigDecimal(of2026));
        targets.put(new Period(2030, 0), new BigDecimal(of2030));
        return targets;
    }

    private static Indicator indicator(
            String number,
            String objective,
            Series series,
            Words words,
            Direction direction,
            @Nullable String baseline,
            SortedMap<Period, BigDecimal> targets,
            Split... splits) {
        return new Indicator(
                number,
                objective,
                series,
                words,
                direction,
                null,
                baseline == null ? null : new BigDecimal(baseline),
                baseline == null ? null : BEFORE,
                targets,
                List.of(splits),
                null,
                null,
                null);
    }
}
