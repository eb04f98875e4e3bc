package org.redthread.meetings.outcomes;

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
class OutcomesTest {

    private static final String OUTCOMES = "/meetings/rh-som-1/outcomes";

    @Autowired
    Rehearsal rehearsal;

    @Test
    void a_party_offers_for_itself_and_those_inside_see_it() {
        var typed =
                Map.of("kind", "OFFER", "means", "HOSTING", "what", "to host <a> meeting in 2027", "party", "Cambodia");
        assertThat(rehearsal.send("poland", OUTCOMES, typed)).hasStatus(303);
        assertThat(rehearsal.open("cambodia", OUTCOMES))
                .bodyText()
                .contains("to host &lt;a&gt; meeting in 2027", "Poland")
                .as("whatever party was typed, one offers for one's own")
                .doesNotContain("<td data-label=\"Who\">Cambodia");
        assertThat(rehearsal.open(null, OUTCOMES)).bodyText().doesNotContain("meeting in 2027");
    }

    @Test
    void decisions_and_next_steps_are_the_secretariats() {
        var decision = Map.of("kind", "DECISION", "what", "Plan endorsed");
        assertThat(rehearsal.send("poland", OUTCOMES, decision))
                .hasStatus(422)
                .bodyText()
                .contains("recorded by the Secretariat", "Plan endorsed");
        assertThat(rehearsal.send("chair", OUTCOMES, decision)).hasStatus(403);
        assertThat(rehearsal.send("secretariat", OUTCOMES, decision)).hasStatus(303);
    }

    @Test
    void a_next_step_that_came_late_shows_both_dates() {
        var typed = new HashMap<>(Map.of(
                "kind", "NEXT_STEP",
                "what", "Circulate the final documents",
                "who", "Chair",
                "due", "2026-01",
                "duePrinted", "in January"));
        var at = recorded("secretariat", typed);
        assertThat(rehearsal.open("poland", OUTCOMES)).bodyText().contains("the day has passed, nothing reported");

        typed.put("version", "0");
        typed.put("happened", "2026-03-02");
        assertThat(rehearsal.send("secretariat", at, typed)).hasStatus(303);
        assertThat(rehearsal.open("poland", OUTCOMES))
                .bodyText()
                .contains("January 2026", "done later than planned", "2 March 2026");

        assertThat(rehearsal.send("secretariat", at, typed))
                .as("the same version twice")
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this");
    }

    @Test
    void nobody_changes_what_another_party_offered() {
        var at = recorded("turkiye", Map.of("kind", "PLEDGE", "means", "IN_KIND", "what", "training of officers"));
        assertThat(rehearsal.send("poland", at, Map.of("what", "nothing", "means", "IN_KIND", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("another party’s");
        assertThat(rehearsal.open("poland", at)).hasStatusOk().bodyText().doesNotContain("<form class=\"stack");
        assertThat(rehearsal.send(
                        "turkiye",
                        at,
                        Map.of("what", "training", "means", "IN_KIND", "version", "0", "withdrawn", "on")))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", OUTCOMES)).bodyText().contains("withdrawn");
    }

    @Test
    void money_is_counted_in_figures_and_a_currency() {
        var pledge = new HashMap<>(Map.of(
                "kind", "PLEDGE", "means", "MONEY", "what", "for the fund", "amount", "250 000", "currency", "EUR"));
        assertThat(rehearsal.send("donor", OUTCOMES, pledge)).hasStatus(303);
        assertThat(rehearsal.open("poland", OUTCOMES)).bodyText().contains("€250,000.00");
        for (var amount : new String[] {"-1", "0", "1e9", "a lot", "1,5"}) {
            pledge.put("amount", amount);
            assertThat(rehearsal.send("donor", OUTCOMES, pledge))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Give the amount in figures", "for the fund");
        }
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field() {
        refused(Map.of("kind", "OFFER", "what", "x"), "Choose with what");
        refused(Map.of("kind", "OFFER", "means", "HOSTING"), "Say what it is.");
        refused(Map.of("kind", "NEXT_STEP", "what", "x", "due", "2026-02-30"), "Give a day, a month or a year");
        refused(Map.of("kind", "DECISION", "what", "x", "invites", "Atlantis"), "No country or organisation");
        refused(Map.of("kind", "NEXT_STEP", "what", "x".repeat(2001)), "At most 2,000 characters.");
        refused(Map.of("kind", "OFFER", "means", "HOSTING", "what", "x"), "Say whose offer or pledge it is.");
    }

    private void refused(Map<String, String> typed, String sentence) {
        assertThat(rehearsal.send("secretariat", OUTCOMES, typed))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
    }

    private String recorded(String as, Map<String, String> typed) {
        var answer = rehearsal.send(as, OUTCOMES, typed);
        assertThat(answer).hasStatus(303);
        var to = String.valueOf(answer.getResponse().getRedirectedUrl());
        return OUTCOMES + "/" + to.substring(to.indexOf('#') + 1);
    }
}
