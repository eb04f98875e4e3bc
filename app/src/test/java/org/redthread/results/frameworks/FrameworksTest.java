package org.redthread.results.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.record.RecordFile.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.record.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@Import(PostgresConfiguration.class)
class FrameworksTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworksPart part;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void load() {
        as(null, () -> part.read().run());
    }

    @Test
    void the_framework_of_the_record_asks_the_record_and_has_no_target() {
        var framework = frameworks.of(dialogues.get("budapest-process"), DAY).orElseThrow();
        assertThat(framework.indicators())
                .hasSize(8)
                .allMatch(Indicator::counted)
                .allMatch(each -> each.target() == null && each.baseline() == null);
        assertThat(framework.note()).isNotNull();
        assertThat(framework.sources()).isNotEmpty();
    }

    @Test
    void loading_twice_leaves_the_same_framework_and_the_same_series() {
        var before = frameworks.all(dialogues.get("budapest-process"));
        load();
        assertThat(frameworks.all(dialogues.get("budapest-process"))).isEqualTo(before);
    }

    @Test
    void before_its_cycle_there_is_no_framework() {
        assertThat(frameworks.of(dialogues.get("budapest-process"), LocalDate.of(2018, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_draft_is_the_secretariats_alone_and_stands_from_its_endorsement_on() {
        var draft = aFramework("c1", 1, anIndicator("1.1", Map.of("2027", "100")));
        assertThat(kept(draft)).isEmpty();
        assertThat(as(null, () -> frameworks.find(draft.id()))).isEmpty();
        var second = aFramework("c1", 2, anIndicator("1.1", Map.of("2027", "120")));
        endorse(draft, LocalDate.of(2026, 3, 1));
        assertThat(kept(second)).isEmpty();
        endorse(second, LocalDate.of(2026, 9, 1));
        assertThat(target(LocalDate.of(2026, 8, 31))).isEqualByComparingTo("100");
        assertThat(target(LocalDate.of(2026, 9, 1))).isEqualByComparingTo("120");
        assertThat(Set.of(found(draft).indicators().getFirst().series().id()))
                .as("values of both versions hang on one series")
                .containsExactly(found(second).indicators().getFirst().series().id());
    }

    @Test
    void two_who_change_a_draft_at_once_do_not_overwrite_each_other() {
        var draft = aFramework("c2", 1, anIndicator("1.1", Map.of()));
        assertThat(kept(draft)).isEmpty();
        endorse(draft, DAY);
        assertThat(kept(draft)).contains("frameworks.found.changed-meanwhile");
    }

    @Test
    void what_cannot_be_is_named_by_its_number() {
        assertThat(kept(aFramework("c3", 1, anIndicator("1.1", Map.of("2025", "100")))))
                .contains("1.1: frameworks.found.target.before-baseline");
        assertThat(kept(aFramework("c3", 1, anIndicator("1.1", Map.of("2027", "-1")))))
                .contains("1.1: frameworks.found.negative");
        var share = anIndicator(
                "1.1",
                new Series(0, "share-of-c3", Series.Kind.SHARE, "people", Series.OverTime.LEVEL),
                Map.of("2027", "101"));
        assertThat(kept(aFramework("c3", 1, share))).contains("1.1: frameworks.found.above-hundred");
    }

    @Test
    void a_series_never_comes_to_mean_something_else() {
        assertThat(kept(aFramework("c4", 1, anIndicator("1.1", Map.of())))).isEmpty();
        var other = new Series(0, "people-trained", Series.Kind.NUMBER, "services", Series.OverTime.INCREMENTAL);
        assertThat(kept(aFramework("c5", 1, anIndicator("1.1", other, Map.of()))))
                .contains("1.1: frameworks.found.series.other");
    }

    @Test
    void nobody_but_the_secretariat_keeps_a_framework() {
        assertThatThrownBy(() ->
                        as(Role.CHAIR, () -> frameworks.keep(aFramework("c6", 1, anIndicator("1.1", Map.of())))))
                .isInstanceOf(Forbidden.class);
    }

    static Indicator anIndicator(String number, Map<String, String> targets) {
        return anIndicator(
                number,
                new Series(0, "people-trained", Series.Kind.NUMBER, "people", Series.OverTime.INCREMENTAL),
                targets);
    }

    static Indicator anIndicator(String number, Series series, Map<String, String> targets) {
        var sorted = new TreeMap<Period, BigDecimal>();
        targets.forEach((period, value) -> sorted.put(Period.parse(period), new BigDecimal(value)));
        return new Indicator(
                number,
                "1",
                series,
                new Words("People trained (sample)", "Обучено человек (пример)"),
                Indicator.Direction.UP,
                null,
                BigDecimal.ZERO,
                LocalDate.of(2025, 12, 31),
                sorted,
                List.of(),
                null,
                null,
                null);
    }

    private Framework aFramework(String cycle, int number, Indicator indicator) {
        return new Framework(
                rehearsal().id(),
                id("framework", "test/" + cycle + "/" + number),
                cycle,
                number,
                Framework.State.DRAFT,
                new Words("Sample framework", "Пример рамки"),
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31),
                null,
                null,
                true,
                false,
                List.of(),
                0,
                List.of(new Objective(
                        "1", Objective.Level.OUTPUT, new Words("Officers are trained", "Обучены сотрудники"), null)),
                List.of(indicator));
    }

    private BigDecimal target(LocalDate on) {
        var framework = frameworks.of(rehearsal(), on).orElseThrow();
        return Objects.requireNonNull(framework.indicators().getFirst().target());
    }

    private Framework found(Framework framework) {
        return as(null, () -> frameworks.find(framework.id()).orElseThrow());
    }

    private String kept(Framework draft) {
        return as(Role.SECRETARIAT, () -> frameworks.keep(draft)).toString();
    }

    private void endorse(Framework draft, LocalDate on) {
        assertThat(as(Role.SECRETARIAT, () -> frameworks.endorse(draft, on, 0)).isEmpty())
                .isTrue();
    }

    private Dialogue rehearsal() {
        return dialogues.get("rehearsal");
    }

    private <T> T as(@Nullable Role role, Supplier<T> work) {
        var reader = role == null
                ? Reader.PUBLIC
                : new Reader(null, "Test", Set.of(new Mandate(role, rehearsal().id(), (UUID) null)));
        return access.as(reader, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
