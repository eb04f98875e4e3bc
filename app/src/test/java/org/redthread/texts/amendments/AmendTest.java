package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.texts.amendments.Delegation.text;

import java.util.HashMap;
import java.util.List;
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
@Import({PostgresConfiguration.class, Rehearsal.class, Delegation.class})
class AmendTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Test
    void a_provision_is_amended_in_place_and_the_draft_stands_as_a_redline() {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/amend")).bodyText().contains("Other words", "draft");
        assertThat(text(rehearsal.open("poland", round + "/proposals"))
                        .replaceAll("<span class=\"vh\"[^>]*>[^<]*</span>", ""))
                .contains("<del>once</del><ins>twice</ins>", "Reason of poland");
    }

    @Test
    void what_can_be_proposed_at_a_provision_are_words_another_one_its_end_another_place_and_a_comment() {
        var round = delegation.aRound(Delegation.WORDS);
        var at = delegation.identity("poland", round, "share what they learned");
        var last = delegation.identity("poland", round, "Officers of border");
        var added = delegation.form("poland", round, at, "ADD");
        added.putAll(Map.of("words", "Profiles are kept.", "as", "PARAGRAPH"));
        var moved = delegation.form("poland", round, at, "MOVE");
        moved.put("after", last);
        var commented = delegation.form("poland", round, at, "REMARK");
        commented.put("reason", "Who pays for it?");
        for (var typed : List.of(delegation.form("poland", round, at, "DELETE"), added, moved, commented))
            assertThat(rehearsal.send("poland", round + "/amend", typed)).hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/proposals"))
                .bodyText()
                .contains(
                        "Profiles are kept.", "Who pays for it?", "Delete it", "Move it", "behind: Officers of border");
        assertThat(delegation.edits("poland", round)).hasSize(4);
    }

    @Test
    void a_draft_is_changed_and_thrown_away_and_pressed_twice_it_is_one() {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        var edit = delegation.edits("poland", round).getFirst();
        var again = Delegation.form(text(rehearsal.open("poland", round + "/amend?edit=" + edit)));
        assertThat(again)
                .containsEntry("words", "The parties meet twice a year, in a country that offers to host them.");
        again.put("words", "The parties meet every month, in a country that offers to host them.");
        assertThat(rehearsal.send("poland", round + "/amend", again)).hasStatus(303);
        assertThat(delegation.edits("poland", round)).containsExactly(edit);
        assertThat(rehearsal.open("poland", round + "/proposals")).bodyText().contains("every month");
        assertThat(rehearsal.send("poland", round + "/proposals/" + edit + "/throw-away", Map.of()))
                .hasStatus(303);
        assertThat(delegation.edits("poland", round)).isEmpty();
        assertThat(rehearsal.send("poland", round + "/proposals/" + edit + "/throw-away", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("not there any more");
    }

    @Test
    void what_cannot_be_proposed_is_said_beside_the_field_and_the_words_stay() {
        var round = delegation.aRound(Delegation.WORDS);
        var at = delegation.identity("poland", round, "once a year");
        var form = delegation.form("poland", round, at, "AMEND");
        assertThat(rehearsal.send("poland", round + "/amend", form))
                .hasStatus(422)
                .bodyText()
                .contains("changed no word");
        var blank = new HashMap<>(form);
        blank.put("words", " \r\n ");
        blank.put("reason", "It is said elsewhere.");
        assertThat(rehearsal.send("poland", round + "/amend", blank))
                .hasStatus(422)
                .bodyText()
                .contains("propose to delete it", "It is said elsewhere.");
        var remark = delegation.form("poland", round, at, "REMARK");
        assertThat(rehearsal.send("poland", round + "/amend", remark))
                .hasStatus(422)
                .bodyText()
                .contains("Write what you want");
        assertThat(rehearsal.send("poland", round + "/amend", Map.of())).hasStatus(422);
        assertThat(rehearsal.send(
                        "poland", round + "/amend", Map.of("do", "AMEND", "at", "nowhere", "words", "Words <b>")))
                .hasStatus(422)
                .bodyText()
                .contains("gone from it", "Words &lt;b&gt;");
    }

    @Test
    void a_revision_published_while_somebody_types_carries_over_what_it_did_not_touch() {
        var text = rehearsal.aText(Delegation.WORDS);
        var round = delegation.aRoundOf(text);
        var typed = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        typed.put("words", String.valueOf(typed.get("words")).replace("once a year", "twice a year"));
        revise(text, "offers to host them", "offers its hospitality");
        var answer = rehearsal.send("poland", round + "/amend", typed);
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("A new version came out while you were writing", "carried over", text + "/rounds/2/amend\"");
        var again = Delegation.form(text(answer));
        assertThat(again)
                .containsEntry("words", "The parties meet twice a year, in a country that offers its hospitality.");
        assertThat(rehearsal.send("poland", round + "/amend", again)).hasStatus(303);
        assertThat(rehearsal.open("poland", text + "/rounds/2/proposals"))
                .bodyText()
                .contains("offers its hospitality", "twice");
    }

    @Test
    void a_revision_that_changed_the_same_words_leaves_what_was_typed_beside_them() {
        var text = rehearsal.aText(Delegation.WORDS);
        var round = delegation.aRoundOf(text);
        var typed = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        typed.put("words", String.valueOf(typed.get("words")).replace("once a year", "twice a year"));
        revise(text, "once a year", "every second year");
        var answer = rehearsal.send("poland", round + "/amend", typed);
        assertThat(answer).hasStatus(422).bodyText().contains("It changed the same words as you");
        assertThat(Delegation.form(text(answer))).containsEntry("words", typed.get("words"));
    }

    @Test
    void words_for_a_provision_that_is_gone_become_a_new_one_in_its_place() {
        var text = rehearsal.aText(Delegation.WORDS);
        var round = delegation.aRoundOf(text);
        var typed = delegation.form(
                "poland", round, delegation.identity("poland", round, "share what they learned"), "AMEND");
        typed.put("words", "The parties share everything that they know.");
        revise(text, "The parties share what they learned about skills and their recognition.\n\n", "");
        var answer = rehearsal.send("poland", round + "/amend", typed);
        assertThat(answer).hasStatus(422).bodyText().contains("The provision is gone from it");
        var again = Delegation.form(text(answer));
        assertThat(again)
                .containsEntry("words", "The parties share everything that they know.")
                .containsEntry("do", "ADD");
        again.put("as", "PARAGRAPH");
        assertThat(rehearsal.send("poland", round + "/amend", again)).hasStatus(303);
    }

    @Test
    void a_draft_that_was_left_in_a_closed_round_is_taken_over_into_the_next() {
        var text = rehearsal.aText(Delegation.WORDS);
        var round = delegation.aRoundOf(text);
        assertThat(delegation.amend("poland", round, "once a year", "twice a year"))
                .hasStatus(303);
        var left = delegation.edits("poland", round).getFirst();
        revise(text, "offers to host them", "offers its hospitality");
        assertThat(rehearsal.open("poland", text + "/rounds/2/proposals"))
                .bodyText()
                .contains("Left from earlier rounds", "Reason of poland");
        var form = Delegation.form(text(rehearsal.open("poland", text + "/rounds/2/amend?edit=" + left)));
        assertThat(form)
                .containsEntry("words", "The parties meet twice a year, in a country that offers its hospitality.");
        assertThat(rehearsal.send("poland", text + "/rounds/2/amend", form)).hasStatus(303);
        assertThat(rehearsal.open("poland", text + "/rounds/2/proposals"))
                .bodyText()
                .contains("twice")
                .doesNotContain("Left from earlier rounds");
        assertThat(delegation.edits("poland", round)).isEmpty();
    }

    @Test
    void what_is_typed_while_the_last_round_is_closed_comes_back_to_be_copied() {
        var text = rehearsal.aText(Delegation.WORDS);
        var round = delegation.aRoundOf(text);
        var typed = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        typed.put("words", "The parties meet every month.");
        delegation.close(round);
        assertThat(rehearsal.send("poland", round + "/amend", typed))
                .hasStatus(422)
                .bodyText()
                .contains("The round is closed", "The parties meet every month.");
    }

    /// A new version, for which the round is closed and another opened.
    private void revise(String text, String words, String by) {
        var next = Delegation.WORDS.replace(words, by);
        assertThat(next).isNotEqualTo(Delegation.WORDS);
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", "0", "words", next)))
                .hasStatus(303);
        delegation.close(text + "/rounds/1");
        delegation.aRoundOf(text);
    }
}
