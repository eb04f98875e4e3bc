package org.redthread.meetings.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class NotesTest {

    private static final String POLAND = RecordFile.id("party", "POL").toString();

    @Autowired
    Rehearsal rehearsal;

    @Test
    void a_note_keeps_who_said_it_of_which_kind_and_what_it_is_about() {
        var meeting = rehearsal.aMeetingInSession();
        var typed = note("Sample: welcomes the draft.\nAsks for a clearer goal.");
        typed.put("party", POLAND);
        typed.put("onBehalfOf", "Sample Group");
        typed.put("kind-SUPPORTS_WITH_COMMENTS", "on");
        typed.put("kind-OFFERS_TO_HOST", "on");
        typed.put("about", "provision: 5\naction-point: Priority Goal 2");
        typed.put("unattributed", "on");
        assertThat(rehearsal.send("secretariat", meeting + "/notes", typed)).hasStatus(303);
        assertThat(page("chair", meeting))
                .contains("Poland, on behalf of Sample Group", "Sample: welcomes the draft.<br>")
                .contains("supports, with comments", "provision: 5; action point: Priority Goal 2", "not to be named");
    }

    @Test
    void notes_are_the_secretariats_and_the_chairs_and_only_the_secretariat_writes() {
        var meeting = rehearsal.aMeetingInSession();
        rehearsal.send("secretariat", meeting + "/notes", note("Sample: said in the room."));
        for (var outsider : new String[] {"poland", "organisation", "donor"}) {
            assertThat(rehearsal.open(outsider, meeting + "/notes")).hasStatus(403);
            assertThat(rehearsal.send(outsider, meeting + "/notes", note("Sample")))
                    .hasStatus(403);
        }
        assertThat(rehearsal.send("chair", meeting + "/notes", note("Sample"))).hasStatus(403);
        assertThat(page("chair", meeting)).contains("Sample: said in the room.").doesNotContain("Keep the note");
    }

    @Test
    void a_note_that_is_sent_twice_over_a_bad_line_is_one_note() {
        var meeting = rehearsal.aMeetingInSession();
        var typed = note("Sample: once.");
        for (var again = 0; again < 3; again++)
            assertThat(rehearsal.send("secretariat", meeting + "/notes", typed)).hasStatus(303);
        assertThat(page("secretariat", meeting)).contains("1 note");
    }

    @Test
    void of_two_who_change_a_note_neither_is_overwritten_and_both_wordings_are_shown() {
        var meeting = rehearsal.aMeetingInSession();
        var typed = note("Sample: the first wording.");
        rehearsal.send("secretariat", meeting + "/notes", typed);
        typed.put("version", "1");
        typed.put("text", "Sample: the wording of one.");
        assertThat(rehearsal.send("secretariat", meeting + "/notes", typed)).hasStatus(303);
        typed.put("text", "Sample: the wording of the other.");
        assertThat(rehearsal.send("secretariat", meeting + "/notes", typed))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this note", "the wording of one.", "the wording of the other.")
                .contains("name=\"version\" value=\"2\"");
        assertThat(page("secretariat", meeting)).contains("the wording of one.").doesNotContain("of the other");
    }

    @Test
    void a_note_of_one_meeting_cannot_be_changed_by_the_address_of_another() {
        var meeting = rehearsal.aMeetingInSession();
        var typed = note("Sample: of this meeting.");
        rehearsal.send("secretariat", meeting + "/notes", typed);
        typed.put("version", "1");
        typed.put("text", "Sample: of another.");
        assertThat(rehearsal.send("secretariat", rehearsal.aMeetingInSession() + "/notes", typed))
                .hasStatus(422);
        assertThat(page("secretariat", meeting)).contains("Sample: of this meeting.");
    }

    @Test
    void hostile_words_are_shown_as_words() {
        var meeting = rehearsal.aMeetingInSession();
        var typed = note("<script>alert('x')</script>\u0000 {\"a\": \"</td>\"} \u202Egnp.exe");
        typed.put("about", "text: <b onmouseover=alert(1)>");
        typed.put("party", POLAND);
        typed.put("onBehalfOf", "\"><svg onload=alert(1)>");
        assertThat(rehearsal.send("secretariat", meeting + "/notes", typed)).hasStatus(303);
        assertThat(page("secretariat", meeting))
                .contains("&lt;script&gt;alert(", "&lt;b onmouseover", "&lt;svg onload")
                .doesNotContain("<script>alert", "<svg onload", "<b on", "\u202E");
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var meeting = rehearsal.aMeetingInSession();
        refused(meeting, "text", "  ", "Write down what was said.");
        refused(meeting, "text", "x".repeat(20_001), "At most 20,000 characters.");
        refused(meeting, "about", "weather: fine", "This line cannot be read: “weather: fine”.");
        refused(meeting, "note", "not-an-id", "This note does not belong to this meeting.");
    }

    private void refused(String meeting, String field, String value, String sentence) {
        var typed = note("Sample");
        typed.put("onBehalfOf", "Kept as typed");
        typed.put(field, value);
        assertThat(rehearsal.send("secretariat", meeting + "/notes", typed))
                .as(field)
                .hasStatus(422)
                .bodyText()
                .contains(sentence, "Kept as typed");
    }

    private String page(String as, String meeting) {
        return new String(
                rehearsal.open(as, meeting + "/notes").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> note(String text) {
        return new HashMap<>(Map.of("note", UUID.randomUUID().toString(), "version", "0", "text", text));
    }
}
