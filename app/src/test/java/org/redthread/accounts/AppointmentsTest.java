package org.redthread.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The secretariat's page of accounts, by the forms that people use.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class AppointmentsTest {

    private static final String PAGE = "/en/rehearsal/accounts";
    private static final String PASSWORD = "a long walk along the river";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Autowired
    Sessions sessions;

    @Test
    void somebody_new_is_given_an_account_and_a_mandate_signs_in_and_acts_until_it_is_ended() throws Exception {
        assertThat(send(typed("albania@example.org", Map.of("party", "Albania"))))
                .hasStatus(303)
                .hasHeader("Location", PAGE);
        var reader = reader("albania@example.org");
        assertThat(reader.mandates()).singleElement().satisfies(mandate -> {
            assertThat(mandate.role()).isEqualTo(Role.FOCAL_POINT);
            assertThat(mandate.party()).isNotNull();
        });

        var page = page();
        assertThat(page).contains("albania@example.org", "Sample account", "Focal point, Albania");
        var mandate = endOf(page, "albania@example.org");
        assertThat(post(PAGE + "/" + mandate + "/end", Map.of())).hasStatus(303);
        assertThat(reader("albania@example.org").mandates()).isEmpty();
        assertThat(post(PAGE + "/" + mandate + "/end", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("has ended already");
    }

    @Test
    void an_account_that_is_there_needs_neither_name_nor_password_for_another_mandate() {
        assertThat(send(typed("office@example.org", Map.of("role", "DONOR")))).hasStatus(303);
        var again = typed("office@example.org", Map.of("role", "CHAIR", "name", "", "password", ""));
        assertThat(send(again)).hasStatus(303);
        assertThat(reader("office@example.org").mandates()).hasSize(2);
        assertThat(send(again)).hasStatus(422).bodyText().contains("holds this mandate at that time already");
    }

    @Test
    void each_field_that_cannot_be_taken_says_so_and_nothing_typed_is_lost_but_the_password() throws Exception {
        var answer = send(Map.of(
                "address", "no address",
                "party", "Atlantis",
                "since", "2027-05-02",
                "until", "2027-05-01",
                "name", "Sample account",
                "password", "a long secret of nobody"));
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains(
                        "Write a mail address",
                        "No party of this name is known",
                        "The last day lies before the first",
                        "Choose what the account acts as",
                        "value=\"Atlantis\"",
                        "value=\"Sample account\"",
                        "value=\"2027-05-02\"")
                .doesNotContain("a long secret of nobody");
        assertThat(send(typed("new@example.org", Map.of("name", "", "password", "short", "party", "Albania"))))
                .hasStatus(422)
                .bodyText()
                .contains("give the new one a name", "a password of at least 12 characters");
        assertThat(send(typed("new@example.org", Map.of("party", ""))))
                .hasStatus(422)
                .bodyText()
                .contains("Say for which party");
    }

    @Test
    void nobody_ends_the_own_mandate_by_which_mandates_are_given() throws Exception {
        var page = page();
        assertThat(page).contains("another secretariat can end it");
        var own = entrances.named("secretariat").orElseThrow();
        assertThat(own.role()).isEqualTo(Role.SECRETARIAT);
        var id = org.redthread.record.RecordFile.id("account", "rehearsal/secretariat");
        assertThat(post(PAGE + "/" + id + "/end", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Your own mandate was not ended");
    }

    @Test
    void an_entrance_of_the_demonstration_opens_again_after_its_mandate_was_ended() throws Exception {
        enter("donor");
        var mandate = endOf(page(), "donor@rehearsal.invalid");
        assertThat(post(PAGE + "/" + mandate + "/end", Map.of())).hasStatus(303);
        var token = enter("donor").getValue();
        assertThat(sessions.readerOf(token, "en").orElseThrow().mandates()).hasSize(1);
    }

    private static Map<String, String> typed(String address, Map<String, String> others) {
        var typed = new TreeMap<>(Map.of(
                "address", address,
                "role", "FOCAL_POINT",
                "since", "2020-01-01",
                "name", "Sample account",
                "password", PASSWORD));
        typed.putAll(others);
        return typed;
    }

    private org.redthread.access.Reader reader(String address) {
        var welcome = (SignIn.Welcome) sessions.signIn(address, PASSWORD, "192.0.2.9");
        return sessions.readerOf(welcome.token(), "en").orElseThrow();
    }

    private static String endOf(String page, String address) {
        var row = Pattern.compile(Pattern.quote(address) + ".*?/accounts/([0-9a-f-]{36})/end", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find())
                .as("a button that ends the mandate of " + address)
                .isTrue();
        return row.group(1);
    }

    private String page() throws Exception {
        var answer = browser.get().uri(PAGE).cookie(enter("secretariat")).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult send(Map<String, String> typed) {
        return post(PAGE, typed);
    }

    private MvcTestResult post(String address, Map<String, String> typed) {
        var request = browser.post().uri(address).with(csrf()).cookie(enter("secretariat"));
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private Cookie enter(String name) {
        return new Cookie(
                "redthread",
                entrances.enter(entrances.named(name).orElseThrow()).orElseThrow());
    }
}
