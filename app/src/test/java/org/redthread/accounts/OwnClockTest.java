package org.redthread.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Reader;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The clock of an account, from the form to whatever says a moment.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class OwnClockTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_chosen_clock_stands_beside_that_of_the_place_from_the_next_page_on() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        assertThat(rehearsal.open("organisation", meeting))
                .bodyText()
                .contains("10 March 2027 at 18:00 GMT+3")
                .doesNotContain("on your clock");
        assertThat(choose("organisation", "Asia/Almaty")).hasStatus(303).hasHeader("Location", "/en/account#clock");
        assertThat(page("organisation", "/en/account"))
                .bodyText()
                .containsPattern("value=\"Asia/Almaty\" selected")
                .contains("chose a clock");
        assertThat(rehearsal.open("organisation", meeting))
                .bodyText()
                .contains("10 March 2027 at 18:00 GMT+3 (20:00 GMT+5 on your clock)", "(11:30–14:00 on your clock)");
        assertThat(rehearsal.open("organisation", "/calendar?year=2027"))
                .bodyText()
                .contains("On your clock: 23 March 2027 at 11:30 GMT+5");
        assertThat(rehearsal.open("donor", meeting)).bodyText().doesNotContain("on your clock");
        assertThat(choose("organisation", "")).hasStatus(303);
        assertThat(rehearsal.open("organisation", meeting)).bodyText().doesNotContain("on your clock");
    }

    @Test
    void an_entrance_of_the_demonstration_reads_the_clock_of_its_country() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        assertThat(rehearsal.open("cambodia", meeting)).bodyText().contains("(22:00 GMT+7 on your clock)");
        assertThat(rehearsal.open("turkiye", meeting))
                .as("the clock of the place")
                .bodyText()
                .doesNotContain("on your clock");
        assertThat(page("cambodia", "/en/account"))
                .as("what belongs to no place")
                .bodyText()
                .containsPattern("at \\d\\d:\\d\\d GMT\\+7</time>");
        assertThat(page("donor", "/en/account")).bodyText().containsPattern("at \\d\\d:\\d\\d UTC</time>");
        assertThat(page("poland", "/ru/rehearsal" + meeting)).bodyText().contains("по вашему времени");
    }

    @Test
    void what_is_no_clock_is_refused_in_a_sentence() {
        assertThat(choose("chair", "Mars/Olympus"))
                .hasStatus(422)
                .bodyText()
                .contains("No clock of this name is known", "id=\"zone-error\"");
        assertThat(browser.post()
                        .uri("/en/account/clock")
                        .param("zone", "UTC")
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getStatus())
                .as("a stranger")
                .isIn(303, 401, 403);
        assertThatThrownBy(() -> access.as(Reader.PUBLIC, () -> {
                    accounts.choose(ZoneId.of("UTC"));
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobody_sets_the_clock_of_another_even_in_raw_sql() {
        rehearsal.enter("donor");
        var chair = sessions.readerOf(rehearsal.enter("chair").getValue(), "en").orElseThrow();
        var changed = access.as(
                chair,
                () -> transaction.execute(asked -> db.sql("update accounts.account set zone = 'UTC' where id = :donor")
                        .params(Map.of("donor", RecordFile.id("account", "rehearsal/donor")))
                        .update()));
        assertThat(changed).isZero();
    }

    private MvcTestResult choose(String as, String zone) {
        return browser.post()
                .uri("/en/account/clock")
                .cookie(rehearsal.enter(as))
                .param("zone", zone)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String as, String address) {
        Cookie session = rehearsal.enter(as);
        return browser.get().uri(address).cookie(session).exchange();
    }
}
