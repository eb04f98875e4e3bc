package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.thread.Trials.aKnot;
import static org.redthread.thread.Trials.label;
import static org.redthread.thread.Trials.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Trials.class})
class ThreadsTest {

    private static final Reader INSIDE =
            new Reader(null, "Inside", Set.of(new Mandate(Role.CHAIR, Trials.DIALOGUE, null)));

    @Autowired
    Threads threads;

    @Autowired
    Access access;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void a_page_of_a_knot_leads_up_and_down_the_thread() {
        var declaration = aKnot("trial");
        var action = aKnot("trial");
        var project = aKnot("trial");
        tie(recorded(LinkKind.MANDATES, declaration, action));
        tie(recorded(LinkKind.CONTRIBUTES_TO, project, action));

        assertThat(browser.get().uri(page(action)))
                .hasStatusOk()
                .bodyText()
                .contains("Mandated by", "Contributed to by", label(declaration), label(project), "/en/sources/SEED-1");
        assertThat(browser.get().uri(page(declaration))).bodyText().contains("Mandates", label(action));
        assertThat(browser.get().uri(page(declaration).replace("/en/", "/ru/")))
                .bodyText()
                .contains("Поручает:");
    }

    @Test
    void the_database_knows_which_kinds_lead_up() {
        for (var kind : LinkKind.values())
            assertThat(db.sql("select thread.rises(:kind)")
                            .param("kind", kind.name())
                            .query(Boolean.class)
                            .single())
                    .as(kind.name())
                    .isEqualTo(kind.leadsUp(true));
    }

    @Test
    void a_link_into_the_dark_is_neither_shown_nor_counted() {
        var knot = aKnot("trial");
        var dark = aKnot("trial-dark");
        tie(recorded(LinkKind.FUNDS, dark, knot));

        assertThat(browser.get().uri(page(knot)))
                .bodyText()
                .contains("Nothing on the thread leads here")
                .doesNotContain(label(dark));
        assertThat(gone(page(dark))).isTrue();
        assertThat(gone("/en/thread/nothing/" + knot.id())).isTrue();
    }

    @Test
    void a_link_in_a_circle_is_invisible_outside_it_even_to_raw_sql() {
        var from = aKnot("trial");
        var to = aKnot("trial");
        access.as(
                INSIDE,
                () -> transaction.execute(tied -> {
                    threads.tie(new Tie(
                            LinkKind.PROPOSES,
                            from,
                            to,
                            null,
                            null,
                            List.of(),
                            null,
                            Circle.dialogue(Trials.DIALOGUE)));
                    return tied;
                }));
        assertThat(access.as(INSIDE, () -> links(from))).isEqualTo(1);
        assertThat(links(from)).isZero();
        assertThat(browser.get().uri(page(from))).bodyText().doesNotContain(label(to));
    }

    @Test
    void tying_the_same_key_again_changes_the_link_and_untying_takes_what_is_gone() {
        var from = aKnot("trial");
        var one = aKnot("trial");
        var other = aKnot("trial");
        var key = "trial-" + from.id() + "/1";
        tie(Tie.recorded(LinkKind.DECIDED_AT, from, one, List.of("SEED-1"), key));
        tie(Tie.recorded(LinkKind.DECIDED_AT, from, one, List.of("SEED-1"), key));
        tie(Tie.recorded(LinkKind.DECIDED_AT, from, other, List.of("SEED-1"), key));
        assertThat(links(from)).isEqualTo(1);
        assertThat(links(other)).isEqualTo(1);

        transaction.executeWithoutResult(untied -> threads.untieOthers("trial-" + from.id() + "/", Set.of(key)));
        assertThat(links(from)).isEqualTo(1);
        transaction.executeWithoutResult(untied -> threads.untieOthers("trial-" + from.id() + "/", Set.of()));
        assertThat(links(from)).isZero();
    }

    @Test
    void a_link_holds_on_the_days_of_its_period_alone() {
        var host = aKnot("trial");
        var activity = aKnot("trial");
        tie(recorded(LinkKind.HOSTS, host, activity).during(LocalDate.of(2019, 12, 4), LocalDate.of(2019, 12, 5)));
        assertThat(browser.get().uri(page(host) + "?as-of=2019-12-05"))
                .bodyText()
                .contains(label(activity));
        assertThat(browser.get().uri(page(host) + "?as-of=2019-12-06"))
                .bodyText()
                .doesNotContain(label(activity));
    }

    @Test
    void what_one_page_does_not_hold_comes_by_the_link_at_its_end() {
        var hub = aKnot("trial");
        var parts = new ArrayList<Knot>();
        for (var i = 0; i < Trace.WIDTH + 3; i++) {
            var part = aKnot("trial");
            tie(recorded(LinkKind.PART_OF, part, hub)
                    .during(LocalDate.of(2019, 1, 1).minusDays(i), null));
            parts.add(part);
        }
        assertThat(browser.get().uri(page(hub)))
                .bodyText()
                .contains(label(parts.getFirst()), "down-after=" + Trace.WIDTH)
                .doesNotContain(label(parts.getLast()));
        assertThat(browser.get().uri(page(hub) + "?down-after=" + Trace.WIDTH))
                .bodyText()
                .contains(label(parts.getLast()), "from the beginning")
                .doesNotContain(label(parts.getFirst()), "down-after=" + 2 * Trace.WIDTH);
    }

    @Test
    void one_kind_of_link_is_followed_alone() {
        var knot = aKnot("trial");
        var donor = aKnot("trial");
        var host = aKnot("trial");
        tie(recorded(LinkKind.FUNDS, donor, knot));
        tie(recorded(LinkKind.HOSTS, host, knot));
        assertThat(browser.get().uri(page(knot) + "?by=funds"))
                .bodyText()
                .contains(label(donor))
                .doesNotContain(label(host));
        assertThat(browser.get().uri(page(knot) + "?by=nothing")).hasStatus(400);
        assertThat(browser.get().uri(page(knot) + "?up-after=-1")).hasStatus(400);
    }

    @Test
    void programs_and_papers_tell_what_the_page_tells() throws IOException {
        var text = aKnot("trial");
        var plan = aKnot("trial");
        var project = aKnot("trial");
        tie(recorded(LinkKind.MANDATES, text, plan).saying("carries out"));
        tie(recorded(LinkKind.CONTRIBUTES_TO, project, plan).inferred(true));
        var answer = browser.get().uri("/api/v1/threads/trial/" + text.id());
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.down.steps[0].knot.id")
                .isEqualTo(plan.id().toString());
        assertThat(answer).bodyJson().extractingPath("$.down.steps[0].note").isEqualTo("carries out");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.down.steps[0].on.steps[0].inferred")
                .isEqualTo(true);
        assertThat(browser.get().uri("/api/v1/threads/trial-dark/" + UUID.randomUUID()))
                .hasStatus(404);

        var brief = browser.get()
                .uri(page(text) + "/brief?as=docx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(words(brief))
                .contains("1.", "1.1.", plan.id().toString(), project.id().toString(), "carries out");
        assertThat(browser.get().uri(page(text) + "/brief?as=pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(browser.get().uri(page(text) + "/brief?as=exe")).hasStatus(400);
        assertThat(gone(page(aKnot("trial-dark")) + "/brief?as=pdf")).isTrue();
    }

    @Test
    void nothing_supersedes_itself_by_way_of_others() {
        var first = aKnot("trial");
        var second = aKnot("trial");
        var third = aKnot("trial");
        tie(recorded(LinkKind.SUPERSEDES, second, first));
        tie(recorded(LinkKind.SUPERSEDES, third, second));
        assertThatThrownBy(() -> tie(recorded(LinkKind.SUPERSEDES, first, third)))
                .isInstanceOf(CircularThread.class);
    }

    @Test
    void a_link_is_tied_in_the_transaction_of_what_it_belongs_to() {
        assertThatThrownBy(() -> threads.tie(recorded(LinkKind.HOSTS, aKnot("trial"), aKnot("trial"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static String words(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("No document in the file");
    }

    private void tie(Tie tie) {
        transaction.executeWithoutResult(tied -> threads.tie(tie));
    }

    private static Tie recorded(LinkKind kind, Knot from, Knot to) {
        return Tie.recorded(kind, from, to, List.of("SEED-1"), "trial/" + UUID.randomUUID());
    }

    private @Nullable Long links(Knot knot) {
        return transaction.execute(asked -> db.sql("select count(*) from thread.link where ? in (from_id, to_id)")
                .param(knot.id())
                .query(Long.class)
                .single());
    }

    private boolean gone(String address) {
        return browser.get().uri(address).exchange().getResponse().getStatus() == 404;
    }
}
