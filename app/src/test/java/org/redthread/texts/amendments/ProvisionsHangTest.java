package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.texts.amendments.Delegation.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Provisions are knots from the zero draft on, for those who may read the text, and are pointed at by their addresses.
@SpringBootTest(properties = {"redthread.demo=true", "redthread.desk.every=10h"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegation.class})
class ProvisionsHangTest {

    private static final String SAID = "The parties meet quincewise in spring.";
    private static final String WORDS = "# Sample\n\n1. " + SAID + "\n\n2. The parties share what they learned.\n";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegation delegation;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Negotiations negotiations;

    @Autowired
    ConfigurableApplicationContext house;

    @Test
    void a_provision_of_a_draft_is_told_to_those_who_may_read_it_and_hangs_on_its_text() {
        var round = delegation.aRound(WORDS);
        var text = id(round);
        var provision = knot(round, "quincewise");
        for (var reader : List.of("poland", "cambodia", "secretariat", "chair")) {
            assertThat(thread(reader, "provision", provision))
                    .as(reader)
                    .contains("1. " + SAID, "Part of", "/provisions/");
            assertThat(thread(reader, "draft", text)).as(reader).contains("quincewise");
        }
        assertThat(rehearsal.thread(null, "provision", provision)).hasStatus(404);
        assertThat(browser.get().uri("/api/v1/threads/provision/" + provision)).hasStatus(404);
    }

    @Test
    void the_draft_of_the_secretariat_is_nobody_elses() {
        var answer = rehearsal.send(
                "secretariat",
                "/negotiations/new",
                Map.of(
                        "title", "Text kept back",
                        "symbol", "RH/KEPT/1",
                        "kind", "PLAN",
                        "language", "en",
                        "zone", "Europe/Istanbul",
                        "words", WORDS));
        assertThat(answer).hasStatus(303);
        var provision = knot("/negotiations/text-kept-back/rounds/0", "quincewise");
        assertThat(thread("chair", "provision", provision)).contains("quincewise");
        for (var other : new @Nullable String[] {null, "poland", "organisation", "donor"})
            assertThat(rehearsal.thread(other, "provision", provision)).hasStatus(404);
    }

    @Test
    void a_provision_is_called_by_its_newest_words_and_goes_when_it_is_gone() {
        var round = delegation.aRound(WORDS);
        delegation.close(round);
        var text = round.replaceAll("/rounds/.*", "");
        var provision = knot(round, "quincewise");
        revise(text, "0", WORDS.replace("quincewise", "mulberrywise"));
        assertThat(thread("poland", "provision", provision))
                .contains("mulberrywise")
                .doesNotContain("quincewise");
        revise(text, "1", "# Sample\n\n1. The parties share what they learned.\n");
        assertThat(thread("poland", "provision", provision))
                .as("it stands in the versions before")
                .contains("mulberrywise")
                .doesNotContain("Part of");
        assertThat(thread("poland", "draft", id(round))).doesNotContain("mulberrywise");
        as(() -> negotiations.undo(now(round), now(round).current()));
        assertThat(thread("poland", "draft", id(round))).contains("mulberrywise");
    }

    @Test
    void addresses_of_a_text_a_provision_and_a_proposal_are_understood_where_one_ties_by_hand() {
        var round = delegation.aRound(WORDS);
        var text = round.replaceAll("/rounds/.*", "");
        var identity = delegation.identity("poland", round, "quincewise");
        assertThat(delegation.amend("poland", round, "in spring", "in autumn")).hasStatus(303);
        assertThat(rehearsal.send("poland", round + "/proposals/clear", Map.of()))
                .hasStatus(303);
        var edit = delegation.edits("poland", round).getFirst();
        var meeting = rehearsal.aMeeting("ANNOUNCED");
        var stand = "/en/thread/meeting/" + RecordFile.id("meeting", meeting.replace("/meetings/", "rehearsal/"));
        var proposal = round + "/proposals#e-" + edit;
        assertThat(tie(stand, "back.FEEDS_INTO", proposal))
                .as("a draft of Poland's")
                .hasStatus(422);
        assertThat(rehearsal.send("poland", round + "/proposals/submit", Map.of()))
                .hasStatus(303);
        for (var address : List.of(text, text + "/provisions/" + identity))
            assertThat(tie(stand, "forth.FEEDS_INTO", address)).as(address).hasStatus(303);
        assertThat(tie(stand, "forth.FEEDS_INTO", text + "/versions/0#p-" + identity))
                .as("another address of the same provision")
                .hasStatus(422)
                .bodyText()
                .contains("Tied so already");
        assertThat(tie(stand, "forth.DISCUSSES", text)).as("no such way").hasStatus(422);
        var trace = text(
                browser.get().uri(stand).cookie(rehearsal.enter("secretariat")).exchange());
        assertThat(trace).contains("quincewise", "Text ");
        var provision = "/en/thread/provision/" + knot(round, "quincewise");
        assertThat(tie(provision, "back.FEEDS_INTO", proposal))
                .as("the proposal hangs there already")
                .hasStatus(422)
                .bodyText()
                .contains("Tied so already");
        assertThat(tie(stand, "forth.FEEDS_INTO", "/negotiations/none")).hasStatus(422);
        for (var sought : List.of("draft&words=text", "provision&words=QUINCE", "amendment&words=Autumn"))
            assertThat(browser.get()
                            .uri(stand + "/ties?among=" + sought)
                            .cookie(rehearsal.enter("secretariat"))
                            .exchange())
                    .as(sought)
                    .hasStatusOk()
                    .bodyText()
                    .contains("/ties?other=/thread/" + sought.replaceAll("&.*", "/"));
    }

    @Test
    void what_stands_here_from_before_hangs_after_the_next_start_and_once() {
        var round = delegation.aRound(WORDS);
        assertThat(delegation.amend("poland", round, "in spring", "in autumn")).hasStatus(303);
        for (var act : List.of("clear", "submit"))
            assertThat(rehearsal.send("poland", round + "/proposals/" + act, Map.of()))
                    .hasStatus(303);
        var hung = links(round);
        assertThat(hung).isGreaterThan(4);
        untie(round);
        assertThat(links(round)).isZero();
        start();
        assertThat(links(round)).isEqualTo(hung);
        assertThat(thread("turkiye", "draft", id(round))).contains("quincewise").doesNotContain("in autumn");
        untie(round);
        start();
        assertThat(links(round)).as("each text is looked at once").isZero();
    }

    private void untie(String round) {
        var own = proposals(round);
        as(() -> db.sql("""
                        delete from thread.link
                         where source_key like 'negotiation/' || :text || '/%' or from_id = any(:own)
                            or to_id = any(:own)
                        """)
                .param("text", id(round).toString())
                .param("own", own)
                .update());
    }

    private Negotiated now(String round) {
        return negotiations.all(List.of(id(round))).getFirst();
    }

    private void start() {
        house.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], house, Duration.ZERO));
    }

    private long links(String round) {
        var own = proposals(round);
        return as(() -> db.sql("""
                        select count(*)
                          from thread.link
                         where source_key like 'negotiation/' || :text || '/%' or from_id = any(:own)
                            or to_id = any(:own)
                        """)
                .param("text", id(round).toString())
                .param("own", own)
                .query(Long.class)
                .single());
    }

    private UUID[] proposals(String round) {
        var text = id(round);
        return as(() -> db.sql("select coalesce(edit_id, id) from texts.proposal where negotiation_id = :text")
                .param("text", text)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new));
    }

    private void revise(String text, String base, String words) {
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", base, "words", words)))
                .hasStatus(303);
    }

    private MvcTestResult tie(String stand, String how, String inside) {
        var typed = Map.of(
                "how",
                how,
                "other",
                "https://dialogue.example/en/rehearsal" + inside,
                "source",
                "a test",
                "circle",
                "DIALOGUE");
        var request = browser.post()
                .uri(stand + "/ties")
                .cookie(rehearsal.enter("secretariat"))
                .with(csrf());
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private UUID id(String round) {
        var slug = round.replaceAll("/rounds/.*", "").replace("/negotiations/", "");
        return as(() -> db.sql("select id from texts.negotiation where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .single());
    }

    /// Of the provision that says something in the newest version, by the hash that the house and its database share.
    private UUID knot(String round, String words) {
        var text = id(round);
        var identity = as(() -> db.sql("""
                        select p.identity
                          from texts.provision p
                          join texts.version v on v.id = p.version_id
                         where v.negotiation_id = :text and p.wording ->> 'text' like '%' || :words || '%'
                         limit 1
                        """)
                .param("text", text)
                .param("words", words)
                .query(String.class)
                .single());
        return RecordFile.id("provision", text + "/" + identity);
    }

    private <T> T as(Supplier<T> work) {
        return delegation.as(Role.SECRETARIAT, null, work);
    }

    private String thread(@Nullable String as, String kind, UUID id) {
        return text(rehearsal.thread(as, kind, id));
    }
}
