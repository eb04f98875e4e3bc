package org.redthread.texts.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
class RoundsTest {

    private static final String WORDS = """
            # Sample

            1. The parties meet once a year.

            2. The parties share what they learned.
            """;

    @Autowired
    Rehearsal rehearsal;

    @Test
    void the_sample_text_has_a_round_open_to_all_of_the_rehearsal() {
        var at = "/negotiations/sample-action-plan";
        assertThat(rehearsal.open("poland", at)).bodyText().contains("round 1 takes replies until");
        assertThat(rehearsal.open("poland", at + "/rounds")).bodyText().contains("written comments");
        assertThat(rehearsal.open("organisation", at + "/rounds/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Poland", "Türkiye", "Cambodia", "18:00");
        assertThat(rehearsal.open(null, at + "/rounds/1")).hasStatus(404);
    }

    @Test
    void a_round_is_opened_with_its_deadline_on_the_clock_of_a_place() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("secretariat", text + "/rounds", typed("deadline", "2030-12-20T18:00")))
                .hasStatus(303)
                .hasHeader("Location", "/en/rehearsal" + text + "/rounds/1");
        assertThat(rehearsal.open("turkiye", text + "/rounds/1"))
                .bodyText()
                .contains("2030-12-20T15:00:00Z", "20 December 2030 at 18:00");
    }

    @Test
    void a_deadline_that_has_passed_or_never_comes_is_refused() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("secretariat", text + "/rounds", typed("deadline", "2020-12-20T18:00")))
                .hasStatus(422)
                .bodyText()
                .contains("That moment has passed.", "2020-12-20T18:00");
        var skipped = typed("deadline", "2030-03-31T02:30");
        skipped.put("zone", "Europe/Vienna");
        assertThat(rehearsal.send("secretariat", text + "/rounds", skipped))
                .hasStatus(422)
                .bodyText()
                .contains("There is no 02:30 on that day in Europe/Vienna");
        assertThat(rehearsal.send("secretariat", text + "/rounds", typed("deadline", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains("Give a day and a time for the deadline.");
        assertThat(rehearsal.open("secretariat", text + "/rounds")).bodyText().contains("No round has been opened");
    }

    @Test
    void one_round_at_a_time_and_only_on_a_text_in_negotiation() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("secretariat", text + "/rounds", typed())).hasStatus(303);
        assertThat(rehearsal.send("secretariat", text + "/rounds", typed()))
                .hasStatus(422)
                .bodyText()
                .contains("A round on this text is open.");
        var withdrawn = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("secretariat", withdrawn + "/move", Map.of("to", "WITHDRAWN", "version", "1")))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", withdrawn + "/rounds", typed()))
                .hasStatus(422)
                .bodyText()
                .contains("Rounds are opened on a text in negotiation");
    }

    @Test
    void of_a_reference_group_nobody_outside_it_knows() {
        var text = rehearsal.aText(WORDS);
        assertThat(rehearsal.send("secretariat", text + "/rounds", typed("stage", "REFERENCE_GROUP")))
                .hasStatus(422)
                .bodyText()
                .contains("A reference group is chosen party by party: tick");
        var group = typed("stage", "REFERENCE_GROUP");
        group.put("whom", "CHOSEN");
        assertThat(rehearsal.send("secretariat", text + "/rounds", group))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody would be asked.");
        group.put("party-POL", "on");
        assertThat(rehearsal.send("secretariat", text + "/rounds", group)).hasStatus(303);
        for (var inside : new String[] {"poland", "chair", "secretariat"})
            assertThat(rehearsal.open(inside, text + "/rounds/1"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Poland")
                    .doesNotContain("Cambodia");
        for (var outside : new String[] {"turkiye", "organisation", "donor", null}) {
            assertThat(rehearsal.open(outside, text + "/rounds/1")).hasStatus(404);
            assertThat(rehearsal.open(outside, text)).bodyText().doesNotContain("takes replies until");
        }
    }

    @Test
    void only_the_secretariat_opens_a_round() {
        var text = rehearsal.aText(WORDS);
        for (var other : new String[] {"chair", "poland", "organisation", "donor"})
            assertThat(rehearsal.send(other, text + "/rounds", typed())).hasStatus(403);
    }

    static Map<String, String> typed(String... others) {
        var typed = new HashMap<>(
                Map.of("stage", "COMMENTS", "whom", "ALL", "deadline", "2030-12-20T18:00", "zone", "Europe/Istanbul"));
        for (var at = 0; at < others.length; at += 2) typed.put(others[at], others[at + 1]);
        return typed;
    }
}
