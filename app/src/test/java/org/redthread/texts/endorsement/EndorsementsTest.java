package org.redthread.texts.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class EndorsementsTest {

    private static final String WORDS = """
            # Sample

            1. The parties meet once a year.

            2. The parties share what they learned.
            """;

    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();

    @Autowired
    Rehearsal rehearsal;

    @Test
    void acclamation_names_its_meeting_and_the_text_is_endorsed() {
        var text = rehearsal.aText(WORDS);
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        for (var wrong : List.of("", "/en/rehearsal/meetings/rh-som-99999"))
            assertThat(endorse("secretariat", text, Map.of("how", "ACCLAMATION", "meeting", wrong)))
                    .hasStatus(422)
                    .bodyText()
                    .contains(wrong.isEmpty() ? "Say at which" : "No meeting of this dialogue has that address");
        var address = "http://localhost/en/rehearsal" + meeting + "?as-of=2027-01-01";
        assertThat(endorse("secretariat", text, Map.of("how", "ACCLAMATION", "meeting", address)))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", text + "/endorsement"))
                .bodyText()
                .contains("by acclamation", "/en/rehearsal" + meeting, "No position on record", "Cambodia");
        assertThat(rehearsal.open("poland", text)).bodyText().contains("endorsed");
    }

    @Test
    void a_party_says_itself_where_it_stands_and_can_change_it() {
        var text = endorsed();
        assertThat(stand("poland", text, "POL", Map.of("position", "WITH_RESERVATION")))
                .hasStatus(422)
                .bodyText()
                .contains("needs its words");
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES", "words", "With joy")))
                .hasStatus(422)
                .bodyText()
                .contains("Words go with a reservation", "With joy");
        var reserved = Map.of("position", "WITH_RESERVATION", "words", "Not in every year.", "at", provision(text));
        assertThat(stand("poland", text, "POL", reserved)).hasStatus(303);
        assertThat(rehearsal.open("turkiye", text + "/endorsement"))
                .bodyText()
                .contains("Not in every year.", "1. The parties meet once a year", "Recorded by the party itself");
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES"))).hasStatus(303);
        assertThat(rehearsal.open("turkiye", text + "/endorsement")).bodyText().doesNotContain("Not in every year.");
    }

    @Test
    void what_the_secretariat_records_in_a_partys_stead_says_so() {
        var text = endorsed();
        assertThat(stand("secretariat", text, "TUR", Map.of("position", "DOES_NOT_ADOPT")))
                .hasStatus(303);
        assertThat(rehearsal.open("turkiye", text + "/endorsement"))
                .bodyText()
                .contains("does not adopt", "Recorded in the stead of the party");
        assertThat(stand("chair", text, "TUR", Map.of("position", "ENDORSES"))).hasStatus(403);
    }

    @Test
    void a_party_that_takes_no_part_or_is_anothers_has_no_position_to_record() {
        var text = endorsed();
        assertThat(stand("secretariat", text, "UNIDO", Map.of("position", "ENDORSES")))
                .hasStatus(422)
                .bodyText()
                .contains("takes no part in the dialogue");
        assertThat(stand("organisation", text, "UNIDO", Map.of("position", "ENDORSES")))
                .hasStatus(422);
        assertThat(stand("poland", text, "TUR", Map.of("position", "ENDORSES"))).hasStatus(422);
        assertThat(stand("donor", text, "ESP", Map.of("position", "ENDORSES"))).hasStatus(403);
        assertThat(rehearsal.open("secretariat", text + "/endorsement"))
                .bodyText()
                .doesNotContain("Recorded by the party itself", "Recorded in the stead");
    }

    @Test
    void nothing_is_recorded_before_its_time_or_twice_or_for_a_day_to_come() {
        var text = rehearsal.aText(WORDS);
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES"))).hasStatus(422);
        var tomorrow = LocalDate.now().plusDays(3).toString();
        assertThat(endorse("chair", text, Map.of("on", tomorrow)))
                .hasStatus(422)
                .bodyText()
                .contains("has not come yet");
        assertThat(endorse("chair", text, Map.of("base", "7"))).hasStatus(422);
        assertThat(endorse("poland", text, Map.of())).hasStatus(403);
        assertThat(endorse("chair", text, Map.of())).hasStatus(303);
        assertThat(endorse("chair", text, Map.of())).hasStatus(422);
        assertThat(rehearsal.open(null, text + "/endorsement")).hasStatus(404);
    }

    @Test
    void positions_are_counted_and_silence_is_no_position() {
        var text = endorsed();
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES"))).hasStatus(303);
        assertThat(stand("turkiye", text, "TUR", Map.of("position", "ENDORSES")))
                .hasStatus(303);
        assertThat(rehearsal.open("cambodia", text + "/endorsement"))
                .bodyText()
                .contains("<a class=\"counted\" href=\"#ENDORSES\">2</a>", "Their silence is not counted as consent")
                .containsPattern(Pattern.compile("(?s)id=\"silent\".*<li[^>]*>Cambodia</li>"));
    }

    @Test
    void what_was_recorded_by_mistake_is_taken_back_with_its_positions_and_the_parties_see_why() {
        var text = endorsed();
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES"))).hasStatus(303);
        assertThat(takeBack("secretariat", text, "The wrong text.", "0")).hasStatus(422);
        assertThat(takeBack("secretariat", text, "", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Give a reason.");
        for (var other : List.of("chair", "poland", "organisation", "donor"))
            assertThat(takeBack(other, text, "No", "2")).hasStatus(403);
        assertThat(takeBack("secretariat", text, "The wrong text.", "2")).hasStatus(303);
        assertThat(takeBack("secretariat", text, "Twice", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("has none to take back");
        assertThat(rehearsal.open("poland", text)).bodyText().contains("in negotiation", "taken back at");
        assertThat(rehearsal.open("poland", text + "/endorsement"))
                .bodyText()
                .contains("Not endorsed yet", "The wrong text.", "Had been recorded by consensus", "with 1 position")
                .doesNotContain("Take the endorsement back");
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES"))).hasStatus(422);

        assertThat(endorse("chair", text, Map.of())).hasStatus(303);
        assertThat(rehearsal.open("secretariat", text + "/endorsement"))
                .bodyText()
                .contains("by consensus", "The wrong text.", "Take the endorsement back")
                .doesNotContain("Recorded by the party itself");
    }

    @Test
    void of_ten_who_take_it_back_at_once_one_does() throws Exception {
        var text = endorsed();
        var office = rehearsal.enter("secretariat");
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 10; i++)
            calls.add(() -> rehearsal
                    .send(office, text + "/endorsement/take-back", Map.of("reason", "Sample", "version", "2"))
                    .getResponse()
                    .getStatus());
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
        }
        assertThat(answers).containsOnly(303, 422).containsOnlyOnce(303);
    }

    private MvcTestResult takeBack(String who, String text, String reason, String version) {
        return rehearsal.send(who, text + "/endorsement/take-back", Map.of("reason", reason, "version", version));
    }

    private String endorsed() {
        var text = rehearsal.aText(WORDS);
        assertThat(endorse("secretariat", text, Map.of())).hasStatus(303);
        return text;
    }

    private MvcTestResult endorse(String who, String text, Map<String, String> changed) {
        var typed = new HashMap<>(Map.of("how", "CONSENSUS", "on", YESTERDAY, "base", "0"));
        typed.putAll(changed);
        return rehearsal.send(who, text + "/endorsement", typed);
    }

    private MvcTestResult stand(String who, String text, String party, Map<String, String> changed) {
        var typed = new HashMap<>(Map.of(
                "party",
                RecordFile.id("party", party).toString(),
                "who",
                "Sample person",
                "capacity",
                "head of delegation",
                "on",
                YESTERDAY));
        typed.putAll(changed);
        return rehearsal.send(who, text + "/endorsement/position", typed);
    }

    /// The identity of the first numbered provision.
    private String provision(String text) {
        try {
            var page =
                    rehearsal.open("poland", text + "/versions/0").getResponse().getContentAsString();
            var found = Pattern.compile("<li id=\"p-([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .toList();
            return found.get(1).group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
