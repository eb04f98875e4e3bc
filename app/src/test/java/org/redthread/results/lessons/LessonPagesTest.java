package org.redthread.results.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class LessonPagesTest {

    @Autowired
    Rehearsal rehearsal;

    @Test
    void a_lesson_is_found_by_its_tag_and_by_another_form_of_its_words() {
        var told = told("poland", Map.of("title", "Interpreters are booked late", "tags", "Interpretation, booking"));
        assertThat(rehearsal.open("poland", told)).hasStatusOk().bodyText().contains("Interpreters are booked late");
        assertThat(list("poland", "?tag=interpretation")).contains("Interpreters are booked late");
        assertThat(list("poland", "?words=interpreter+booking")).contains("Interpreters are booked late");
        assertThat(list("poland", "?words=catering"))
                .doesNotContain("Interpreters")
                .contains("Nothing that you may read");
        assertThat(list("poland", "?tag=interpretation&as-of=2020-01-01")).doesNotContain("Interpreters are booked");
    }

    @Test
    void who_is_outside_its_circle_never_learns_of_it() {
        var told = told("secretariat", Map.of("title", "Only the office knows", "visibility", "SECRETARIAT"));
        var id = UUID.fromString(told.substring(told.lastIndexOf('/') + 1));
        for (var outside : new String[] {"poland", "chair", "donor", null}) {
            assertThat(rehearsal.open(outside, told)).as(outside).hasStatus(404);
            assertThat(list(outside, "")).as(outside).doesNotContain("Only the office knows");
            assertThat(rehearsal.thread(outside, "lesson", id)).as(outside).hasStatus(404);
        }
        assertThat(list("secretariat", "")).contains("Only the office knows");
        assertThat(rehearsal.open(null, "/lessons/new"))
                .as("is led to the sign-in")
                .hasStatus(303);
    }

    @Test
    void an_outcome_is_verified_by_somebody_else() {
        var told = told(
                "secretariat",
                Map.of(
                        "kind", "OUTCOME",
                        "whom", "Case workers (sample)",
                        "contribution", "The manual was agreed here (sample)",
                        "evidence", "The manual (sample)"));
        assertThat(rehearsal.open("secretariat", told))
                .bodyText()
                .contains("Nobody has verified it yet")
                .doesNotContain("It is as told");
        assertThat(rehearsal.send("secretariat", told + "/verify", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("somebody else has to verify it");
        assertThat(rehearsal.send("poland", told + "/verify", Map.of())).hasStatus(403);
        var ofPoland = told("poland", Map.of());
        assertThat(rehearsal.send("secretariat", ofPoland + "/verify", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", ofPoland)).bodyText().contains("Verified by Secretariat");
        assertThat(rehearsal.send("secretariat", ofPoland + "/verify", Map.of()))
                .hasStatus(422);
    }

    @Test
    void what_is_withdrawn_stays_with_its_reason_and_is_offered_no_longer() {
        var told = told("poland", Map.of("title", "A premature lesson"));
        assertThat(rehearsal.send("turkiye", told + "/withdraw", Map.of("because", "No")))
                .hasStatus(422);
        assertThat(rehearsal.send("poland", told + "/withdraw", Map.of("because", " ")))
                .hasStatus(422);
        assertThat(rehearsal.send("poland", told + "/withdraw", Map.of("because", "It was not so")))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", told)).bodyText().contains("It was not so", "no longer stands");
        assertThat(list("poland", "")).doesNotContain("A premature lesson");
    }

    @Test
    void whoever_drafts_a_provision_is_shown_what_was_learned_about_what_it_says() {
        var provision = provision();
        var page = provision.page();
        assertThat(rehearsal.open("secretariat", page)).bodyText().doesNotContain("About a phrase of it");
        told("secretariat", Map.of("title", "About a phrase of it", "tags", provision.phrase()));
        told(
                "secretariat",
                Map.of("title", "About the provision itself", "tags", "xylophone", "about", "/en/rehearsal" + page));
        assertThat(rehearsal.open("secretariat", page))
                .bodyText()
                .contains("What was learned earlier", "About a phrase of it", "About the provision itself");
        var as = rehearsal.enter("secretariat");
        rehearsal.openAgain(as, page);
        assertThat(CountedStatements.during(() -> rehearsal.openAgain(as, page)))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field_and_nothing_is_lost() {
        var answer = rehearsal.send(
                "poland",
                "/lessons/new",
                Map.of(
                        "kind",
                        "OUTCOME",
                        "title",
                        "Half an outcome",
                        "told",
                        "It changed",
                        "about",
                        "/en/nowhere",
                        "textLanguage",
                        "xx"));
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(body(answer));
        assertThat(page.select("form .error").eachText()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(page.expectFirst("#title").val()).isEqualTo("Half an outcome");
        assertThat(page.expectFirst("#about-error").text()).contains("/en/nowhere");
    }

    @Test
    void pages_ask_ten_statements_at_most() {
        var told = told("poland", Map.of("about", "/en/parties/POL"));
        var as = rehearsal.enter("poland");
        for (var page : new String[] {"/lessons", "/lessons?words=return&tag=return", "/lessons/new", told}) {
            rehearsal.openAgain(as, page);
            assertThat(CountedStatements.during(() -> rehearsal.openAgain(as, page)))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        }
    }

    private String told(String as, Map<String, String> changed) {
        var typed = new HashMap<>(Map.of(
                "kind",
                "LESSON",
                "title",
                "A sample lesson",
                "told",
                "Sample wording.",
                "tags",
                "sample",
                "textLanguage",
                "en",
                "visibility",
                "DIALOGUE"));
        typed.putAll(changed);
        var answer = rehearsal.send(as, "/lessons/new", typed);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/en/rehearsal".length());
    }

    /// A provision, and two words that stand beside each other in it.
    private record Provision(String page, String phrase) {}

    private Provision provision() {
        var text = links("/negotiations", "/negotiations/(?!new)[a-z0-9-]+$").getFirst();
        var version = links(text, "/versions/[0-9]+$").getFirst();
        return links(version, "/provisions/[^/#]+$").stream()
                .flatMap(page -> phrase(page).map(phrase -> new Provision(page, phrase)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No provision of " + version + " has two long words"));
    }

    private Optional<String> phrase(String page) {
        var words = Jsoup.parse(body(rehearsal.open("secretariat", page)))
                .select(".provision p")
                .text();
        var phrase = Pattern.compile("[A-Za-z]{5,} [A-Za-z]{5,}").matcher(words);
        return phrase.find() ? Optional.of(phrase.group()) : Optional.empty();
    }

    private List<String> links(String page, String pattern) {
        var wanted = Pattern.compile(pattern).asPredicate();
        return Jsoup.parse(body(rehearsal.open("secretariat", page))).select("main a[href]").eachAttr("href").stream()
                .map(href -> href.replaceFirst("[?].*", ""))
                .filter(wanted)
                .map(href -> href.substring("/en/rehearsal".length()))
                .distinct()
                .toList();
    }

    private String list(@Nullable String as, String question) {
        return body(rehearsal.open(as, "/lessons" + question));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
