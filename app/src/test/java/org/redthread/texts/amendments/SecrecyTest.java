package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.texts.amendments.Delegation.text;

import java.util.ArrayList;
import java.util.List;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a delegation writes is looked for everywhere, by everybody for whom it is not.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegation.class})
class SecrecyTest {

    private static final String WORDS = "quincebound";
    private static final List<String> SCHEMAS = List.of("texts", "ledger", "mail", "thread", "documents");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void a_draft_is_seen_by_the_delegation_and_by_nobody_else_not_even_those_who_keep_the_round() {
        var round = delegation.aRound(Delegation.WORDS);
        draft(round);
        assertThat(found("poland", round)).isNotEmpty();
        for (var other : new String[] {null, "turkiye", "cambodia", "organisation", "donor", "secretariat", "chair"})
            assertThat(found(other, round)).as("what %s finds", other).isEmpty();
        assertThat(stored(Role.FOCAL_POINT, "POL")).isNotEmpty();
        assertThat(stored(Role.SECRETARIAT, null)).isEmpty();
        assertThat(stored(Role.CHAIR, null)).isEmpty();
        assertThat(stored(Role.FOCAL_POINT, "TUR")).isEmpty();
        assertThat(stored(Role.DONOR, "ESP")).isEmpty();

        assertThat(rehearsal.send("poland", round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        for (var other : new String[] {null, "turkiye", "organisation", "donor", "secretariat", "chair"})
            assertThat(found(other, round))
                    .as("what %s finds once cleared", other)
                    .isEmpty();
        assertThat(stored(Role.SECRETARIAT, null)).isEmpty();

        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        for (var other : new String[] {null, "turkiye", "cambodia", "organisation", "donor"})
            assertThat(found(other, round))
                    .as("what %s finds once handed in", other)
                    .isEmpty();
        assertThat(stored(Role.SECRETARIAT, null)).containsExactly("texts.proposal");
        assertThat(stored(Role.FOCAL_POINT, "TUR")).isEmpty();
        assertThat(stored(Role.DONOR, "ESP")).isEmpty();
        assertThat(text(open("secretariat", "/api/v1/dialogues/rehearsal/proposals")))
                .contains(WORDS);
        assertThat(text(rehearsal.open("secretariat", "/ledger")))
                .contains("handed proposals in")
                .doesNotContain(WORDS);
    }

    @Test
    void nobody_acts_in_the_place_of_another_delegation() {
        var round = delegation.aRound(Delegation.WORDS);
        draft(round);
        var edit = delegation.edits("poland", round).getFirst();
        for (var act : List.of("clear", "throw-away", "withdraw", "support", "share", "answer"))
            assertThat(rehearsal.send("turkiye", round + "/proposals/" + edit + "/" + act, Map.of()))
                    .hasStatus(422)
                    .bodyText()
                    .doesNotContain(WORDS);
        var taken = Map.of("edit", edit, "seen", "0", "do", "REMARK", "at", "x", "reason", "Mine now.");
        assertThat(rehearsal.send("turkiye", round + "/amend", taken)).hasStatus(422);
        for (var other : new String[] {"donor", "secretariat", "chair"})
            assertThat(rehearsal.send(other, round + "/proposals/clear", Map.of()))
                    .hasStatus(403);
        assertThat(delegation.edits("poland", round)).containsExactly(edit);
        assertThat(text(rehearsal.open("poland", round + "/proposals"))).contains("Clear the draft");
    }

    private void draft(String round) {
        var typed = delegation.form("poland", round, delegation.identity("poland", round, "once a year"), "AMEND");
        typed.put("words", "The parties meet " + WORDS + ".");
        typed.put("reason", "Because of " + WORDS + ".");
        assertThat(rehearsal.send("poland", round + "/amend", typed)).hasStatus(303);
    }

    /// The addresses where somebody finds the words or the reason.
    private List<String> found(@Nullable String as, String round) {
        var text = round.replaceAll("/rounds/.*", "");
        var id = delegation.as(
                Role.SECRETARIAT,
                null,
                () -> db.sql("select id from texts.negotiation where slug = :slug")
                        .param("slug", text.replace("/negotiations/", ""))
                        .query(UUID.class)
                        .single());
        var found = new ArrayList<String>();
        for (var inside : List.of(
                "/negotiations",
                text,
                text + "/versions/0",
                text + "/rounds",
                round,
                round + "/amend",
                round + "/proposals",
                round + "/consolidation",
                "/ledger",
                "/texts",
                "")) look(as, "/en/rehearsal" + inside, found);
        for (var address : List.of(
                "/en/thread/draft/" + id,
                "/api/v1/threads/draft/" + id,
                "/api/v1/dialogues/rehearsal/proposals",
                "/en/outbox",
                "/en/account")) look(as, address, found);
        return found;
    }

    private void look(@Nullable String as, String address, List<String> found) {
        var page = text(open(as, address));
        if (page.contains(WORDS)) found.add(address);
    }

    private MvcTestResult open(@Nullable String as, String address) {
        var request = browser.get().uri(address);
        return (as == null ? request : request.cookie(rehearsal.enter(as))).exchange();
    }

    /// The tables where the database shows somebody the words.
    private List<String> stored(Role role, @Nullable String party) {
        return delegation.as(role, party == null ? null : RecordFile.id("party", party), () -> {
            var tables = db.sql("""
                            select schemaname || '.' || tablename
                              from pg_tables
                             where schemaname = any(:schemas)
                               and has_table_privilege(schemaname || '.' || tablename, 'select')
                             order by 1
                            """)
                    .param("schemas", SCHEMAS.toArray(String[]::new))
                    .query(String.class)
                    .list();
            assertThat(tables).contains("texts.proposal");
            return tables.stream().filter(this::holds).toList();
        });
    }

    private boolean holds(String table) {
        return db.sql("select exists (select from " + table + " t where t::text like '%' || :words || '%')")
                .param("words", WORDS)
                .query(Boolean.class)
                .single();
    }
}
