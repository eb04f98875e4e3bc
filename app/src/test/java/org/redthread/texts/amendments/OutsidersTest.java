package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.accounts.Mandated;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Reading;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever stands near a delegation and not in it: pays for the same country, presides for it, speaks for it in another
/// dialogue. Neither the words of a proposal nor that there is one reaches them, by any door of the thread or beside
/// it.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegation.class, Mandated.class})
class OutsidersTest {

    private static final String WORDS = "sorbapplebound";
    private static final UUID POLAND = RecordFile.id("party", "POL");
    private static final UUID ELSEWHERE = RecordFile.id("dialogue", "prague-process");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    Mandated mandated;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void what_a_delegation_writes_is_told_to_nobody_beside_it() throws IOException {
        var round = delegation.aRound(Delegation.WORDS);
        assertThat(delegation.amend("poland", round, "once a year", WORDS)).hasStatus(303);
        var edit = delegation.edits("poland", round).getFirst();
        var doors = doors(round, edit);
        assertThat(told(rehearsal.enter("poland"), doors, edit)).contains("/en/rehearsal" + round + "/proposals");
        var keepers = new LinkedHashMap<String, @Nullable Cookie>();
        keepers.put("secretariat", rehearsal.enter("secretariat"));
        keepers.put("chair", rehearsal.enter("chair"));
        keepers.put("Chair, of the country", mandated.enter(Role.CHAIR, Delegation.REHEARSAL, POLAND));
        keepers.put("secretariat, of the country", mandated.enter(Role.SECRETARIAT, Delegation.REHEARSAL, POLAND));
        nothing("draft", keepers, doors, edit);
        var outsiders = outsiders();
        nothing("draft", outsiders, doors, edit);
        assertThat(kept(Role.FOCAL_POINT)).isOne();
        for (var role : List.of(Role.DONOR, Role.CHAIR, Role.SECRETARIAT))
            assertThat(kept(role))
                    .as("what the database shows to %s of the country", role)
                    .isZero();

        for (var act : List.of("clear", "submit"))
            assertThat(rehearsal.send("poland", round + "/proposals/" + act, Map.of()))
                    .hasStatus(303);
        nothing("handed in", outsiders, doors, edit);
        assertThat(kept(Role.DONOR)).isZero();
        assertThat(told(rehearsal.enter("poland"), doors, edit))
                .containsAll(
                        doors.stream().filter(door -> door.contains("/thread")).toList());
    }

    private Map<String, @Nullable Cookie> outsiders() {
        var outsiders = new LinkedHashMap<String, @Nullable Cookie>();
        outsiders.put("the public", null);
        for (var other : List.of("turkiye", "cambodia", "organisation", "donor"))
            outsiders.put(other, rehearsal.enter(other));
        outsiders.put("donor of the country", mandated.enter(Role.DONOR, Delegation.REHEARSAL, POLAND));
        outsiders.put("the country elsewhere", mandated.enter(Role.FOCAL_POINT, ELSEWHERE, POLAND));
        outsiders.put("donor of the country elsewhere", mandated.enter(Role.DONOR, ELSEWHERE, POLAND));
        return outsiders;
    }

    private void nothing(String what, Map<String, @Nullable Cookie> readers, List<String> doors, String edit)
            throws IOException {
        for (var reader : readers.entrySet())
            assertThat(told(reader.getValue(), doors, edit))
                    .as("%s, told to %s", what, reader.getKey())
                    .isEmpty();
    }

    /// The thread from each knot near the proposal, as page, paper and data; and the doors beside it.
    private List<String> doors(String round, String edit) {
        var text = round.replaceAll("/rounds/.*", "");
        var doors = new ArrayList<String>();
        for (var knot : List.of("draft/" + draft(text), "party/" + POLAND, "amendment/" + edit)) {
            doors.add("/en/thread/" + knot);
            doors.add("/api/v1/threads/" + knot);
            for (var as : List.of("html", "docx", "pdf")) doors.add("/en/thread/" + knot + "/brief?as=" + as);
        }
        Stream.of("", "/versions/0").map(text::concat).forEach(inside -> doors.add("/en/rehearsal" + inside));
        for (var inside : List.of("", "/amend", "/proposals", "/coverage", "/consolidation"))
            doors.add("/en/rehearsal" + round + inside);
        for (var paper : List.of("consolidation.csv", "compilation.docx"))
            doors.add("/en/rehearsal" + round + "/consolidation/papers/" + paper);
        doors.addAll(List.of(
                "/api/v1/dialogues/rehearsal/proposals",
                "/api/v1/dialogues/rehearsal/gaps",
                "/en/rehearsal/gaps",
                "/en/rehearsal/ledger",
                "/en/rehearsal/negotiations",
                "/en/rehearsal",
                "/en/parties/POL",
                "/en/desk",
                "/en/outbox",
                "/en/account"));
        return doors;
    }

    /// The doors where somebody meets the words, or the proposal by its name in addresses unless he asked by that.
    private List<String> told(@Nullable Cookie as, List<String> doors, String edit) throws IOException {
        var told = new ArrayList<String>();
        for (var door : doors) {
            var request = browser.get().uri(door);
            var answer = (as == null ? request : request.cookie(as)).exchange().getResponse();
            var read = Reading.any(answer.getContentAsByteArray());
            if (read.contains(WORDS) || !door.contains(edit) && read.contains(edit)) told.add(door);
        }
        return told;
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

    private UUID draft(String text) {
        return delegation.as(
                Role.SECRETARIAT,
                null,
                () -> db.sql("select id from texts.negotiation where slug = :slug")
                        .param("slug", text.replace("/negotiations/", ""))
                        .query(UUID.class)
                        .single());
    }
}
