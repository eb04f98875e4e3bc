package org.redthread.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// What is done at meetings of the Rehearsal, as it stands on the thread for whoever may know of it.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class})
class MeetingsHangTest {

    private static final UUID BODY = id("body", "rehearsal/som");

    @Autowired
    Rehearsal rehearsal;

    @Test
    void a_meeting_hangs_on_its_body_and_its_host_from_its_announcement() {
        var at = rehearsal.aMeeting();
        var meeting = meeting(at);
        assertThat(thread("secretariat", "meeting", meeting)).contains("Part of", "Hosted by");
        assertThat(thread("chair", "meeting", meeting)).contains("Part of", "Hosted by");
        assertThat(rehearsal.thread("poland", "meeting", meeting)).hasStatus(404);
        var label = "/thread/meeting/" + meeting;
        for (var outside : new @Nullable String[] {"poland", null})
            assertThat(thread(outside, "body", BODY)).doesNotContain(label);

        assertThat(rehearsal.send("secretariat", at + "/move", Map.of("to", "ANNOUNCED", "version", "0")))
                .hasStatus(303);
        for (var outside : new @Nullable String[] {"poland", null}) {
            assertThat(thread(outside, "body", BODY)).contains(label);
            assertThat(thread(outside, "party", id("party", "TUR"))).contains(label);
        }
    }

    @Test
    void what_a_party_offers_hangs_on_the_meeting_and_on_what_it_is_about() {
        var at = rehearsal.aMeeting("ANNOUNCED") + "/outcomes";
        var typed = new HashMap<>(Map.of(
                "kind", "OFFER",
                "means", "EXPERTISE",
                "what", "to train officers (sample)",
                "about", "the body https://dialogue.example/en/rehearsal/bodies/som?as-of=2026-01-01"));
        var offer = recorded("poland", at, typed);
        assertThat(thread("cambodia", "outcome", offer))
                .contains("Offer by", "Poland", "Contributes to", "/thread/body/" + BODY, "Part of");
        assertThat(thread("cambodia", "party", id("party", "POL"))).contains("to train officers");
        assertThat(thread(null, "party", id("party", "POL"))).doesNotContain("to train officers");
        assertThat(rehearsal.thread(null, "outcome", offer)).hasStatus(404);

        assertThat(rehearsal.open("poland", at + "/" + offer))
                .bodyText()
                .contains("value=\"the body /thread/body/" + BODY + "\"");
        typed.put("about", "nothing in particular");
        typed.put("version", "0");
        assertThat(rehearsal.send("poland", at + "/" + offer, typed)).hasStatus(303);
        assertThat(thread("cambodia", "outcome", offer)).contains("Offer by").doesNotContain("Contributes to");

        typed.put("about", "a letter /en/thread/document/" + UUID.randomUUID());
        typed.put("version", "1");
        assertThat(rehearsal.send("poland", at + "/" + offer, typed))
                .hasStatus(422)
                .bodyText()
                .contains("leads to nothing that you may see");

        typed.remove("about");
        typed.put("withdrawn", "on");
        assertThat(rehearsal.send("poland", at + "/" + offer, typed)).hasStatus(303);
        assertThat(thread("cambodia", "outcome", offer))
                .as("what was withdrawn binds nobody")
                .contains("Part of")
                .doesNotContain("Offer by");
    }

    @Test
    void a_decision_invites_and_a_next_step_is_left_to_somebody() {
        var at = rehearsal.aMeeting("ANNOUNCED") + "/outcomes";
        var decision = recorded(
                "secretariat", at, Map.of("kind", "DECISION", "what", "Invite (sample)", "invites", "Cambodia"));
        assertThat(thread("poland", "outcome", decision)).contains("Invites", "Cambodia");
        var step = recorded(
                "secretariat", at, Map.of("kind", "NEXT_STEP", "what", "Send comments (sample)", "party", "Poland"));
        assertThat(thread("poland", "outcome", step)).contains("Leaves a task to", "Poland");
    }

    @Test
    void a_note_hangs_on_what_it_is_about_for_those_who_keep_notes() {
        var at = rehearsal.aMeetingInSession();
        var note = UUID.randomUUID();
        var typed = new HashMap<>(Map.of(
                "note", note.toString(),
                "version", "0",
                "text", "Poland would host the body’s next session (sample).",
                "party", id("party", "POL").toString(),
                "kind-OFFERS_TO_HOST", "on",
                "about", "activity: next session /en/rehearsal/bodies/som"));
        assertThat(rehearsal.send("secretariat", at + "/notes", typed)).hasStatus(303);
        assertThat(thread("chair", "intervention", note))
                .contains("Reports on", "/thread/body/" + BODY, "Part of", "Offer by", "Poland");
        assertThat(thread("chair", "body", BODY)).contains("would host the body");
        for (var outside : new String[] {"poland", "donor", "public"}) {
            assertThat(rehearsal.thread(outside.equals("public") ? null : outside, "intervention", note))
                    .hasStatus(404);
            assertThat(thread(outside.equals("public") ? null : outside, "body", BODY))
                    .doesNotContain("would host the body");
        }

        typed.put("version", "1");
        typed.put("unattributed", "on");
        typed.put("about", "activity: next session");
        assertThat(rehearsal.send("secretariat", at + "/notes", typed)).hasStatus(303);
        assertThat(thread("chair", "intervention", note)).contains("Part of").doesNotContain("Reports on", "Offer by");

        typed.put("version", "2");
        typed.put("about", "text: none /en/rehearsal/texts/none");
        assertThat(rehearsal.send("secretariat", at + "/notes", typed))
                .hasStatus(422)
                .bodyText()
                .contains("leads to nothing that you may see");
    }

    private static UUID meeting(String at) {
        return id("meeting", "rehearsal/" + at.substring(at.lastIndexOf('/') + 1));
    }

    private UUID recorded(String as, String at, Map<String, String> typed) {
        var answer = rehearsal.send(as, at, typed);
        assertThat(answer).hasStatus(303);
        var to = String.valueOf(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(to.substring(to.indexOf('#') + 1));
    }

    private String thread(@Nullable String as, String kind, UUID id) {
        var answer = rehearsal.thread(as, kind, id);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
