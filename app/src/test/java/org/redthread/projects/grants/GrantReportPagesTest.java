package org.redthread.projects.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class GrantReportPagesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("migrations") DataSource owner;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @Test
    void a_grant_goes_from_its_first_report_through_reasons_to_its_closing() {
        var reports = aGrant();
        done("organisation", reports + "/write", report("1", "keep", "Unripe words", "60000"));
        for (var outside : new String[] {"secretariat", "chair", "poland", "donor", null})
            assertThat(rehearsal.open(outside, reports))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Unripe words", "60,000");
        done("organisation", reports + "/write", report("1", "send", "Ripe words", "60000"));
        assertThat(rehearsal.open("secretariat", reports)).bodyText().contains("Ripe words", "€60,000.00");
        done("secretariat", reports + "/judge", judged("1", "return", "Receipts lack"));
        assertThat(rehearsal.open("organisation", reports)).bodyText().contains("Receipts lack", "sent back");
        done("organisation", reports + "/write", report("1", "send", "Riper words", "60000.50"));
        done("secretariat", reports + "/judge", judged("1", "accept", "Complete"));
        assertThat(rehearsal.open(null, reports)).bodyText().doesNotContain("Riper words", "Complete");
        assertThat(rehearsal.send("secretariat", reports + "/close", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("after its final report was accepted");
        done("organisation", reports + "/write", report("2", "send", "Last words", "30000"));
        var publish = new HashMap<>(judged("2", "accept", "Done"));
        publish.put("published", "on");
        done("secretariat", reports + "/judge", publish);
        done("secretariat", reports + "/close", Map.of());
        assertThat(rehearsal.open(null, reports))
                .bodyText()
                .contains("Last words", "€90,000.50", "€9,999.50")
                .doesNotContain("Riper words");
        assertThat(rehearsal.send("secretariat", reports + "/due", due("INTERIM")))
                .hasStatus(422)
                .bodyText()
                .contains("The grant is closed");
        assertThatThrownBy(() -> owner("insert into projects.grant_due values ('" + application(reports)
                        + "', 9, 'INTERIM', '2090-01-01', '2090-02-01')"))
                .hasMessageContaining("the grant is closed");
    }

    @Test
    void an_amount_that_is_blank_or_spaces_is_refused_at_its_field_and_nothing_typed_is_lost() {
        var reports = aGrant();
        for (var amount : List.of("", "   ", "\u00a0", "-1", "12,5,1", "1e9"))
            assertThat(rehearsal.send("organisation", reports + "/write", report("1", "send", "Typed words", amount)))
                    .as("“%s”", amount)
                    .hasStatus(422)
                    .bodyText()
                    .contains("amount-1-error", "Typed words", "Travel");
        var nameless = new HashMap<>(report("1", "send", "Typed words", "10"));
        nameless.put("line-1", " ");
        assertThat(rehearsal.send("organisation", reports + "/write", nameless))
                .hasStatus(422)
                .bodyText()
                .contains("line-1-error");
    }

    @Test
    void reports_never_pass_the_award_by_the_pages_or_past_them() {
        var reports = aGrant();
        done("organisation", reports + "/write", report("1", "keep", "Words", "60000"));
        assertThat(rehearsal.send("organisation", reports + "/write", report("2", "keep", "Words", "40000.01")))
                .hasStatus(422)
                .bodyText()
                .contains("would pass what was awarded");
        assertThatThrownBy(() -> owner("insert into projects.grant_spending values ('" + application(reports)
                        + "', 1, 7, 'x', 40000.01)"))
                .hasMessageContaining("spending passes the award");
        assertThatThrownBy(() -> owner(
                        "insert into projects.grant_closing values ('" + application(reports) + "', 0, 'x', now())"))
                .hasMessageContaining("no final report was accepted");
    }

    @Test
    void of_two_who_judge_at_once_the_second_is_told() throws Exception {
        var reports = aGrant();
        done("organisation", reports + "/write", report("1", "send", "Words", "1"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of("accept", "return").stream()
                    .map(outcome -> (Callable<Integer>) () -> rehearsal
                            .send("secretariat", reports + "/judge", judged("1", outcome, "Because"))
                            .getResponse()
                            .getStatus())
                    .toList());
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(rehearsal.send("secretariat", reports + "/judge", judged("1", "accept", "Again")))
                .hasStatus(422)
                .bodyText()
                .contains("Already judged");
    }

    @Test
    void the_rows_keep_reports_from_everybody_else() {
        var reports = aGrant();
        done("organisation", reports + "/write", report("1", "send", "Words", "1"));
        done("secretariat", reports + "/judge", judged("1", "accept", "Complete"));
        for (var table : List.of("grant_due", "grant_report", "grant_spending", "grant_judgement")) {
            Long seen = access.as(
                    Reader.PUBLIC,
                    () -> transaction.execute(status -> db.sql("select count(*) from projects." + table
                                    + " where application_id = '" + application(reports) + "'")
                            .query(Long.class)
                            .single()));
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void what_was_not_handed_in_in_time_is_overdue_and_pages_ask_ten_statements_at_most() {
        var reports = aGrant();
        owner("update projects.grant_due set until = '2020-01-01', due_on = '2020-02-01' where place = 1"
                + " and application_id = '" + application(reports) + "'");
        assertThat(rehearsal.open("secretariat", reports)).bodyText().contains("overdue");
        var as = rehearsal.enter("secretariat");
        assertThat(CountedStatements.during(
                        () -> assertThat(rehearsal.openAgain(as, reports)).hasStatusOk()))
                .isLessThanOrEqualTo(10);
    }

    /// @return the address of its reports: an interim and a final one are due under EUR 100,000
    private String aGrant() {
        var call = made(
                "secretariat",
                "/calls/new",
                Map.of(
                        "title", "Sample call of reports " + NUMBERS.incrementAndGet(),
                        "envelope", "500000",
                        "currency", "EUR",
                        "zone", "Europe/Istanbul",
                        "notes_close", "2099-03-01T18:00",
                        "applications_close", "2099-06-01T18:00",
                        "criteria", "Relevance 60",
                        "conditions", "Has worked in the region"));
        Map<String, String> paper =
                Map.of("title", "Sample", "words", "Sample", "amount", "100000", "currency", "EUR", "act", "send");
        var asked = made("organisation", call + "/applications/new", paper);
        done("secretariat", asked + "/eligibility", Map.of("met-1", "yes", "reason-1", "Shown"));
        done("secretariat", asked + "/invite", Map.of());
        done("organisation", asked + "/paper", paper);
        done("secretariat", asked + "/decide", Map.of("outcome", "award", "amount", "100000", "reason", "Best"));
        done("secretariat", asked + "/reports/due", due("INTERIM"));
        done("secretariat", asked + "/reports/due", due("FINAL"));
        return asked + "/reports";
    }

    private static Map<String, String> due(String of) {
        var year = of.equals("FINAL") ? "2099" : "2098";
        return Map.of("of", of, "until", year + "-06-30", "due_on", year + "-09-30");
    }

    private static Map<String, String> report(String place, String act, String words, String amount) {
        return Map.of("place", place, "act", act, "words", words, "line-1", "Travel", "amount-1", amount);
    }

    private static Map<String, String> judged(String place, String outcome, String reason) {
        return Map.of("place", place, "outcome", outcome, "reason", reason);
    }

    private static String application(String reports) {
        return reports.replaceFirst("/reports$", "").replaceFirst(".*/", "");
    }

    private void owner(String statement) {
        JdbcClient.create(owner).sql(statement).update();
    }

    private void done(String as, String address, Map<String, String> typed) {
        assertThat(rehearsal.send(as, address, typed)).as(address).hasStatus(303);
    }

    private String made(String as, String address, Map<String, String> typed) {
        var answer = rehearsal.send(as, address, typed);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }
}
