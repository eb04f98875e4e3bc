package org.redthread.plans.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Keeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// Two who answer one offer from pages that they loaded before: one is taken, and the other loses no word.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tender.class})
class AnsweredTwiceTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Tender tender;

    @Test
    void the_second_answer_is_not_taken_and_its_words_are_kept() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, Tender.hosting(plan));
        var at = "/offers/" + offer.offer().id();
        assertThat(rehearsal.send("secretariat", at + "/accepted", accepting(offer, "Welcome")))
                .hasStatus(303);
        assertThat(rehearsal.send(
                        "secretariat",
                        at + "/declined",
                        Map.of("version", "0", "words", "We thank you, and <cannot> this year")))
                .hasStatus(422)
                .bodyText()
                .contains("meanwhile", "Not taken: Decline it", "id=\"late-words\"")
                .contains("We thank you, and &lt;cannot&gt; this year")
                .as("where it stands, with what can be said now")
                .contains("Welcome", "/kept\"");
        assertThat(rehearsal.send("secretariat", at + "/accepted", accepting(offer, "Come in")))
                .hasStatus(422)
                .bodyText()
                .contains("Not taken: Accept it", "Come in");
        assertThat(rehearsal.send("turkiye", at + "/withdrawn", Map.of("version", "0", "words", "We must withdraw")))
                .hasStatus(422)
                .bodyText()
                .contains("We must withdraw", "readonly");
        assertThat(tender.seen(tender.secretariat(), offer.offer().id()).offer().history())
                .extracting(Offer.Step::to)
                .containsExactly(Standing.OPEN, Standing.ACCEPTED);
    }

    @Test
    void words_that_can_still_be_said_stand_in_their_form_again() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, Tender.hosting(plan));
        tender.accept(offer);
        var at = "/offers/" + offer.offer().id();
        assertThat(rehearsal.send("secretariat", at + "/lapsed", Map.of("version", "0", "words", "Nothing came")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"lapsed-words\"", "Nothing came</textarea>", "name=\"version\" value=\"1\"")
                .doesNotContain("Not taken:");
        assertThat(rehearsal.send("secretariat", at + "/lapsed", Map.of("version", "1", "words", "Nothing came")))
                .hasStatus(303);
    }

    private static Map<String, String> accepting(Placed offer, String words) {
        return Map.of(
                "version",
                "0",
                "activity",
                offer.plan().undertakings().getFirst().id().toString(),
                "words",
                words);
    }
}
