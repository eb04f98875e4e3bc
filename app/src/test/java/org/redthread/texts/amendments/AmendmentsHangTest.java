package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.texts.amendments.Delegation.text;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a party proposes hangs on the thread in the circle of the proposal, from the moment it is handed in until it is
/// taken back.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegation.class})
class AmendmentsHangTest {

    private static final String WORDS = "medlarbound";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    JdbcClient db;

    @Test
    void a_proposal_hangs_in_its_own_circle_while_it_is_handed_in() {
        var round = delegation.aRound(Delegation.WORDS);
        var text = draft(round);
        var poland = RecordFile.id("party", "POL");
        propose(round);
        assertThat(rehearsal.send("poland", round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        assertThat(thread("poland", "draft", text))
                .as("a draft is tied to nothing")
                .doesNotContain(WORDS);
        assertThat(links(text, Role.FOCAL_POINT, poland)).isZero();

        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        for (var keeper : new String[] {"poland", "secretariat", "chair"}) {
            assertThat(thread(keeper, "draft", text)).contains("Fed by", WORDS, "Proposed by", "Poland");
            assertThat(thread(keeper, "party", poland)).contains(WORDS);
        }
        for (var other : new @Nullable String[] {null, "turkiye", "cambodia", "organisation", "donor"})
            assertThat(thread(other, "party", poland)).doesNotContain(WORDS);
        assertThat(links(text, Role.FOCAL_POINT, poland)).isEqualTo(3);
        assertThat(links(text, Role.CHAIR, null)).isEqualTo(3);
        assertThat(links(text, Role.FOCAL_POINT, RecordFile.id("party", "TUR")))
                .as("not even in the database")
                .isZero();
        assertThat(links(text, Role.DONOR, poland)).as("nor to who pays for it").isZero();

        var edit = delegation.edits("poland", round).getFirst();
        assertThat(rehearsal.send("poland", round + "/proposals/" + edit + "/withdraw", Map.of()))
                .hasStatus(303);
        assertThat(thread("chair", "draft", text)).doesNotContain(WORDS);
        assertThat(links(text, Role.CHAIR, null)).isZero();
    }

    @Test
    void a_text_hangs_on_its_dialogue_for_those_who_may_know_of_it() {
        var text = draft(delegation.aRound(Delegation.WORDS));
        assertThat(thread("cambodia", "draft", text)).contains("Part of", "Rehearsal");
        assertThat(rehearsal.thread(null, "draft", text)).hasStatus(404);
        assertThat(text(rehearsal.thread(null, "dialogue", RecordFile.id("dialogue", "rehearsal"))))
                .doesNotContain(text.toString());
    }

    private void propose(String round) {
        var typed = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        typed.put("words", "The parties meet " + WORDS + ".");
        typed.put("reason", "Because.");
        assertThat(rehearsal.send("poland", round + "/amend", typed)).hasStatus(303);
    }

    private UUID draft(String round) {
        var slug = round.replaceAll("/rounds/.*", "").replace("/negotiations/", "");
        return delegation.as(
                Role.SECRETARIAT,
                null,
                () -> db.sql("select id from texts.negotiation where slug = :slug")
                        .param("slug", slug)
                        .query(UUID.class)
                        .single());
    }

    private long links(UUID text, Role role, @Nullable UUID party) {
        var round = delegation.as(
                Role.SECRETARIAT,
                null,
                () -> db.sql("select id from texts.round where negotiation_id = :text")
                        .param("text", text)
                        .query(UUID.class)
                        .single());
        return delegation.as(
                role,
                party,
                () -> db.sql("select count(*) from thread.link where starts_with(source_key, :tied)")
                        .param("tied", "proposals/" + round + "/")
                        .query(Long.class)
                        .single());
    }

    private String thread(@Nullable String as, String kind, UUID id) {
        return text(rehearsal.thread(as, kind, id));
    }
}
