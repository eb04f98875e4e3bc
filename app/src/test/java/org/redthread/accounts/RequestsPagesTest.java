package org.redthread.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Asking for access, from the form of a stranger to the first page of an account, by the doors that people use.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Mandated.class})
class RequestsPagesTest {

    private static final UUID PRAGUE = RecordFile.id("dialogue", "prague-process");
    private static final UUID BUDAPEST = RecordFile.id("dialogue", "budapest-process");
    private static final String ASK = "/en/prague-process/access";
    private static final String REQUESTS = "/en/prague-process/accounts/requests";
    private static final String PASSWORD = "seven herons over the weir";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Mandated people;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Value("${redthread.database.url}")
    String url;

    @Value("${redthread.database.user}")
    String user;

    @Value("${redthread.database.password}")
    String secret;

    @Autowired
    Sessions sessions;

    @Test
    void a_stranger_asks_is_approved_sets_a_password_and_is_refused_by_the_other_dialogue() throws Exception {
        assertThat(ask(typed("first@example.org", Map.of()))).hasStatus(303).hasHeader("Location", ASK + "/sent");
        assertThat(browser.get().uri(ASK + "/sent")).hasStatusOk().bodyText().contains("Look into your mailbox");
        var secretariat = people.enter(Role.SECRETARIAT, PRAGUE, null);
        assertThat(get(REQUESTS, secretariat)).bodyText().doesNotContain("first@example.org");

        var link = link("first@example.org", "/en/prague-process/access/");
        assertThat(get(link, null)).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(get(REQUESTS, secretariat)).bodyText().doesNotContain("first@example.org");
        assertThat(post(link, null, Map.of())).hasStatus(303).hasHeader("Location", ASK + "/verified");
        assertThat(get(ASK + "/verified", null)).hasStatusOk();

        var request = request(secretariat, "first@example.org");
        assertThat(get(request, secretariat)).bodyText().contains("value=\"Georgia\"", "For the reports");
        assertThat(post(request + "/approve", secretariat, mandate(Map.of())))
                .hasStatus(303)
                .hasHeader("Location", REQUESTS);
        assertThat(get(REQUESTS, secretariat)).bodyText().contains("Approved on");
        assertThat(post(request + "/approve", secretariat, mandate(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("settled meanwhile");

        var invitation = link("first@example.org", "/en/invitation/");
        assertThat(get(invitation, null)).hasStatusOk().bodyText().contains("first@example.org");
        var accepted = post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(accepted).hasStatus(303).hasHeader("Location", "/en/account");
        var cookie = requireNonNull(accepted.getResponse().getCookie("redthread"));
        assertThat(get("/en/account", cookie)).bodyText().contains("Focal point", "Georgia", "set the first password");
        assertThat(sessions.signIn("first@example.org", PASSWORD, "192.0.2.9")).isInstanceOf(SignIn.Welcome.class);
        var reader = sessions.readerOf(cookie.getValue(), "en").orElseThrow();
        assertThat(reader.is(Role.FOCAL_POINT, PRAGUE)).isTrue();
        assertThat(reader.is(Role.FOCAL_POINT, BUDAPEST)).isFalse();
        assertThat(get("/en/prague-process/profiles/kept", cookie)).hasStatusOk();
        assertThat(get("/en/budapest-process/profiles/kept", cookie)
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);

        // Used once: neither the link of the request nor the invitation opens anything again.
        for (var used : new String[] {link, invitation}) {
            assertThat(get(used, null)).hasStatus(404).bodyText().contains("opens nothing");
            assertThat(post(used, null, Map.of("password", "another " + PASSWORD, "again", "another " + PASSWORD)))
                    .hasStatus(404);
        }
        assertThat(sessions.signIn("first@example.org", "another " + PASSWORD, "192.0.2.9"))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void no_secretariat_but_that_of_the_dialogue_sees_or_settles_a_request() throws Exception {
        verified("foreign@example.org");
        var prague = people.enter(Role.SECRETARIAT, PRAGUE, null);
        var budapest = people.enter(Role.SECRETARIAT, BUDAPEST, null);
        var request = request(prague, "foreign@example.org");
        assertThat(get(request, budapest)).hasStatus(403);
        var elsewhere = request.replace("prague-process", "budapest-process");
        assertThat(get(elsewhere, budapest)).hasStatus(404);
        assertThat(post(elsewhere + "/approve", budapest, mandate(Map.of()))).hasStatus(404);
        assertThat(post(request + "/decline", budapest, Map.of("reason", "No"))).hasStatus(403);
        assertThat(get("/en/budapest-process/accounts/requests", budapest))
                .bodyText()
                .doesNotContain("foreign@example.org");
        // The database says the same, whatever the application asks.
        assertThat(visible(budapest)).isZero();
        assertThat(visible(prague)).isPositive();
    }

    @Test
    void a_link_opens_its_own_dialogue_alone_and_not_after_two_days() {
        ask(typed("late@example.org", Map.of()));
        var link = link("late@example.org", "/en/prague-process/access/");
        var elsewhere = link.replace("prague-process", "budapest-process");
        assertThat(get(elsewhere, null)).hasStatus(404).bodyText().contains("opens nothing");
        assertThat(post(elsewhere, null, Map.of())).hasStatus(404);
        owner().sql(
                        "update accounts.request set asked_at = now() - interval '3 days', ends_at = now() - interval '1 day' where address = 'late@example.org'")
                .update();
        assertThat(get(link, null)).hasStatus(404);
        assertThat(post(link, null, Map.of())).hasStatus(404);
        // The next one who asks lets the house forget it.
        ask(typed("later@example.org", Map.of()));
        assertThat(count("select count(*) from accounts.request where address = 'late@example.org'"))
                .isZero();
    }

    @Test
    void an_invitation_ends_after_a_week_and_never_replaces_a_password() throws Exception {
        var invitation = invited("week@example.org");
        owner().sql(
                        "update accounts.invitation set invited_at = now() - interval '9 days', ends_at = now() - interval '2 days' where account = (select id from accounts.account where address = 'week@example.org')")
                .update();
        assertThat(get(invitation, null)).hasStatus(404);
        assertThat(post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD)))
                .hasStatus(404);

        var second = invited("kept@example.org");
        owner().sql("update accounts.account set secret = 'set by another way' where address = 'kept@example.org'")
                .update();
        assertThat(post(second, null, Map.of("password", PASSWORD, "again", PASSWORD)))
                .hasStatus(404);
        assertThat(count("select count(*) from accounts.account where secret = 'set by another way'"))
                .isEqualTo(1);
    }

    @Test
    void a_password_that_is_short_common_or_mistyped_is_refused_at_its_field_and_the_invitation_stays()
            throws Exception {
        var invitation = invited("choosy@example.org");
        var refused = Map.of(
                "short", "at least 12",
                "PasswordPassword", "tried first",
                "aaaaaaaaaaaaaaaa", "tried first",
                "choosy@example.org", "tried first");
        refused.forEach(
                (password, said) -> assertThat(post(invitation, null, Map.of("password", password, "again", password)))
                        .hasStatus(422)
                        .bodyText()
                        .contains(said)
                        .doesNotContain("value=\"" + password));
        assertThat(post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD + "!")))
                .hasStatus(422)
                .bodyText()
                .contains("not the same");
        assertThat(post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD)))
                .hasStatus(303);
    }

    @Test
    void a_known_address_gets_the_same_answer_and_then_a_mandate_beside_its_own() throws Exception {
        var invitation = invited("twice@example.org");
        post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD));
        var known = ask(typed("twice@example.org", Map.of()));
        var unknown = ask(typed("never@example.org", Map.of()));
        assertThat(known.getResponse().getStatus())
                .isEqualTo(unknown.getResponse().getStatus());
        assertThat(known.getResponse().getHeader("Location"))
                .isEqualTo(unknown.getResponse().getHeader("Location"));
        assertThat(letter("twice@example.org").replaceAll("/access/\\S+", ""))
                .isEqualTo(letter("never@example.org").replaceAll("/access/\\S+", ""));

        post(link("twice@example.org", "/en/prague-process/access/"), null, Map.of());
        var secretariat = people.enter(Role.SECRETARIAT, PRAGUE, null);
        var request = request(secretariat, "twice@example.org");
        assertThat(post(request + "/approve", secretariat, mandate(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("holds this mandate at that time already");
        assertThat(post(request + "/approve", secretariat, mandate(Map.of("role", "DONOR"))))
                .hasStatus(303);
        assertThat(letter("twice@example.org")).contains("given a mandate").doesNotContain("/invitation/");
    }

    @Test
    void a_declined_asker_reads_the_reason_and_has_no_account() throws Exception {
        verified("declined@example.org");
        var secretariat = people.enter(Role.SECRETARIAT, PRAGUE, null);
        var request = request(secretariat, "declined@example.org");
        assertThat(post(request + "/decline", secretariat, Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Fill in this field");
        assertThat(post(request + "/decline", secretariat, Map.of("reason", "Ask your <b>ministry</b> first.")))
                .hasStatus(303);
        assertThat(letter("declined@example.org")).contains("Ask your <b>ministry</b> first.");
        assertThat(get(request, secretariat)).bodyText().contains("Ask your &lt;b&gt;ministry&lt;/b&gt; first.");
        assertThat(count("select count(*) from accounts.account where address = 'declined@example.org'"))
                .isZero();
    }

    @Test
    void what_cannot_be_taken_is_said_at_its_field_and_nothing_typed_is_lost() {
        var answer = ask(typed("p\u0430ypal@example.org", Map.of("why", "", "language", "xx")));
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("mixes letters of different scripts", "Fill in this field", "Choose a language of the list")
                .contains("value=\"Georgia\"");
        assertThat(ask(typed("no address", Map.of()))).hasStatus(422).bodyText().contains("Write a mail address");
        assertThat(ask(typed("long@example.org", Map.of("why", "x".repeat(2001)))))
                .hasStatus(422)
                .bodyText()
                .contains("At most 2000 characters".replace("2000", "2,000"));
        assertThat(ask(Map.of())).hasStatus(422);
        assertThat(browser.get().uri("/en/atlantis/access")).hasStatus(404);
        assertThat(browser.post().uri("/en/atlantis/access").with(csrf())).hasStatus(404);
        assertThat(browser.post().uri(ASK)).hasStatus(403);
    }

    @Test
    void sql_and_html_in_every_field_are_text() throws Exception {
        var nasty = "'; drop table accounts.account; -- <script>alert(1)</script>\u0000";
        ask(typed("nasty@example.org", Map.of("name", nasty, "organisation", nasty, "why", nasty + "\n{0} ${x}")));
        post(link("nasty@example.org", "/en/prague-process/access/"), null, Map.of());
        var secretariat = people.enter(Role.SECRETARIAT, PRAGUE, null);
        var request = request(secretariat, "nasty@example.org");
        for (var page : new String[] {REQUESTS, request})
            assertThat(get(page, secretariat))
                    .hasStatusOk()
                    .bodyText()
                    .contains("drop table accounts.account; -- &lt;script&gt;")
                    .doesNotContain("<script>alert");
        assertThat(post(
                        request + "/approve",
                        secretariat,
                        mandate(Map.of("name", nasty, "party", nasty, "since", nasty))))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
        // Nothing that a stranger typed is sent on to an address that may not be his.
        assertThat(letter("nasty@example.org")).doesNotContain("script");
        assertThat(get("/en/prague-process/access/" + "' or 1=1", null)).hasStatus(404);
        assertThat(get("/en/invitation/" + "x".repeat(5000), null)).hasStatus(404);
    }

    @Test
    void a_holder_hands_the_mandate_over_and_loses_access_at_once_while_the_successor_is_invited() throws Exception {
        var invitation = invited("predecessor@example.org");
        var signedIn = post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD));
        var holder = requireNonNull(signedIn.getResponse().getCookie("redthread"));
        var mandate = option(get("/en/account/successor", holder));
        var typed = Map.of("mandate", mandate, "address", "successor@example.org", "language", "ru");
        assertThat(post(
                        "/en/account/successor",
                        holder,
                        Map.of("mandate", mandate, "address", "p\u0430ul@example.org")))
                .hasStatus(422)
                .bodyText()
                .contains("mixes letters of different scripts", "Choose a language of the list");
        // To oneself it is no succession.
        assertThat(post("/en/account/successor", holder, with(typed, "address", "predecessor@example.org")))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be handed over");
        assertThat(post("/en/account/successor", holder, typed)).hasStatus(303).hasHeader("Location", "/en/account");

        assertThat(sessions.readerOf(holder.getValue(), "en").orElseThrow().mandates())
                .isEmpty();
        assertThat(get("/en/account", holder)).bodyText().contains("Not in force now");
        assertThat(get("/en/account/successor", holder)).bodyText().contains("no mandate here");
        assertThat(post("/en/account/successor", holder, typed)).hasStatus(422);

        var next = link("successor@example.org", "/ru/invitation/");
        var accepted = post(next, null, Map.of("password", PASSWORD, "again", PASSWORD));
        var successor = requireNonNull(accepted.getResponse().getCookie("redthread"));
        assertThat(sessions.readerOf(successor.getValue(), "en").orElseThrow().is(Role.FOCAL_POINT, PRAGUE))
                .isTrue();
        assertThat(count("select count(*) from accounts.mandate where succeeds = '" + mandate + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_secretariat_hands_over_for_others_but_not_its_own_and_not_in_the_other_dialogue() throws Exception {
        var invitation = invited("moved@example.org");
        post(invitation, null, Map.of("password", PASSWORD, "again", PASSWORD));
        var mandate = owner().sql("select m.id from accounts.mandate m join accounts.account a on a.id = m.account"
                        + " where a.address = 'moved@example.org'")
                .query(UUID.class)
                .single()
                .toString();
        var typed = Map.of("mandate", mandate, "address", "follower@example.org", "language", "en");
        var budapest = people.enter(Role.SECRETARIAT, BUDAPEST, null);
        assertThat(post("/en/budapest-process/accounts/successor", budapest, typed))
                .hasStatus(422);
        assertThat(post("/en/prague-process/accounts/successor", budapest, typed))
                .hasStatus(403);
        assertThat(post("/en/account/successor", budapest, typed)).hasStatus(422);

        var prague = people.enter(Role.SECRETARIAT, PRAGUE, null);
        var own = owner().sql("select m.id from accounts.mandate m join accounts.session s on s.account = m.account"
                        + " where s.token_hash = :token")
                .param("token", Token.hash(prague.getValue()))
                .query(UUID.class)
                .single()
                .toString();
        assertThat(post("/en/prague-process/accounts/successor", prague, with(typed, "mandate", own)))
                .hasStatus(422);
        assertThat(post("/en/prague-process/accounts/successor", prague, with(typed, "mandate", "' or 1=1 --")))
                .hasStatus(422);
        assertThat(get("/en/prague-process/accounts/successor", prague))
                .bodyText()
                .contains("moved@example.org");
        assertThat(post("/en/prague-process/accounts/successor", prague, typed))
                .hasStatus(303)
                .hasHeader("Location", "/en/prague-process/accounts");
        assertThat(letter("follower@example.org")).contains("/en/invitation/");
        assertThat(get("/en/prague-process/ledger", prague)).bodyText().contains("handed a mandate over to");
    }

    private static String option(MvcTestResult page) throws Exception {
        var found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).as("a mandate to hand over").isTrue();
        return found.group(1);
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var others = new TreeMap<>(typed);
        others.put(field, value);
        return others;
    }

    @Test
    void a_fourth_letter_to_one_address_is_not_sent_for_a_while() {
        for (var i = 0; i < 3; i++)
            assertThat(ask(typed("flooded@example.org", Map.of()))).hasStatus(303);
        assertThat(ask(typed("flooded@example.org", Map.of())))
                .hasStatus(429)
                .bodyText()
                .contains("Too many requests");
        assertThat(count("select count(*) from mail.letter where address = 'flooded@example.org'"))
                .isEqualTo(3);
    }

    @Test
    void a_letter_with_a_secret_is_read_by_no_secretariat_of_a_real_dialogue() {
        ask(typed("secret@example.org", Map.of()));
        assertThat(
                        count(
                                "select count(*) from mail.letter where address = 'secret@example.org' and dialogue_id is null"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from accounts.request where position('access' in encode(token_hash, 'escape')) > 0"))
                .isZero();
    }

    /// Reads what no reader of the house may: whole letters, and rows that are nobody's yet.
    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url, user, secret));
    }

    private long count(String question) {
        return owner().sql(question).query(Long.class).single();
    }

    /// As the application's own role, past every noun.
    private long visible(Cookie cookie) {
        var reader = sessions.readerOf(cookie.getValue(), "en").orElseThrow();
        return access.as(
                reader,
                () -> requireNonNull(transaction.execute(
                        _ -> db.sql("select count(id) from accounts.request where dialogue_id = :prague")
                                .param("prague", PRAGUE)
                                .query(Long.class)
                                .single())));
    }

    private void verified(String address) {
        ask(typed(address, Map.of()));
        assertThat(post(link(address, "/en/prague-process/access/"), null, Map.of()))
                .hasStatus(303);
    }

    private String invited(String address) throws Exception {
        verified(address);
        var secretariat = people.enter(Role.SECRETARIAT, PRAGUE, null);
        assertThat(post(request(secretariat, address) + "/approve", secretariat, mandate(Map.of())))
                .hasStatus(303);
        return link(address, "/en/invitation/");
    }

    private static Map<String, String> typed(String address, Map<String, String> others) {
        var typed = new TreeMap<>(Map.of(
                "address", address,
                "name", "Sample asker",
                "organisation", "Georgia",
                "language", "en",
                "why", "For the reports."));
        typed.putAll(others);
        return typed;
    }

    private static Map<String, String> mandate(Map<String, String> others) {
        var typed = new TreeMap<>(Map.of(
                "role", "FOCAL_POINT", "party", "Georgia", "since", "2020-01-01", "name", "Focal point of Georgia"));
        typed.putAll(others);
        return typed;
    }

    private String request(Cookie secretariat, String address) throws Exception {
        var page = get(REQUESTS, secretariat).getResponse().getContentAsString();
        var row = Pattern.compile("href=\"(" + REQUESTS + "/[0-9a-f-]{36})\">[^<]*</a> <small class=\"dim\">"
                        + Pattern.quote(address))
                .matcher(page);
        assertThat(row.find()).as("the request of " + address).isTrue();
        return row.group(1);
    }

    private String link(String address, String begin) {
        var found = Pattern.compile(Pattern.quote(begin) + "[A-Za-z0-9_-]{43}").matcher(letter(address));
        assertThat(found.find()).as("a link to " + begin).isTrue();
        return found.group();
    }

    private String letter(String address) {
        return owner().sql(
                        "select subject || ' ' || body from mail.letter where address = :address order by id desc limit 1")
                .param("address", address)
                .query(String.class)
                .single();
    }

    private MvcTestResult ask(Map<String, String> typed) {
        return post(ASK, null, typed);
    }

    private MvcTestResult get(String address, @Nullable Cookie cookie) {
        var request = browser.get().uri(address);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private MvcTestResult post(String address, @Nullable Cookie cookie, Map<String, String> typed) {
        var request = browser.post().uri(address).with(csrf());
        if (cookie != null) request = request.cookie(cookie);
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        var from = "192.0.2." + (1 + typed.hashCode() & 0x7f);
        return request.with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                })
                .exchange();
    }
}
