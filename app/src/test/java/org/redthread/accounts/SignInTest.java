package org.redthread.accounts;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.sql.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class SignInTest {

    private static final UUID DIALOGUE = UUID.randomUUID();
    private static final String PASSWORD = "a long walk along the river";
    private static final Reader SECRETARIAT =
            new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, DIALOGUE, null)));

    @Autowired
    MockMvcTester browser;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Access access;

    @Autowired
    Clock clock;

    @Test
    void who_signs_in_reaches_the_own_page_and_after_signing_out_no_more() {
        var account = anAccount("first@example.org");
        aMandate(account, Role.FOCAL_POINT, now().minusSeconds(60), null);

        var answer = signIn("First@Example.org ", PASSWORD);
        assertThat(answer).hasStatus(303).hasHeader("Location", "/en/account");
        var cookie = session(answer);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");

        assertThat(browser.get().uri("/en/account").cookie(cookie))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Test account", "Focal point", "In force since", "signed in");
        assertThat(browser.get().uri("/ru/account").cookie(cookie)).bodyText().contains("Координатор");

        assertThat(browser.post().uri("/en/sign-out").with(csrf()).cookie(cookie))
                .hasStatus(303);
        assertThat(browser.get().uri("/en/account").cookie(cookie))
                .hasStatus(303)
                .hasHeader("Location", "/en/sign-in?to=%2Fen%2Faccount");
    }

    @Test
    void every_sign_in_draws_a_new_token_so_that_a_planted_one_opens_nothing() {
        anAccount("planted@example.org");
        var planted = new Cookie("redthread", "planted");
        var answer = browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .cookie(planted)
                .param("address", "planted@example.org")
                .param("password", PASSWORD)
                .exchange();
        assertThat(session(answer).getValue()).hasSize(43).isNotEqualTo("planted");
        assertThat(browser.get().uri("/en/account").cookie(planted)).hasStatus(303);
    }

    @Test
    void known_and_unknown_addresses_get_the_same_answer() {
        anAccount("known@example.org");
        var wrong = signIn("known@example.org", "not it");
        var unknown = signIn("nobody@example.org", "not it");
        assertThat(wrong).hasStatus(422).bodyText().contains("do not go together");
        assertThat(unknown).hasStatus(422);
        assertThat(body(unknown).replace("nobody@example.org", "known@example.org"))
                .isEqualTo(body(wrong));
    }

    @Test
    void a_tenth_failure_from_one_place_is_the_last_for_a_while() {
        anAccount("guessed@example.org");
        for (var i = 0; i < 10; i++)
            assertThat(signIn("guessed@example.org", "guess " + i)).hasStatus(422);
        assertThat(signIn("guessed@example.org", PASSWORD))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("Too many attempts");
        assertThat(signIn("unguessed@example.org", "guess")).hasStatus(422);
    }

    @Test
    void fifty_people_sign_in_at_once_and_each_has_a_session_of_their_own() throws Exception {
        for (var i = 0; i < 50; i++) anAccount("delegate" + i + "@example.org");
        var tokens = new HashSet<String>();
        try (var delegates = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SignIn>> attempts = new ArrayList<>();
            for (var i = 0; i < 50; i++) {
                var address = "delegate" + i + "@example.org";
                attempts.add(() -> sessions.signIn(address, PASSWORD, "192.0.2.1"));
            }
            for (var attempt : delegates.invokeAll(attempts, 120, SECONDS))
                if (attempt.get() instanceof SignIn.Welcome(var token)) tokens.add(token);
        }
        assertThat(tokens).hasSize(50);
        assertThat(tokens)
                .allSatisfy(token -> assertThat(sessions.readerOf(token, "en")).isPresent());
    }

    @Test
    void a_mandate_that_ended_yesterday_gives_nothing_today() {
        var account = anAccount("former@example.org");
        aMandate(account, Role.CHAIR, now().minus(Duration.ofDays(30)), now().minus(Duration.ofDays(1)));
        aMandate(account, Role.DONOR, now().plus(Duration.ofDays(1)), null);
        var cookie = session(signIn("former@example.org", PASSWORD));
        var reader = sessions.readerOf(cookie.getValue(), "en").orElseThrow();
        assertThat(reader.mandates()).isEmpty();
        assertThat(browser.get().uri("/en/account").cookie(cookie)).bodyText().contains("Not in force now.");
    }

    @Test
    void ending_a_mandate_takes_its_rights_at_the_next_request() {
        var account = anAccount("leaving@example.org");
        var mandate = aMandate(account, Role.FOCAL_POINT, now().minusSeconds(60), null);
        var token = session(signIn("leaving@example.org", PASSWORD)).getValue();
        assertThat(sessions.readerOf(token, "en").orElseThrow().is(Role.FOCAL_POINT, DIALOGUE))
                .isTrue();

        assertThat((boolean) access.as(SECRETARIAT, () -> accounts.end(DIALOGUE, mandate.id())))
                .isTrue();

        assertThat(sessions.readerOf(token, "en").orElseThrow().is(Role.FOCAL_POINT, DIALOGUE))
                .isFalse();
    }

    @Test
    void the_same_mandate_cannot_be_held_twice_at_one_time() {
        var account = anAccount("twice@example.org");
        aMandate(account, Role.FOCAL_POINT, now().minusSeconds(60), null);
        assertThatThrownBy(() -> aMandate(account, Role.FOCAL_POINT, now().plusSeconds(60), null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_reader_is_sent_back_to_addresses_of_this_house_only() {
        anAccount("back@example.org");
        for (var elsewhere : List.of(
                "https://evil.example/en",
                "//evil.example",
                "/\\evil.example",
                "/en//evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/en/x\r\nSet-Cookie: a=b",
                "/en/" + "a".repeat(600)))
            assertThat(signIn("back@example.org", PASSWORD, elsewhere)).hasHeader("Location", "/en/account");
        assertThat(signIn("back@example.org", PASSWORD, "/en/rehearsal/ledger?act=documents.uploaded"))
                .hasHeader("Location", "/en/rehearsal/ledger?act=documents.uploaded");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        assertThat(browser.post().uri("/en/sign-in").param("address", "a@b.c").param("password", "x"))
                .hasStatus(403);
    }

    @Test
    void hostile_input_is_refused_in_a_sentence_and_never_comes_back_alive() {
        for (var hostile : List.of(
                "<script>alert(1)</script>@example.org",
                "' or 1=1 --@example.org",
                "a".repeat(10_000) + "@example.org",
                "nul\u0000@example.org",
                "\u202Eevil@example.org",
                "аdmin@example.org")) {
            var answer = signIn(hostile, "x".repeat(10_000) + "\u0000");
            assertThat(answer)
                    .hasStatus(422)
                    .bodyText()
                    .contains("do not go together")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void without_a_demonstration_its_entrances_do_not_exist() {
        assertThat(browser.get().uri("/en/sign-in")).hasStatusOk().bodyText().doesNotContain("/sign-in/secretariat");
        assertThat(browser.post().uri("/en/sign-in/donor").with(csrf())).hasStatus(404);
        // A dialogue's page of its Secretariat has an address of this shape, which can be read and not sent to.
        assertThat(browser.post().uri("/en/sign-in/secretariat").with(csrf()))
                .hasStatus(405)
                .doesNotContainHeader("Set-Cookie");
    }

    private Account anAccount(String address) {
        var account = new Account(Ids.at(now()), address, Map.of("en", "Test account"), "en");
        access.as(SECRETARIAT, () -> {
            accounts.open(account, PASSWORD);
            return account;
        });
        return account;
    }

    private HeldMandate aMandate(Account account, Role role, Instant since, @Nullable Instant until) {
        var mandate = new HeldMandate(Ids.at(now()), role, DIALOGUE, UUID.nameUUIDFromBytes(new byte[1]), since, until);
        access.as(SECRETARIAT, () -> {
            accounts.give(mandate, account);
            return mandate;
        });
        return mandate;
    }

    private MvcTestResult signIn(String address, String password) {
        return signIn(address, password, "");
    }

    private MvcTestResult signIn(String address, String password, String to) {
        return browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .param("address", address)
                .param("password", password)
                .param("to", to)
                .exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        return requireNonNull(answer.getResponse().getCookie("redthread"), "the cookie of the session");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Instant now() {
        return clock.instant();
    }
}
