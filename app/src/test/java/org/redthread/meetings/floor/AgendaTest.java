package org.redthread.meetings.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class AgendaTest {

    @Autowired
    Rehearsal rehearsal;

    @Test
    void items_stand_in_the_order_of_their_numbers_and_ten_comes_after_nine() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        for (var number : new String[] {"10", "3.1", "9", "3"}) added(meeting, number, "Subject of " + number + ".");
        assertThat(rehearsal.open(null, meeting + "/agenda"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Subject of 3.", "Subject of 3.1.", "Subject of 9.", "Subject of 10.");
        assertThat(rehearsal.open(null, meeting)).bodyText().contains("Agenda", "4 items");
    }

    @Test
    void a_panel_names_its_speakers_with_their_offices_as_printed() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        var typed = item("2", "Data <script>alert(1)</script>");
        typed.put("kind", "PANEL");
        typed.put("session", "");
        typed.put("begins", "2027-03-23T10:00");
        typed.put("ends", "2027-03-23T10:45");
        typed.put("speakers", "A. Sample; Head of Department; Türkiye\nB. Sample; Adviser");
        assertThat(rehearsal.send("secretariat", meeting + "/agenda/item", typed))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", meeting + "/agenda"))
                .bodyText()
                .contains("panel", "A. Sample, Head of Department, Türkiye", "B. Sample, Adviser", "10:00–10:45")
                .contains("Data &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        added(meeting, "1", "Opening");
        refused(meeting, "number", "1", "There is an item 1 already.");
        refused(meeting, "number", "one", "Number the item as 3 or 3.1");
        refused(meeting, "number", "0", "Number the item as 3 or 3.1");
        refused(meeting, "kind", "FEAST", "Choose what kind of item it is.");
        refused(meeting, "session", "00000000-0000-7000-8000-000000000000", "The meeting has no such session.");
        refused(meeting, "begins", "tomorrow", "Give day and time as");
        refused(meeting, "ends", "2027-03-23T08:00", "The item ends before it begins.");
        refused(meeting, "speakers", "; Director", "This line cannot be read");
    }

    @Test
    void real_time_is_kept_beside_planned_time_by_the_chair_and_only_in_session() {
        var meeting = rehearsal.aMeetingInSession();
        added(meeting, "1", "Opening");
        added(meeting, "2", "Tour de table");
        var agenda = String.valueOf(page("chair", meeting));
        for (var number : new String[] {"1", "2"}) {
            var id = button(agenda, "Begin item " + number);
            assertThat(rehearsal.send("poland", meeting + "/agenda/turn", Map.of("item", id)))
                    .hasStatus(403);
            assertThat(rehearsal.send("chair", meeting + "/agenda/turn", Map.of("item", id)))
                    .hasStatus(303);
        }
        assertThat(page(null, meeting))
                .containsOnlyOnce("<tr id=\"item-2\" aria-current=\"true\">")
                .contains("on since");
        assertThat(rehearsal.open(null, meeting)).bodyText().contains("now: 2 Tour de table");
    }

    @Test
    void of_two_who_change_an_item_the_slower_is_told_and_keeps_what_was_typed() {
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        added(meeting, "1", "Opening");
        var matcher = Pattern.compile("item\\?item=([0-9a-f-]{36})").matcher(page("secretariat", meeting));
        assertThat(matcher.find()).isTrue();
        var first = item("1", "First wording");
        first.put("item", matcher.group(1));
        first.put("version", "0");
        var second = new HashMap<>(first);
        second.put("title", "Second wording");
        assertThat(rehearsal.send("secretariat", meeting + "/agenda/item", first))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", meeting + "/agenda/item", second))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this item", "Second wording");
        assertThat(page(null, meeting)).contains("First wording");
    }

    @Test
    void a_draft_meetings_agenda_is_not_there_for_the_public() {
        assertThat(rehearsal.open(null, rehearsal.aMeeting() + "/agenda")).hasStatus(404);
    }

    private void refused(String meeting, String field, String value, String sentence) {
        var typed = item("7", "Kept as typed");
        typed.put("begins", "2027-03-23T10:00");
        typed.put(field, value);
        assertThat(rehearsal.send("secretariat", meeting + "/agenda/item", typed))
                .as(field + " " + value)
                .hasStatus(422)
                .bodyText()
                .contains(sentence, "Kept as typed");
    }

    private void added(String meeting, String number, String title) {
        assertThat(rehearsal.send("secretariat", meeting + "/agenda/item", item(number, title)))
                .hasStatus(303);
    }

    private String page(@Nullable String as, String meeting) {
        return new String(
                rehearsal.open(as, meeting + "/agenda").getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String button(String page, String label) {
        var matcher = Pattern.compile("value=\"([0-9a-f-]{36})\">" + label).matcher(page);
        assertThat(matcher.find()).as(label).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> item(String number, String title) {
        return new HashMap<>(Map.of("number", number, "kind", "ITEM", "title", title));
    }
}
