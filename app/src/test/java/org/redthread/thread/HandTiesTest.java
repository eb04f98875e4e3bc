package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Tying by hand, through the pages that the secretariat of the Rehearsal has.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class HandTiesTest {

    private static final Knot BODY = new Knot("body", id("body", "rehearsal/som"));

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void the_secretariat_ties_and_unties_and_it_stands_on_both_pages() {
        var one = aMeeting();
        var other = aMeeting();
        assertThat(tie(one, "forth.FEEDS_INTO", other.page(), Map.of("since", "2026-01-01")))
                .hasStatus(303);
        assertThat(look("poland", one.place())).contains("Feeds into", other.label(), "Tied by", "an e-mail of May");
        assertThat(look("poland", other.place())).contains("Fed by", one.label());
        assertThat(look("poland", one.place() + "/brief?as=html")).contains("Feeds into");
        assertThat(look(null, one.place() + "/brief?as=html")).doesNotContain("Feeds into");
        var ties = look("secretariat", one.place() + "/ties");
        assertThat(ties).contains("an e-mail of May", "since 1 January 2026", "All in the dialogue");
        assertThat(look("secretariat", "/en/rehearsal/ledger")).contains("tied by hand");

        assertThat(send("secretariat", untying(ties), Map.of())).hasStatus(303);
        assertThat(look("poland", one.place())).doesNotContain("an e-mail of May");
        assertThat(look("secretariat", "/en/rehearsal/ledger")).contains("untied");
    }

    @Test
    void nobody_else_ties_and_the_door_is_not_shown_to_them() {
        var one = aMeeting();
        var typed = typed("forth.FEEDS_INTO", aMeeting().page());
        for (var visitor : new String[] {"poland", "chair", "donor", "organisation"}) {
            assertThat(look(visitor, one.place())).doesNotContain("Tie by hand");
            assertThat(send(visitor, one.place() + "/ties", typed)).hasStatus(403);
        }
        assertThat(look("secretariat", one.place())).contains("Tie by hand");
        var recorded = "/en/thread/meeting/" + id("meeting", "budapest-process/som-2019");
        assertThat(look("secretariat", recorded)).doesNotContain("Tie by hand");
        assertThat(send("secretariat", recorded + "/ties", typed))
                .as("the dialogue has a secretariat of its own")
                .hasStatus(403);
        assertThat(send("secretariat", "/en/thread/party/" + id("party", "TUR") + "/ties", typed))
                .as("a party belongs to no dialogue")
                .hasStatus(404);
    }

    @Test
    void what_the_record_or_a_room_tied_stays() {
        var dialogue = new Knot("dialogue", id("dialogue", "rehearsal"));
        var tied = db.sql("""
                        select id
                          from thread.link
                         where kind = 'PART_OF' and from_id = :body and to_id = :dialogue
                        """)
                .param("body", BODY.id())
                .param("dialogue", dialogue.id())
                .query(UUID.class)
                .single();
        assertThat(send("secretariat", place(BODY) + "/ties/" + tied + "/untie", Map.of()))
                .hasStatus(303);
        assertThat(look(null, place(BODY))).contains("Part of");
    }

    @Test
    void bad_input_is_named_at_its_field() {
        var one = aMeeting();
        var other = aMeeting();
        refused(one, typed("nonsense", other.page()), "how", "Choose how they hang together");
        refused(one, typed("forth.MEASURES", other.page()), "how", "“Measures” does not lead from a knot");
        refused(one, typed("forth.FEEDS_INTO", one.page()), "other", "not tied to itself");
        refused(one, typed("back.HOSTS", other.page()), "how", "“Hosted by” does not lead");
        refused(
                one,
                typed("forth.FEEDS_INTO", "/en/budapest-process/meetings/som-2019"),
                "other",
                "belongs to another dialogue");
        for (var day : new String[] {"2026-02-30", "yesterday", "0020-01-01"})
            refused(one, with(typed("forth.FEEDS_INTO", other.page()), "since", day), "since", "Give a day");
        refused(
                one,
                with(with(typed("forth.FEEDS_INTO", other.page()), "since", "2026-03-02"), "until", "2026-03-01"),
                "until",
                "comes before the first");
        refused(one, with(typed("forth.FEEDS_INTO", other.page()), "source", " , "), "source", "known from");
        refused(one, with(typed("forth.FEEDS_INTO", other.page()), "circle", "chair"), "circle", "Choose who may");

        assertThat(tie(one, "forth.FEEDS_INTO", other.page(), Map.of())).hasStatus(303);
        refused(one, typed("forth.FEEDS_INTO", other.page()), "other", "Tied so already");
        refused(other, typed("back.FEEDS_INTO", one.page()), "other", "Tied so already");
        assertThat(send(
                        "secretariat",
                        one.place().replace("/en/", "/ru/") + "/ties",
                        typed("forth.FEEDS_INTO", one.page())))
                .hasStatus(422)
                .bodyText()
                .contains("не связывается с самим собой");
    }

    @Test
    void one_answer_for_what_is_deleted_what_never_was_and_what_may_not_be_seen() {
        var one = aMeeting();
        for (var nothing : new String[] {
            "/en/rehearsal/meetings/never-held",
            "/en/thread/meeting/" + UUID.randomUUID(),
            "/en/thread/document/" + UUID.randomUUID(),
            "/en/thread/nothing/" + UUID.randomUUID(),
            "/en/rehearsal/documents/" + UUID.randomUUID(),
            "https://example.org/en/rehearsal/texts/none#goal-1",
            "anything",
            "",
            "\u0000%",
            "/".repeat(400)
        }) refused(one, typed("forth.FEEDS_INTO", nothing), "other", "Nothing that you may see stands at this address");
    }

    @Test
    void a_knot_does_not_take_its_own_place_and_the_chain_is_named() {
        var first = aMeeting();
        var second = aMeeting();
        var third = aMeeting();
        assertThat(tie(second, "forth.SUPERSEDES", first.page(), Map.of())).hasStatus(303);
        assertThat(tie(second, "back.SUPERSEDES", third.page(), Map.of())).hasStatus(303);
        refused(
                first,
                typed("forth.SUPERSEDES", third.place()),
                "other",
                "%s → %s → %s → %s".formatted(first.label(), third.label(), second.label(), first.label()));
    }

    @Test
    void the_other_knot_is_found_by_its_name_and_chosen() {
        var one = aMeeting();
        var page = look("secretariat", one.place() + "/ties?among=body&words=senior");
        assertThat(page).contains("other=/thread/body/" + BODY.id() + "#tie");
        assertThat(look("secretariat", one.place() + "/ties?other=/thread/body/" + BODY.id()))
                .contains("value=\"/thread/body/" + BODY.id() + "\"");
        assertThat(tie(one, "forth.REPORTS_ON", "/thread/body/" + BODY.id(), Map.of()))
                .hasStatus(303);
        assertThat(look("secretariat", one.place() + "/ties?among=party&words=pola"))
                .contains("/thread/party/" + id("party", "POL"));
        assertThat(look("secretariat", one.place() + "/ties?among=meeting&words=%25"))
                .contains("Nothing of that name");
    }

    @Test
    void keys_of_the_record_are_sources_and_the_rest_are_words() {
        var one = aMeeting();
        var other = aMeeting();
        assertThat(tie(one, "forth.FEEDS_INTO", other.page(), Map.of("source", "SEED-1, a letter; SEED-99")))
                .hasStatus(303);
        assertThat(look("secretariat", one.place() + "/ties"))
                .contains("/en/sources/SEED-1", "a letter, SEED-99")
                .doesNotContain("/en/sources/SEED-99");
    }

    @Test
    void the_page_asks_ten_statements_at_most_and_so_does_a_refusal() {
        var one = aMeeting();
        tie(one, "forth.FEEDS_INTO", aMeeting().page(), Map.of());
        var secretariat = rehearsal.enter("secretariat");
        assertThat(CountedStatements.during(() -> assertThat(browser.get()
                                .uri(one.place() + "/ties?among=body&words=senior")
                                .cookie(secretariat))
                        .hasStatusOk()))
                .isLessThanOrEqualTo(10);
        assertThat(CountedStatements.during(() -> assertThat(browser.post()
                                .uri(one.place() + "/ties")
                                .param("how", "forth.SUPERSEDES")
                                .param("other", "/thread/body/" + BODY.id())
                                .param("source", "SEED-1")
                                .param("circle", "PUBLIC")
                                .with(csrf())
                                .cookie(secretariat))
                        .hasStatus(422)))
                .isLessThanOrEqualTo(10);
    }

    private record Held(String page, String label, String place) {}

    private Held aMeeting() {
        var page = "/en/rehearsal" + rehearsal.aMeeting("ANNOUNCED");
        var slug = page.substring(page.lastIndexOf('/') + 1);
        var knot = new Knot("meeting", id("meeting", "rehearsal/" + slug));
        var heading = Pattern.compile("<h1[^>]*>(?:<bdi[^>]*>)?([^<]+)").matcher(look("secretariat", place(knot)));
        assertThat(heading.find()).isTrue();
        return new Held(page, heading.group(1).strip(), place(knot));
    }

    private static String place(Knot knot) {
        return "/en/thread/" + knot.kind() + "/" + knot.id();
    }

    private static Map<String, String> typed(String how, String other) {
        return Map.of("how", how, "other", other, "source", "an e-mail of May", "circle", "DIALOGUE");
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var more = new HashMap<>(typed);
        more.put(field, value);
        return more;
    }

    private MvcTestResult tie(Held stand, String how, String other, Map<String, String> more) {
        var typed = new HashMap<>(typed(how, other));
        typed.putAll(more);
        return send("secretariat", stand.place() + "/ties", typed);
    }

    private void refused(Held stand, Map<String, String> typed, String field, String sentence) {
        assertThat(send("secretariat", stand.place() + "/ties", typed))
                .hasStatus(422)
                .bodyText()
                .containsPattern("id=\"" + field + "-error\">[^<]*" + Pattern.quote(sentence));
    }

    private MvcTestResult send(String as, String address, Map<String, String> typed) {
        var request = browser.post().uri(address).with(csrf()).cookie(rehearsal.enter(as));
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private String look(@Nullable String as, String address) {
        var request = browser.get().uri(address);
        if (as != null) request = request.cookie(rehearsal.enter(as));
        return new String(
                request.exchange().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String untying(String page) {
        var found = Pattern.compile("action=\"([^\"]+/untie)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
