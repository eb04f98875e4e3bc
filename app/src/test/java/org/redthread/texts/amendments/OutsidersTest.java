package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.accounts.Mandated;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.thread.Outsiders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Neither the words of a proposal nor that there is one reaches anybody beside the delegation, who pays for it or
/// presides for its country, by any door of the thread or beside it.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegation.class, Mandated.class, Outsiders.class})
class OutsidersTest {

    private static final String WORDS = "sorbapplebound";
    private static final UUID POLAND = RecordFile.id("party", "POL");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    Outsiders outsiders;

    @Autowired
    JdbcClient db;

    @Test
    void what_a_delegation_writes_is_told_to_nobody_beside_it() throws IOException {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", WORDS)).hasStatus(303);
        var edit = delegation.edits("poland", round).getFirst();
        var thread = thread(round, edit);
        var doors = new ArrayList<>(thread);
        doors.addAll(doors(round));
        assertThat(outsiders.told(rehearsal.enter("poland"), doors, WORDS, edit))
                .contains("/en/rehearsal" + round + "/proposals");
        outsiders.learnNothing("a draft", outsiders.thatKeep(POLAND), doors, WORDS, edit);
        var others = outsiders.to(POLAND, "turkiye", "cambodia", "organisation", "donor");
        outsiders.learnNothing("a draft", others, doors, WORDS, edit);
        assertThat(kept(Role.FOCAL_POINT)).isOne();
        for (var role : List.of(Role.DONOR, Role.CHAIR, Role.SECRETARIAT))
            assertThat(kept(role))
                    .as("what the database shows to the country's " + role)
                    .isZero();

        for (var act : List.of("clear", "submit"))
            assertThat(rehearsal.send("poland", round + "/proposals/" + act, Map.of()))
                    .hasStatus(303);
        outsiders.learnNothing("what was handed in", others, doors, WORDS, edit);
        assertThat(kept(Role.DONOR)).isZero();
        assertThat(outsiders.told(rehearsal.enter("poland"), thread, WORDS)).containsAll(thread);
    }

    private List<String> thread(String round, String edit) {
        var doors = new ArrayList<String>();
        doors.addAll(Outsiders.doors("draft", draft(round)));
        doors.addAll(Outsiders.doors("party", POLAND));
        doors.addAll(Outsiders.doors("amendment", UUID.fromString(edit)));
        return doors;
    }

    private static List<String> doors(String round) {
        var text = "/en/rehearsal" + round.replaceAll("/rounds/.*", "");
        var doors = new ArrayList<>(Outsiders.everywhere());
        doors.addAll(List.of(text, text + "/versions/0", text + "/rounds"));
        for (var inside : List.of(
                "",
                "/amend",
                "/proposals",
                "/coverage",
                "/reply",
                "/consolidation",
                "/consolidation/papers/consolidation.csv",
                "/consolidation/papers/compilation.docx")) doors.add("/en/rehearsal" + round + inside);
        return doors;
    }

    private long kept(Role role) {
        return delegation.as(
                role,
                POLAND,
                () -> db.sql("select count(*) from texts.proposal where becomes like '%' || :words || '%'")
                        .param("words", WORDS)
                        .query(Long.class)
                        .single());
    }

    private UUID draft(String round) {
        var slug = round.replaceAll("/negotiations/|/rounds/.*", "");
        return delegation.as(
                Role.SECRETARIAT,
                null,
                () -> db.sql("select id from texts.negotiation where slug = :slug")
                        .param("slug", slug)
                        .query(UUID.class)
                        .single());
    }
}
