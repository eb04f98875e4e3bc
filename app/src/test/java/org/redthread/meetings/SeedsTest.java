package org.redthread.meetings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Account;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.HeldMandate;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.check.Check;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.parties.PrintedNames;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The meetings of December 2019 and December 2023, entered as their printed summaries tell them, through the doors
/// that a secretariat uses; and the summaries that the house then drafts. A house of its own, since the record of the
/// others must stay as it is.
@SpringBootTest(properties = "redthread.test=seeds")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsTest {

    private static final String PASSWORD = "a long walk along the river";
    private static final UUID BUDAPEST = RecordFile.id("dialogue", "budapest-process");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Access access;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Meetings meetings;

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    @BeforeAll
    void the_offices_of_the_dialogue_are_filled() {
        give("secretariat", Role.SECRETARIAT, null);
        give("chair", Role.CHAIR, "TUR");
    }

    @Test
    void the_summary_of_2023_says_what_the_printed_one_says_with_the_countries_counted() throws IOException {
        var meeting = entered("2023");
        var plain = published(meeting);

        assertThat(plain)
                .contains(
                        "91 participants from 37 countries – Albania, Armenia, Australia, Austria, Bangladesh, Belgium")
                .contains("Türkiye", "Ukraine, United Kingdom and Uzbekistan", "5 organisations")
                .contains("Lebanon took part for the first time", "India took part for the second time")
                .contains("Hüseyin Kök", "Timea Lehoczki", "Alexandra Sá Carvalho", "Michael Spindelegger")
                .contains("by 20th December 2023", "until 15th February 2024", "by end of March 2024")
                .contains("European Union Agency for Asylum")
                .contains("Annex to the Action Plan");
        assertThat(Check.with(Gazetteer.english()).read(plain).findings()).isEmpty();
        keep("2023", "som-33", plain);
    }

    @Test
    void the_summary_of_2019_says_who_asked_for_what_who_offered_and_who_reserved() throws IOException {
        var meeting = entered("2019");
        var plain = published(meeting);

        assertThat(plain)
                .contains("82 participants from 37 countries – Afghanistan, Armenia, Austria, Azerbaijan")
                .contains("11 organisations – ")
                .as("names of the day")
                .contains("Turkey", "European Asylum Support Office")
                .doesNotContain("Türkiye", "European Union Agency for Asylum")
                .containsPattern("Serbia proposed to add the word .prevention.")
                .containsPattern("North Macedonia[^.]*three (specific )?points")
                .containsPattern("Bulgaria[^.]*host a meeting in 2020")
                .containsPattern("Latvia[^.]*host a meeting in 2020")
                .containsPattern("Azerbaijan[^.]*host a meeting in 2020")
                .containsPattern("Czechia[^.]*not adopting the declaration");
        assertThat(Check.with(Gazetteer.english()).read(plain).findings()).isEmpty();
        keep("2019", "som-2019", plain);
    }

    /// Enters a meeting through the forms; what is typed stands in `meetings/<year>.txt` of the tests.
    private String entered(String year) throws IOException {
        var script = Script.of("/meetings/" + year + ".txt");
        var at = sent("/meetings/new", script.one("meeting"), "secretariat").replace("/en/budapest-process", "");
        for (var version = 0; version < 4; version++)
            done(
                    at + "/move",
                    Map.of(
                            "to",
                            List.of("ANNOUNCED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED", "IN_SESSION")
                                    .get(version),
                            "version",
                            String.valueOf(version)));
        for (var name : script.lines("present")) present(at, name);
        for (var item : script.all("item")) done(at + "/agenda/item", item);
        var items = items(at);
        for (var note : script.all("note")) {
            var typed = new LinkedHashMap<>(note);
            typed.computeIfPresent("item", (field, number) -> items.get(number));
            note(at, typed);
        }
        for (var outcome : script.all("outcome")) done(at + "/outcomes", outcome);
        done(at + "/summary/participants", script.one("summary"));
        for (var words : script.all("words")) {
            var typed = new LinkedHashMap<>(words);
            typed.computeIfPresent("after", (field, number) -> "item/" + items.get(number));
            done(at + "/summary/additions", typed);
        }
        return at;
    }

    /// A delegation of whom nobody is named, since the record names nobody, checked in at the door.
    private void present(String at, String name) {
        var key = PrintedNames.key(name).orElseThrow(() -> new AssertionError("no party: " + name));
        done(at + "/delegation", Map.of("party", key, "reason", "Entered from the printed summary"));
        var door = body(open(at + "/check-in"));
        var tick =
                Pattern.compile("name=\"delegate\" value=\"([0-9a-f-]{36})\"").matcher(door);
        assertThat(tick.find()).as("somebody of " + name + " waits at the door").isTrue();
        done(at + "/check-in", Map.of("delegate", tick.group(1)));
    }

    private void note(String at, Map<String, String> script) {
        var typed = new LinkedHashMap<>(script);
        typed.put("note", UUID.randomUUID().toString());
        typed.computeIfPresent(
                "party",
                (field, name) -> RecordFile.id("party", PrintedNames.key(name).orElseThrow())
                        .toString());
        done(at + "/notes", typed);
    }

    private Map<String, String> items(String at) {
        var page = body(open(at + "/agenda"));
        return Pattern.compile("id=\"item-([0-9.]+)\".*?item[?]item=([0-9a-f-]{36})", Pattern.DOTALL)
                .matcher(page)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private String published(String at) {
        done(at + "/summary/send", Map.of());
        assertThat(send(at + "/summary/approve", Map.of(), "chair")).hasStatus(303);
        done(at + "/summary/publish", Map.of());
        return body(browser.get()
                .uri("/en/budapest-process" + at + "/summary/drafts/3/txt")
                .exchange());
    }

    /// What the record holds of the printed summary, beside what was drafted: a page of the documentation.
    private void keep(String year, String recorded, String drafted) throws IOException {
        if (System.getProperty("docs.write") == null) return;
        var printed = meetings.find(BUDAPEST, recorded).orElseThrow();
        var page = new StringBuilder("# The summary of December " + year + ", printed and drafted\n\n");
        page.append("Left what the record holds of the printed summary, in our words and with its paragraph; right the")
                .append(
                        " summary that the house drafts from the meeting as it was entered through the forms (`SeedsTest`).\n\n")
                .append("| printed | drafted |\n|---|---|\n");
        row(page, printed.reckonings().stream().map(SeedsTest::figure).toList(), drafted, "gathered");
        row(page, said(printed.agenda(), i -> i.item() + " " + i.at()), drafted, "The floor was taken");
        row(
                page,
                said(printed.interventions(), i -> by(i.printed()) + i.what() + " " + i.at()),
                drafted,
                "omments of the countries",
                "Tour de table");
        row(page, said(printed.decisions(), d -> d.what() + " " + d.at()), drafted, "decision");
        row(
                page,
                said(printed.nextSteps(), n -> by(n.who()) + n.what() + by(n.duePrinted()) + n.at()),
                drafted,
                "next step");
        page.append("\n## The whole draft\n\n");
        drafted.lines().forEach(line -> page.append(line.isBlank() ? "\n" : line.strip() + "\n"));
        Files.writeString(
                Path.of("..", "docs", "summary-" + year + ".md"),
                page.toString().strip() + "\n",
                UTF_8);
    }

    private static String by(@Nullable String who) {
        return who == null ? "" : who + ": ";
    }

    private static String figure(Reckoning reckoning) {
        var counted = reckoning.roll().isEmpty()
                ? "no list"
                : "%d names, %d different"
                        .formatted(
                                reckoning.roll().entries().size(),
                                reckoning.roll().distinct());
        var printed = reckoning.values().isEmpty() ? "no figure printed" : "printed " + reckoning.values();
        return "%s: %s; %s".formatted(reckoning.of().name().toLowerCase(Locale.ROOT), printed, counted);
    }

    private static <T> List<String> said(List<T> all, Function<T, String> one) {
        return all.stream().map(one).toList();
    }

    private static void row(StringBuilder page, List<String> printed, String drafted, String... marks) {
        var lines = drafted.lines()
                .filter(line -> Arrays.stream(marks).anyMatch(line::contains))
                .toList();
        page.append("| ").append(String.join("<br>", printed)).append(" | ");
        page.append(String.join("<br>", lines)).append(" |\n");
    }

    private void done(String at, Map<String, String> typed) {
        var answer = send(at, typed, "secretariat");
        assertThat(answer).as(at + " " + typed + " " + findings(answer)).hasStatus(303);
    }

    private static String findings(MvcTestResult answer) {
        return Pattern.compile("class=\"error\"[^>]*>([^<]+)|role=\"alert\"><p>([^<]+)")
                .matcher(body(answer))
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining("; "));
    }

    private String sent(String at, Map<String, String> typed, String as) {
        var answer = send(at, typed, as);
        assertThat(answer).as(findings(answer)).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(String at, Map<String, String> typed, String as) {
        var request = browser.post()
                .uri("/en/budapest-process" + at)
                .with(csrf())
                .cookie(Objects.requireNonNull(cookies.get(as)));
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private MvcTestResult open(String at) {
        return browser.get()
                .uri("/en/budapest-process" + at)
                .cookie(Objects.requireNonNull(cookies.get("secretariat")))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private void give(String name, Role role, @Nullable String party) {
        var account = new Account(UUID.randomUUID(), name + "@example.org", Map.of("en", name), "en");
        var held = new HeldMandate(
                UUID.randomUUID(),
                role,
                BUDAPEST,
                party == null ? null : RecordFile.id("party", party),
                Instant.EPOCH,
                null);
        var keeper = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, BUDAPEST, null)));
        access.as(keeper, () -> {
            accounts.open(account, PASSWORD);
            accounts.give(held, account);
            return account;
        });
        var in = (SignIn.Welcome) sessions.signIn(account.address(), PASSWORD, "192.0.2.7");
        cookies.put(name, new Cookie("redthread", in.token()));
    }

    /// What is typed into the forms, part by part: `[item]` and then `field = value`, a value going on in lines that
    /// begin with a space; or `[present]` and then a name a line.
    private record Script(List<Map.Entry<String, List<String>>> parts) {

        static Script of(String file) throws IOException {
            try (var in = SeedsTest.class.getResourceAsStream(file)) {
                assertThat(in).as(file).isNotNull();
                var parts = Arrays.stream(new String(in.readAllBytes(), UTF_8).split("(?m)^\\["))
                        .filter(part -> part.contains("]"))
                        .map(part -> Map.entry(
                                part.substring(0, part.indexOf(']')),
                                part.substring(part.indexOf(']') + 1)
                                        .lines()
                                        .filter(l -> !l.isBlank())
                                        .toList()))
                        .toList();
                return new Script(parts);
            }
        }

        List<String> lines(String name) {
            return parts.stream()
                    .filter(part -> part.getKey().equals(name))
                    .flatMap(part -> part.getValue().stream())
                    .toList();
        }

        List<Map<String, String>> all(String name) {
            return parts.stream()
                    .filter(part -> part.getKey().equals(name))
                    .map(part -> fields(part.getValue()))
                    .toList();
        }

        Map<String, String> one(String name) {
            return all(name).getFirst();
        }

        private static Map<String, String> fields(List<String> lines) {
            var fields = new LinkedHashMap<String, String>();
            var last = "";
            for (var line : lines) {
                if (line.startsWith(" ")) {
                    fields.merge(last, line.strip(), (before, more) -> before + "\n" + more);
                    continue;
                }
                var at = line.indexOf(" = ");
                last = line.substring(0, at);
                fields.put(last, line.substring(at + 3));
            }
            return fields;
        }
    }
}
