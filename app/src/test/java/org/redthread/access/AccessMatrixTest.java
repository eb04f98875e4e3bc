package org.redthread.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redthread.PostgresConfiguration;
import org.redthread.accounts.Account;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Entrances;
import org.redthread.accounts.HeldMandate;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the house asked by everybody, through the doors that people use.
///
/// Whoever the route's declared action names is let in, all others are turned away: led to the sign-in, told no, or
/// told that there is no such thing.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class AccessMatrixTest {

    /// What stands for each variable of an address. A new variable wants a value here before its route can be tried.
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            entry("language", "en"),
            entry("lang", "en"),
            entry("dialogue", "rehearsal"),
            entry("body", "som"),
            entry("meeting", "rh-som-1"),
            entry("project", "reintegration-project-sample"),
            entry("call", "small-grants-sample"),
            entry(
                    "application",
                    RecordFile.id("grant-application", "rehearsal/sample").toString()),
            entry("text", "sample"),
            entry("negotiation", "sample-action-plan"),
            entry("number", "0"),
            entry("round", "1"),
            entry("plan", "sample-implementation-plan"),
            entry("items", "activities"),
            entry(
                    "item",
                    RecordFile.id("undertaking", "rehearsal/Study of two trades (sample)")
                            .toString()),
            entry("version", "1"),
            entry("sheet", "00000000-0000-7000-8000-000000000000"),
            entry("file", "00000000-0000-7000-8000-000000000000"),
            entry("provision", "none"),
            entry("paper", "consolidation.csv"),
            entry("proposal", "00000000-0000-7000-8000-000000000000"),
            entry("party", "TUR"),
            entry("country", "TUR"),
            entry("other", "DEU"),
            entry("source", "SEED-1"),
            entry("document", "00000000-0000-7000-8000-000000000000"),
            entry("kind", "outcome"),
            entry("knot", RecordFile.id("outcome", "rehearsal/rh-som-1").toString()),
            entry("link", "00000000-0000-7000-8000-000000000000"),
            entry("gap", "no-host"),
            entry("question", "meetings-held"),
            entry("outcome", RecordFile.id("outcome", "rehearsal/rh-som-1").toString()),
            entry("profile", RecordFile.id("kept-profile", "rehearsal/POL").toString()),
            entry("part", "B"),
            entry("lesson", RecordFile.id("lesson", "rehearsal").toString()),
            entry("offer", RecordFile.id("offer", "rehearsal").toString()),
            entry("answer", "declined"),
            entry("draft", "1"),
            entry("format", "pdf"),
            entry("year", "2026"),
            entry("addition", "00000000-0000-7000-8000-000000000000"),
            entry("correction", "00000000-0000-7000-8000-000000000000"),
            entry("letter", "00000000-0000-7000-8000-000000000000"),
            entry("place", "1"),
            entry("mandate", "00000000-0000-7000-8000-000000000000"),
            entry("token", "none"),
            entry("request", RecordFile.id("access-request", "rehearsal").toString()),
            entry("indicator", "2.1"),
            entry("key", "00000000-0000-7000-8000-000000000000"),
            entry("period", "2026-Q3"),
            entry("entrance", "chair"));

    private static final String PASSWORD = "a long walk along the river";
    private static final UUID ELSEWHERE = RecordFile.id("dialogue", "budapest-process");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

    /// @param role null for the focal point of another dialogue, who holds no role in this one
    private record Visitor(String entrance, @Nullable Role role) {}

    private static final List<Visitor> VISITORS = List.of(
            new Visitor("public", Role.PUBLIC),
            new Visitor("poland", Role.FOCAL_POINT),
            new Visitor("focal point of another dialogue", null),
            new Visitor("organisation", Role.ORGANISATION),
            new Visitor("donor", Role.DONOR),
            new Visitor("chair", Role.CHAIR),
            new Visitor("secretariat", Role.SECRETARIAT));

    private record Route(RequestMethod method, String pattern, RequestMappingInfo info, HandlerMethod handler) {

        String address() {
            return VARIABLE.matcher(pattern).replaceAll(Route::sample);
        }

        /// Where an address names what it can be, the first of that.
        private static String sample(MatchResult variable) {
            var named = variable.group(2);
            return named != null && named.matches("[a-z|-]+")
                    ? named.replaceAll("\\|.*", "")
                    : SAMPLES.getOrDefault(variable.group(1), variable.group());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Actions actions;

    @Autowired
    Access access;

    @Autowired
    Accounts accounts;

    @Autowired
    Entrances entrances;

    @Autowired
    Sessions sessions;

    @Autowired
    MockMvcTester browser;

    @Test
    void no_route_is_missing_from_the_matrix() {
        assertThat(routes()).isNotEmpty();
        assertThat(routes().map(Route::address).filter(address -> address.contains("{")))
                .as("addresses with a variable for which SAMPLES has no value")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everybody_is_answered_as_the_declared_action_says() {
        var stranger = aFocalPointOfAnotherDialogue();
        return routes().flatMap(route -> VISITORS.stream()
                .map(visitor ->
                        dynamicTest(route + " as " + visitor.entrance(), () -> tryIt(route, visitor, stranger))));
    }

    private void tryIt(Route route, Visitor visitor, String stranger) {
        var declared = DenyByDefault.declared(route.handler());
        var roles = actions.named(declared == null ? "" : declared.value())
                .orElseThrow()
                .roles();
        var welcome = roles.contains(Role.PUBLIC)
                || roles.contains(Role.SIGNED_IN) && visitor.role() != Role.PUBLIC
                || visitor.role() != null && roles.contains(visitor.role());
        var answer = ask(route, visitor, stranger);
        assertThat(answer.getStatus()).as("a fault of the server").isLessThan(500);
        assertThat(refused(answer))
                .as("%s, answered by %d %s", roles, answer.getStatus(), answer.getRedirectedUrl())
                .isEqualTo(!welcome);
        if (welcome && !roles.contains(Role.PUBLIC))
            assertThat(answer.getStatus())
                    .as("%s: whoever may must be shown something, or the refusals prove nothing", route)
                    .isNotEqualTo(404);
        if (!welcome) assertThat(answer.getStatus()).isIn(303, 401, 403, 404);
    }

    private MockHttpServletResponse ask(Route route, Visitor visitor, String stranger) {
        var request = browser.method(HttpMethod.valueOf(route.method().name()))
                .uri(route.address())
                .with(csrf());
        for (var header : route.info().getHeadersCondition().getExpressions())
            request = request.header(header.getName(), "true");
        var token = visitor.role() == null
                ? signIn(stranger)
                : entrances
                        .enter(entrances.named(visitor.entrance()).orElseThrow())
                        .orElse(null);
        if (token != null) request = request.cookie(new Cookie("redthread", token));
        return request.exchange().getResponse();
    }

    private String signIn(String address) {
        return ((SignIn.Welcome) sessions.signIn(address, PASSWORD, "192.0.2.7")).token();
    }

    private static boolean refused(MockHttpServletResponse answer) {
        var to = answer.getRedirectedUrl();
        return answer.getStatus() == 401
                || answer.getStatus() == 403
                || answer.getStatus() == 303 && to != null && to.matches("/[a-z]{2}/sign-in([?].*)?");
    }

    private Stream<Route> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(found -> found.getValue().getBeanType().getName().startsWith("org.redthread."))
                .flatMap(found -> methods(found.getKey())
                        .flatMap(method -> found.getKey().getPatternValues().stream()
                                .map(pattern -> new Route(method, pattern, found.getKey(), found.getValue()))));
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Arrays.stream(RequestMethod.values()) : methods.stream();
    }

    private String aFocalPointOfAnotherDialogue() {
        var account = new Account(UUID.randomUUID(), "stranger@example.org", Map.of("en", "Stranger"), "en");
        var mandate =
                new HeldMandate(UUID.randomUUID(), Role.FOCAL_POINT, ELSEWHERE, UUID.randomUUID(), Instant.EPOCH, null);
        var keeper = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, ELSEWHERE, null)));
        access.as(keeper, () -> {
            accounts.open(account, PASSWORD);
            accounts.give(mandate, account);
            return account;
        });
        return account.address();
    }
}
