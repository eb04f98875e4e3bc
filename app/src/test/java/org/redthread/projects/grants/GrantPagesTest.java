package org.redthread.projects.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class GrantPagesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("migrations") DataSource owner;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @Test
    void a_call_is_announced_to_everybody_with_its_deadlines_on_its_own_clock() {
        var call = aCall();
        assertThat(rehearsal.open(null, call))
                .hasStatusOk()
                .bodyText()
                .contains("€500,000.00", "Europe/Istanbul", "Relevance", "Has worked in the region")
                .doesNotContain("Appoint a reader", "Begin an application");
        assertThat(rehearsal.open(null, "/calls")).bodyText().contains(call);
    }

    @Test
    void a_form_of_a_call_that_cannot_be_taken_comes_back_with_what_was_typed() {
        assertThat(rehearsal.send(
                        "secretariat",
                        "/calls/new",
                        call(Map.of(
                                "criteria", "Relevance",
                                "currency", "QQQ",
                                "notes_close", "2020-01-01T12:00",
                                "conditions", ""))))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "write a criterion and, behind it, a weight",
                        "by its three letters",
                        "This moment has passed",
                        "This is needed",
                        "value=\"2020-01-01T12:00\"");
    }

    @Test
    void a_draft_is_known_to_its_applicant_alone_and_what_was_handed_in_to_the_secretariat_too() {
        var call = aCall();
        var draft = begun(call, Map.of("act", "keep", "words", "Unripe words"));
        assertThat(rehearsal.open("organisation", draft))
                .hasStatusOk()
                .bodyText()
                .contains("Unripe words");
        for (var outside : new String[] {"secretariat", "chair", "poland", "donor", null}) {
            assertThat(rehearsal.open(outside, draft)).hasStatus(404);
            assertThat(rehearsal.open(outside, call)).bodyText().doesNotContain(draft);
        }
        done("organisation", draft + "/paper", paper(Map.of("words", "Ripe words")));
        assertThat(rehearsal.open("secretariat", draft))
                .hasStatusOk()
                .bodyText()
                .contains("Ripe words");
        for (var outside : new String[] {"chair", "poland", "donor", null})
            assertThat(rehearsal.open(outside, draft)).hasStatus(404);
    }

    @Test
    void the_rows_themselves_keep_drafts_and_their_number_from_everybody_else() {
        begun(aCall(), Map.of("act", "keep"));
        for (var table : List.of("application", "paper", "eligibility", "declaration", "score", "call_reader")) {
            Long seen = access.as(
                    Reader.PUBLIC,
                    () -> transaction.execute(status -> db.sql("select count(*) from projects." + table)
                            .query(Long.class)
                            .single()));
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void what_comes_after_the_deadline_is_refused_and_nothing_typed_is_lost() {
        var call = aCall();
        var draft = begun(call, Map.of("act", "keep"));
        owner("update projects.call set notes_close = now() - interval '1 second' where slug = '" + slug(call) + "'");
        for (var late : List.of(draft + "/paper", call + "/applications/new"))
            assertThat(rehearsal.send("organisation", late, paper(Map.of("words", "Typed in vain"))))
                    .hasStatus(422)
                    .bodyText()
                    .contains("The deadline has passed", "Typed in vain");
        assertThat(rehearsal.open("secretariat", draft)).hasStatus(404);
    }

    @Test
    void another_currency_than_that_of_the_call_is_refused() {
        assertThat(rehearsal.send("organisation", aCall() + "/applications/new", paper(Map.of("currency", "USD"))))
                .hasStatus(422)
                .bodyText()
                .contains("Amounts of this call are in EUR");
    }

    @Test
    void nobody_is_invited_before_every_condition_is_met_with_a_reason() {
        var note = begun(aCall(), Map.of());
        assertThat(rehearsal.send("secretariat", note + "/invite", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Record first that every condition is met");
        assertThat(rehearsal.send("secretariat", note + "/eligibility", Map.of("met-1", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("This is needed");
        done("secretariat", note + "/eligibility", Map.of("met-1", "no", "reason-1", "Nothing shows it"));
        assertThat(rehearsal.send("secretariat", note + "/invite", Map.of())).hasStatus(422);
        done("secretariat", note + "/eligibility", Map.of("met-1", "yes", "reason-1", "Two reports show it"));
        done("secretariat", note + "/invite", Map.of());
        assertThat(rehearsal.open("organisation", note)).bodyText().contains("Two reports show it", "Full application");
    }

    @Test
    void the_secretariat_sees_every_application_against_every_condition_and_nobody_else_does() {
        var call = aCall(Map.of("conditions", "Has worked in the region\nKeeps audited books"));
        var said = begun(call, Map.of());
        begun(call, Map.of());
        done(
                "secretariat",
                said + "/eligibility",
                Map.of("met-1", "yes", "reason-1", "Two reports", "met-2", "no", "reason-2", "No audit since 2020"));
        var table = body(rehearsal.open("secretariat", call))
                .split("id=\"eligibility\"", 2)[1]
                .split("</table>", 2)[0];
        assertThat(table.split("<tr>")).as("a head and two applications").hasSize(4);
        assertThat(table.split("<tr>")[2])
                .containsSubsequence(said, "<strong>yes</strong>: Two reports", "<strong>no</strong>: No audit since");
        assertThat(table.split("<tr>")[3]).contains("Keeps audited books").doesNotContain("<strong>");
        for (var outside : new String[] {"organisation", "poland", "donor", null})
            assertThat(rehearsal.open(outside, call))
                    .bodyText()
                    .doesNotContain("id=\"eligibility\"", "No audit since 2020");
    }

    @Test
    void a_reader_declares_before_reading_and_sees_the_points_of_others_after_giving_own() {
        var call = aCall();
        var asked = aFullApplication(call);
        for (var reader : List.of("poland", "cambodia")) appointed(call, reader);
        assertThat(rehearsal.open("poland", call)).bodyText().contains("Declare first");
        assertThat(rehearsal.open("turkiye", call)).bodyText().doesNotContain("Declare first");
        assertThat(rehearsal.open("poland", asked)).hasStatus(404);
        assertThat(rehearsal.send("poland", asked + "/scores", points(5))).hasStatus(404);
        assertThat(rehearsal.send("turkiye", asked + "/declare", Map.of("conflict", "no")))
                .hasStatus(404);
        for (var reader : List.of("poland", "cambodia")) done(reader, asked + "/declare", Map.of("conflict", "no"));
        done("poland", asked + "/scores", points(9));
        assertThat(rehearsal.open("cambodia", asked)).hasStatusOk().bodyText().doesNotContain("Remark worth 9");
        assertThat(rehearsal.send("poland", asked + "/scores", points(1))).hasStatus(422);
        done("cambodia", asked + "/scores", points(4));
        assertThat(rehearsal.open("cambodia", asked)).bodyText().contains("Remark worth 9", "Remark worth 4");
        assertThat(rehearsal.open("organisation", asked)).bodyText().doesNotContain("Remark worth");
        assertThat(rehearsal.open("secretariat", call))
                .as("nine and four, each by weights that are the same for all points")
                .bodyText()
                .contains("6.5", "2 readers");
        assertThat(rehearsal.open("secretariat", call + "?as-of=2020-01-01"))
                .bodyText()
                .contains("No full application was handed in by then");
    }

    @Test
    void a_reader_with_a_conflict_neither_reads_nor_scores_and_does_not_count() {
        var call = aCall();
        var asked = aFullApplication(call);
        for (var reader : List.of("poland", "organisation")) appointed(call, reader);
        assertThat(rehearsal.send("organisation", asked + "/declare", Map.of("conflict", "no")))
                .as("speaks for the applicant")
                .hasStatus(422)
                .bodyText()
                .contains("You speak for the applicant");
        done("poland", asked + "/declare", Map.of("conflict", "no"));
        done("poland", asked + "/scores", points(8));
        assertThat(rehearsal.open("secretariat", call)).bodyText().contains("one reader");
        done("poland", asked + "/declare", Map.of("conflict", "yes", "words", "Found out later"));
        assertThat(rehearsal.open("poland", asked)).hasStatus(404);
        assertThat(rehearsal.send("poland", asked + "/scores", points(8))).hasStatus(404);
        assertThat(rehearsal.send("poland", asked + "/declare", Map.of("conflict", "no")))
                .hasStatus(422)
                .bodyText()
                .contains("is not taken back");
        assertThat(rehearsal.open("secretariat", call)).bodyText().doesNotContain("one reader");
    }

    @Test
    void an_award_becomes_a_project_on_the_thread_and_is_all_that_the_public_sees() {
        var call = aCall();
        var asked = aFullApplication(call);
        var refused = aFullApplication(call);
        done("secretariat", refused + "/decide", Map.of("outcome", "refuse", "reason", "Weak method"));
        done("secretariat", asked + "/decide", Map.of("outcome", "award", "amount", "200000", "reason", "Best"));
        assertThat(rehearsal.open(null, call))
                .bodyText()
                .contains("€200,000.00", "€300,000.00", "Best")
                .doesNotContain("Weak method");
        var project = link(rehearsal.open(null, call), "/projects/[a-z0-9-]+");
        assertThat(rehearsal.open(null, project))
                .hasStatusOk()
                .bodyText()
                .contains("agreed (IATI 1)", "Implementing", "€200,000.00");
        var door = link(rehearsal.open(null, project), "/thread/project/[0-9a-f-]{36}");
        assertThat(browser.get().uri("/en" + door).exchange())
                .bodyText()
                .contains("Call for proposals", "Sample call " + slug(call).substring("sample-call-".length()));
        assertThat(rehearsal.open(null, asked)).hasStatus(404);
        assertThat(rehearsal.send("secretariat", asked + "/decide", Map.of("outcome", "refuse", "reason", "No")))
                .hasStatus(422)
                .bodyText()
                .contains("It has been decided");
    }

    @Test
    void of_two_awards_at_once_that_pass_the_envelope_together_one_is_refused() throws Exception {
        var call = aCall();
        var both = List.of(aFullApplication(call), aFullApplication(call));
        Map<String, String> award = Map.of("outcome", "award", "amount", "300000", "reason", "Good");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(both.stream()
                    .map(asked -> (Callable<Integer>) () -> rehearsal
                            .send("secretariat", asked + "/decide", award)
                            .getResponse()
                            .getStatus())
                    .toList());
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(rehearsal.open(null, call)).bodyText().contains("€200,000.00");
    }

    @Test
    void the_database_itself_keeps_the_envelope() {
        var call = aCall();
        var asked = aFullApplication(call);
        var passing = "insert into projects.grant_decision select a.id, a.dialogue_id, a.call_id, a.party_id, a.named,"
                + " 'x', true, 500000.01, 'EUR', 'x', 'x', now(), null from projects.application a where a.id = '"
                + asked.substring(asked.length() - 36) + "'";
        assertThatThrownBy(() -> owner(passing)).hasMessageContaining("awards pass the envelope");
    }

    @Test
    void recorded_calls_stand_with_their_sources_as_they_are_printed() {
        assertThat(browser.get().uri("/en/budapest-process/calls"))
                .hasStatusOk()
                .bodyText()
                .contains("Silk Routes Facility", "more than 30", "13", "€1,500,000.00", "BP-SRF", "not counted here");
    }

    @Test
    void pages_and_refused_forms_ask_ten_statements_at_most() {
        var call = aCall();
        var asked = aFullApplication(call);
        var as = rehearsal.enter("secretariat");
        for (var page : List.of("/calls", "/calls/new", call, asked))
            assertThat(CountedStatements.during(
                            () -> assertThat(rehearsal.openAgain(as, page)).hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        for (var page : List.of("/calls/new", call + "/readers", asked + "/decide", asked + "/invite"))
            assertThat(CountedStatements.during(() -> assertThat(rehearsal.send(as, page, Map.of("title", "")))
                            .hasStatus(422)))
                    .as(page)
                    .isLessThanOrEqualTo(10);
    }

    private void owner(String statement) {
        JdbcClient.create(owner).sql(statement).update();
    }

    private String aCall() {
        return aCall(Map.of());
    }

    private String aCall(Map<String, String> fields) {
        var answer = rehearsal.send("secretariat", "/calls/new", call(fields));
        assertThat(answer).hasStatus(303);
        return address(answer);
    }

    private static Map<String, String> call(Map<String, String> fields) {
        var form = new HashMap<>(Map.of(
                "title", "Sample call " + NUMBERS.incrementAndGet(),
                "envelope", "500000",
                "currency", "EUR",
                "zone", "Europe/Istanbul",
                "notes_close", "2099-03-01T18:00",
                "applications_close", "2099-06-01T18:00",
                "criteria", "Relevance 60\nCost 40",
                "conditions", "Has worked in the region"));
        form.putAll(fields);
        return form;
    }

    private String begun(String call, Map<String, String> fields) {
        var answer = rehearsal.send("organisation", call + "/applications/new", paper(fields));
        assertThat(answer).hasStatus(303);
        return address(answer);
    }

    private String aFullApplication(String call) {
        var asked = begun(call, Map.of());
        done("secretariat", asked + "/eligibility", Map.of("met-1", "yes", "reason-1", "Shown"));
        done("secretariat", asked + "/invite", Map.of());
        done("organisation", asked + "/paper", paper(Map.of()));
        return asked;
    }

    private static Map<String, String> paper(Map<String, String> fields) {
        var form = new HashMap<>(Map.of(
                "title", "Sample application " + NUMBERS.incrementAndGet(),
                "words", "Sample words",
                "amount", "200000",
                "currency", "EUR",
                "act", "send"));
        form.putAll(fields);
        return form;
    }

    private static Map<String, String> points(int points) {
        var given = String.valueOf(points);
        return Map.of(
                "points-1",
                given,
                "points-2",
                given,
                "remark-1",
                "Remark worth " + given,
                "remark-2",
                "Remark worth " + given);
    }

    private void appointed(String call, String entrance) {
        rehearsal.enter(entrance);
        var name = entrance.substring(0, 1).toUpperCase(Locale.ROOT) + entrance.substring(1);
        var label = entrance.equals("organisation") ? name : "Focal point, " + name;
        var page = body(rehearsal.open("secretariat", call));
        var option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + label + "</option>")
                .matcher(page);
        assertThat(option.find()).as(label + " can be appointed").isTrue();
        done("secretariat", call + "/readers", Map.of("reader", option.group(1)));
    }

    private void done(String as, String address, Map<String, String> typed) {
        assertThat(rehearsal.send(as, address, typed)).as(address).hasStatus(303);
    }

    private static String slug(String call) {
        return call.substring(call.lastIndexOf('/') + 1);
    }

    private static String link(MvcTestResult page, String pattern) {
        var found = Pattern.compile(pattern).matcher(body(page));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(MvcTestResult answer) {
        @Nullable String to = answer.getResponse().getRedirectedUrl();
        return Objects.requireNonNull(to).replace("/en/rehearsal", "");
    }
}
