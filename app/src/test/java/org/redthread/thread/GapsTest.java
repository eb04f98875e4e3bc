package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.redthread.thread.Sifts.By;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Every figure of the gaps is as long as its list, for whoever asks and however it is sifted.
@SpringBootTest
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class})
class GapsTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final UUID POLAND = RecordFile.id("party", "POL");
    private static final Reader SECRETARIAT =
            new Reader(UUID.randomUUID(), "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));
    private static final Reader DELEGATE =
            new Reader(UUID.randomUUID(), "Poland", Set.of(new Mandate(Role.FOCAL_POINT, REHEARSAL, POLAND)));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Gaps gaps;

    @Autowired
    Standpoint standpoint;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void every_figure_of_the_record_is_as_long_as_its_list() {
        var figures = 0;
        for (var dialogue : List.of("budapest-process", "prague-process"))
            for (var day : List.of(TODAY, LocalDate.of(2019, 12, 31), LocalDate.of(2013, 1, 1)))
                for (var keys : sieves(dialogue, day)) figures += agree(Reader.PUBLIC, dialogue, day, keys);
        System.out.printf("Figures of gaps in the record held against their lists: %d%n", figures);
        assertThat(figures).isGreaterThan(300);
    }

    /// Nothing, some bodies, parties and goals, and two together.
    private List<Map<By, String>> sieves(String dialogue, LocalDate day) {
        var sieves = new ArrayList<Map<By, String>>();
        sieves.add(Map.of());
        var choices = gaps.choices(new Gaps.Asked(RecordFile.id("dialogue", dialogue), Map.of()), here(dialogue, day));
        for (var by : By.values())
            for (var choice : choices.of(by)) {
                if (choice.key().hashCode() % (by == By.PARTY ? 23 : 3) != 0) continue;
                sieves.add(Map.of(by, choice.key()));
            }
        sieves.add(Map.of(By.PARTY, "BGR", By.BODY, "som"));
        return sieves.stream()
                .filter(keys -> keys.entrySet().stream()
                        .allMatch(key -> choices.of(key.getKey()).stream()
                                .anyMatch(choice -> choice.key().equals(key.getValue()))))
                .toList();
    }

    @Test
    void what_was_offered_in_2019_and_never_heard_of_again_is_a_promise_without_an_answer() {
        var found = list(Reader.PUBLIC, "budapest-process", TODAY, Gap.PROMISE_OPEN, Map.of());
        for (var party : List.of("BGR", "LVA", "AZE"))
            assertThat(found.lacks())
                    .filteredOn(lack -> RecordFile.id("party", party).equals(lack.party()))
                    .as(party)
                    .isNotEmpty();
        assertThat(list(Reader.PUBLIC, "budapest-process", LocalDate.of(2019, 1, 1), Gap.NO_HOST, Map.of())
                        .total())
                .as("before the plan of 2019 there was none")
                .isZero();
    }

    @Test
    void generated_gaps_are_counted_as_they_are_listed_and_a_stranger_counts_nothing_restricted() {
        var random = new Random(11);
        var before = count(Reader.PUBLIC, "rehearsal", TODAY.plusYears(1), Map.of());
        var plan = as(SECRETARIAT, () -> generated(random));
        for (var reader : List.of(Reader.PUBLIC, DELEGATE, SECRETARIAT))
            for (var keys : List.<Map<By, String>>of(Map.of(), Map.of(By.PARTY, "POL"), Map.of(By.BODY, "som")))
                agree(reader, "rehearsal", TODAY.plusYears(1), keys);
        assertThat(count(Reader.PUBLIC, "rehearsal", TODAY.plusYears(1), Map.of()))
                .as("nothing of what is kept inside reaches a stranger")
                .isEqualTo(before);
        var inside = count(SECRETARIAT, "rehearsal", TODAY.plusYears(1), Map.of());
        assertThat(inside.get(Gap.NO_DATE)).isGreaterThan(before.get(Gap.NO_DATE));
        assertThat(inside.get(Gap.NO_ACTIVITY)).isGreaterThan(before.get(Gap.NO_ACTIVITY));
        as(SECRETARIAT, () -> removed(plan));
    }

    /// A plan that runs, of 60 activities and 20 action points, some of which lack something.
    private UUID generated(Random random) {
        var plan = UUID.randomUUID();
        db.sql("""
                insert into plans.living (dialogue_id, id, slug, title, kind, zone, state, sample, begun_at, begun_by,
                                          circles, inside)
                values (:dialogue, :plan, 'generated', 'Generated', 'PLAN', 'UTC', 'RUNNING', true, '2020-01-01', 'Test',
                        array[:circle], array[:circle])
                """)
                .param("dialogue", REHEARSAL)
                .param("plan", plan)
                .param("circle", Circle.dialogue(REHEARSAL))
                .update();
        for (var n = 1; n <= 20; n++)
            db.sql("""
                    insert into plans.action_point (dialogue_id, plan_id, id, number, words)
                    values (:dialogue, :plan, :id, :number, 'Generated')
                    """)
                    .param("dialogue", REHEARSAL)
                    .param("plan", plan)
                    .param("id", UUID.randomUUID())
                    .param("number", String.valueOf(n))
                    .update();
        for (var n = 1; n <= 60; n++) {
            var id = UUID.randomUUID();
            db.sql("""
                    insert into plans.undertaking (dialogue_id, plan_id, id, place, title, planned, state)
                    values (:dialogue, :plan, :id, :place, 'Generated',
                            case when :dated then row('2021-01-01', '2021-01-31', 'MONTH')::plans.period end,
                            case when :told then 'DONE' end)
                    """)
                    .param("dialogue", REHEARSAL)
                    .param("plan", plan)
                    .param("id", id)
                    .param("place", n)
                    .param("dated", random.nextBoolean())
                    .param("told", random.nextBoolean())
                    .update();
            if (random.nextBoolean())
                db.sql("""
                        insert into plans.undertaking_part (dialogue_id, plan_id, undertaking_id, id, place, party_id,
                                                            does, offered)
                        values (:dialogue, :plan, :activity, :id, 1, :party, :does, :offered)
                        """)
                        .param("dialogue", REHEARSAL)
                        .param("plan", plan)
                        .param("activity", id)
                        .param("id", UUID.randomUUID())
                        .param("party", POLAND)
                        .param("does", random.nextBoolean() ? "HOSTS" : "SUPPORTS")
                        .param("offered", random.nextBoolean())
                        .update();
            if (random.nextInt(3) == 0)
                db.sql("""
                        insert into plans.serves (dialogue_id, plan_id, undertaking_id, point_id)
                        select :dialogue, :plan, :activity, id from plans.action_point
                         where plan_id = :plan and number = :number
                        """)
                        .param("dialogue", REHEARSAL)
                        .param("plan", plan)
                        .param("activity", id)
                        .param("number", String.valueOf(1 + random.nextInt(20)))
                        .update();
        }
        return plan;
    }

    private int removed(UUID plan) {
        for (var statement : List.of(
                "delete from plans.serves where plan_id = :plan",
                "delete from plans.undertaking where plan_id = :plan",
                "delete from plans.action_point where plan_id = :plan",
                "update plans.living set state = 'CLOSED', inside = '{nobody}', circles = '{nobody}' where id = :plan"))
            db.sql(statement).param("plan", plan).update();
        return 0;
    }

    @Test
    void where_nothing_lacks_the_page_says_so() {
        assertThat(browser.get().uri("/en/rehearsal/gaps?as-of=1991-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing that is on record and may be seen by you lacks any of these.");
        assertThat(browser.get().uri("/en/budapest-process/gaps/no-host?as-of=1991-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing lacks this.");
    }

    @Test
    void what_cannot_be_sifted_so_is_said_and_not_shown_as_none() {
        assertThat(browser.get().uri("/en/budapest-process/gaps?body=som"))
                .hasStatusOk()
                .bodyText()
                .contains("not asked of these");
        assertThat(browser.get().uri("/en/budapest-process/gaps/untied?body=som"))
                .hasStatusOk()
                .bodyText()
                .contains("has no party, body or goal of the kind that was chosen");
    }

    @Test
    void an_address_that_asks_of_nobody_is_told_so() {
        assertThat(browser.get().uri("/en/budapest-process/gaps?party=NOBODY")).hasStatus(400);
        assertThat(browser.get().uri("/en/budapest-process/gaps?goal=none/1")).hasStatus(400);
        assertThat(browser.get().uri("/en/budapest-process/gaps/under-goal")).hasStatus(400);
        assertThat(browser.get().uri("/en/budapest-process/gaps/nothing")).hasStatus(404);
        assertThat(browser.get().uri("/en/nowhere/gaps")).hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process/gaps/no-host?page=0"))
                .hasStatus(400);
        assertThat(browser.get().uri("/en/budapest-process/gaps/no-host?page=99"))
                .hasStatusOk()
                .bodyText()
                .contains("The list ends before this page.");
    }

    @Test
    void the_pages_ask_few_statements() {
        assertThat(browser.get().uri("/en/budapest-process/gaps"))
                .as("what is read once is read")
                .hasStatusOk();
        for (var address : List.of(
                "/gaps",
                "/gaps?party=BGR",
                "/gaps?body=som",
                "/gaps?goal=call-for-action-2019/1",
                "/gaps/slipped",
                "/gaps/overdue",
                "/gaps/promise-open",
                "/gaps/promise-open?party=BGR",
                "/gaps/no-host?body=som",
                "/gaps/under-goal?goal=call-for-action-2019/1"))
            assertThat(CountedStatements.during(() -> assertThat(browser.get().uri("/ru/budapest-process" + address))
                            .hasStatusOk()))
                    .as(address)
                    .isLessThanOrEqualTo(8);
    }

    @Test
    void programs_are_told_the_same() {
        var many = count(Reader.PUBLIC, "budapest-process", TODAY, Map.of()).get(Gap.NO_HOST);
        assertThat(browser.get().uri("/api/v1/dialogues/budapest-process/gaps?as-of=" + TODAY))
                .bodyJson()
                .extractingPath("$.gaps[?(@.gap=='NO_HOST')].many")
                .isEqualTo(List.of(many));
        assertThat(browser.get().uri("/api/v1/dialogues/budapest-process/gaps/no-host?as-of=" + TODAY))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(many);
    }

    /// @return how many figures were held against their lists
    private int agree(Reader reader, String dialogue, LocalDate day, Map<By, String> keys) {
        return as(reader, () -> {
            var here = here(dialogue, day);
            var choices = gaps.choices(new Gaps.Asked(RecordFile.id("dialogue", dialogue), keys), here);
            var answer = gaps.count(choices);
            var figures = 0;
            for (var gap : Gap.asked().toList()) {
                if (!gap.isOf(keys.keySet())) continue;
                assertThat(whole(gap, choices, here))
                        .as("%s of %s on %s sifted by %s", gap, dialogue, day, keys)
                        .isEqualTo(answer.count(gap));
                figures++;
            }
            for (var goal : keys.containsKey(By.GOAL) ? List.<Sifts.Choice>of() : choices.of(By.GOAL)) {
                var under = new EnumMap<By, String>(By.class);
                under.putAll(keys);
                under.put(By.GOAL, goal.key());
                var of = gaps.choices(new Gaps.Asked(RecordFile.id("dialogue", dialogue), under), here);
                assertThat(whole(Gap.UNDER_GOAL, of, here))
                        .as("%s %s", goal.key(), keys)
                        .isEqualTo(answer.under(goal));
                figures++;
            }
            return figures;
        });
    }

    /// Read in pages of seven, as far as it goes.
    private int whole(Gap gap, Gaps.Choices choices, Here here) {
        var read = 0;
        while (true) {
            var found = gaps.list(gap, choices, read, 7, here);
            read += found.lacks().size();
            if (found.lacks().size() < 7) {
                assertThat(found.total()).as("%s says how many there are", gap).isEqualTo(read);
                return read;
            }
        }
    }

    private Map<Gap, Integer> count(Reader reader, String dialogue, LocalDate day, Map<By, String> keys) {
        return as(
                reader,
                () -> gaps.count(gaps.choices(
                                new Gaps.Asked(RecordFile.id("dialogue", dialogue), keys), here(dialogue, day)))
                        .counts());
    }

    private GapsOf.Found list(Reader reader, String dialogue, LocalDate day, Gap gap, Map<By, String> keys) {
        return as(reader, () -> {
            var here = here(dialogue, day);
            return gaps.list(
                    gap, gaps.choices(new Gaps.Asked(RecordFile.id("dialogue", dialogue), keys), here), 0, 1000, here);
        });
    }

    private <T> T as(Reader reader, Supplier<T> work) {
        return access.as(reader, () -> transaction.execute(asked -> work.get()));
    }

    private Here here(String dialogue, LocalDate day) {
        return standpoint.at("/" + dialogue + "/gaps", Language.EN, day);
    }
}
