package org.redthread.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Entrances;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"redthread.demo=true", "redthread.documents.largest=1MB"})
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class DocumentsTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Documents documents;

    @Autowired
    Entrances entrances;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_document_is_handed_in_listed_shown_and_taken_away() {
        var secretariat = enter("secretariat");
        var answer = handIn(secretariat, "Draft <b>agenda</b>", "BP/SOM/33/2", "DIALOGUE", pdf("agenda.exe"));
        assertThat(answer).hasStatus(303);
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());

        assertThat(browser.get().uri(page).cookie(enter("poland")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Draft &lt;b&gt;agenda&lt;/b&gt;", "BP/SOM/33/2", "Secretariat, handed in");
        assertThat(browser.get().uri("/en/rehearsal/documents").cookie(enter("poland")))
                .bodyText()
                .contains("BP/SOM/33/2");
        assertThat(browser.get().uri("/ru/rehearsal/ledger").cookie(secretariat))
                .bodyText()
                .contains("передан документ");

        assertThat(browser.get().uri(page + "/file").cookie(enter("poland")))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"agenda.pdf\"; filename*=UTF-8''agenda.pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .isEqualTo("%PDF-1.7 sample");
        assertThat(browser.get().uri(page + "/file").cookie(secretariat).header("Range", "bytes=0-3"))
                .hasStatus(206)
                .bodyText()
                .isEqualTo("%PDF");
    }

    @Test
    void outside_its_circle_a_document_is_not_there_at_all() {
        var answer = handIn(enter("secretariat"), "Only for the secretariat", "", "SECRETARIAT", pdf("x.pdf"));
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        for (var visitor : List.of("poland", "chair", "organisation", "donor")) {
            var cookie = enter(visitor);
            for (var address : List.of(page, page + "/file"))
                assertThat(gone(browser.get().uri(address).cookie(cookie).exchange()))
                        .isTrue();
            assertThat(browser.get().uri("/en/rehearsal/documents").cookie(cookie))
                    .bodyText()
                    .doesNotContain("Only for the secretariat");
        }
        assertThat(gone(browser.get().uri(page + "/file").exchange())).isTrue();
    }

    @Test
    void what_a_document_says_is_read_by_its_circle_and_by_nobody_else() {
        var lines = "Of okapis <b>and</b> zebus\n".repeat(1_000);
        var answer =
                handIn(enter("secretariat"), "With words", "", "DIALOGUE", file("words.txt", bytes(lines + "The end")));
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(page).cookie(enter("poland"))).bodyText().contains(page + "/text");
        assertThat(browser.get().uri(page + "/text").cookie(enter("poland")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("<p>Of okapis &lt;b&gt;and&lt;/b&gt; zebus</p>", "Part 1 of 2")
                .doesNotContain("The end");
        assertThat(browser.get().uri(page + "/text?part=2").cookie(enter("poland")))
                .bodyText()
                .contains("The end");
        assertThat(gone(browser.get().uri(page + "/text").exchange())).isTrue();
        for (var part : List.of("0", "3", "-1", "2147483647"))
            assertThat(gone(browser.get()
                            .uri(page + "/text?part=" + part)
                            .cookie(enter("poland"))
                            .exchange()))
                    .isTrue();
        assertThat(access.as(
                        Reader.PUBLIC,
                        () -> transaction.<Integer>execute(status -> db.sql(
                                        "select count(*) from documents.wording w " + "where w.id = :id")
                                .param("id", UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                                .query(Integer.class)
                                .single())))
                .isZero();
    }

    @Test
    void a_document_without_words_is_taken_and_says_so() {
        var answer = handIn(enter("secretariat"), "A PDF that is none", "", "PUBLIC", pdf("x.pdf"));
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(page)).bodyText().contains("Nothing could be read from this file.");
        assertThat(gone(browser.get().uri(page + "/text").exchange())).isTrue();
    }

    @Test
    void a_document_is_found_below_its_own_dialogue_alone() {
        var answer = handIn(enter("secretariat"), "For everybody", "", "PUBLIC", pdf("x.pdf"));
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(page)).hasStatusOk();
        assertThat(gone(browser.get()
                        .uri(page.replace("rehearsal", "budapest-process"))
                        .exchange()))
                .isTrue();
    }

    @Test
    void the_count_counts_what_the_reader_may_see_even_in_raw_sql() {
        var dialogue = UUID.randomUUID();
        var keeper = aReader(Role.SECRETARIAT, dialogue);
        for (var visibility : Visibility.values())
            assertThat(access.as(
                            keeper,
                            () -> documents.add(
                                    dialogue,
                                    aDraft("Trial", "", visibility),
                                    5,
                                    () -> new ByteArrayInputStream(bytes("Trial")))))
                    .isInstanceOf(HandedIn.Taken.class);

        for (var reader : List.of(keeper, aReader(Role.FOCAL_POINT, dialogue), Reader.PUBLIC)) {
            var raw = access.as(
                    reader,
                    () -> transaction.execute(
                            asked -> db.sql("select circle from documents.document where dialogue_id = ?")
                                    .param(dialogue)
                                    .query(String.class)
                                    .list()));
            assertThat(reader.circles()).containsAll(raw);
            assertThat(access.as(reader, () -> documents.count(dialogue))).isEqualTo(raw.size());
        }
        assertThat(access.as(keeper, () -> documents.count(dialogue))).isEqualTo(3);
        assertThat(access.as(aReader(Role.CHAIR, dialogue), () -> documents.count(dialogue)))
                .isEqualTo(2);
        assertThat(documents.count(dialogue)).isEqualTo(1);
    }

    @Test
    void a_paper_of_a_party_is_seen_by_the_party_and_the_secretariat_alone() {
        var dialogue = UUID.randomUUID();
        var party = UUID.randomUUID();
        var focalPoint = aReaderFor(party, Role.FOCAL_POINT, dialogue);
        assertThat(access.as(focalPoint, () -> handIn(dialogue, party))).isInstanceOf(HandedIn.Taken.class);
        var keeper = aReader(Role.SECRETARIAT, dialogue);
        assertThat(access.as(keeper, () -> handIn(dialogue, party))).isInstanceOf(HandedIn.Taken.class);
        for (var reader : List.of(focalPoint, keeper))
            assertThat(access.as(reader, () -> documents.count(dialogue))).isEqualTo(2);
        for (var reader : List.of(
                aReader(Role.FOCAL_POINT, dialogue),
                aReader(Role.CHAIR, dialogue),
                aReader(Role.SECRETARIAT, UUID.randomUUID()),
                Reader.PUBLIC))
            assertThat(access.as(reader, () -> documents.count(dialogue))).isZero();
    }

    @Test
    void nobody_hands_in_for_a_party_that_he_does_not_speak_for() {
        var dialogue = UUID.randomUUID();
        var party = UUID.randomUUID();
        for (var reader :
                List.of(aReader(Role.FOCAL_POINT, dialogue), aReaderFor(party, Role.DONOR, dialogue), Reader.PUBLIC)) {
            assertThatThrownBy(() -> access.as(reader, () -> handIn(dialogue, party)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> access.as(
                            reader,
                            () -> transaction.execute(tried -> db.sql("""
                            insert into documents.document (dialogue_id, id, title, language, circle, file_name, kind,
                                                            size, sha256, handed_in, received_at)
                            values (?, gen_random_uuid(), 'T', 'en', ?, 't.txt', 'TEXT', 1, repeat('0', 64), '', now())
                            """)
                                    .params(dialogue, "party:" + UUID.randomUUID() + ":" + dialogue)
                                    .update())))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    private HandedIn handIn(UUID dialogue, UUID party) {
        return documents.addForParty(
                dialogue,
                party,
                aDraft("Credentials", "", Visibility.PUBLIC),
                5,
                () -> new ByteArrayInputStream(bytes("Trial")));
    }

    private static Reader aReaderFor(UUID party, Role role, UUID dialogue) {
        return new Reader(UUID.randomUUID(), "Reader", Set.of(new Mandate(role, dialogue, party)));
    }

    @Test
    void whoever_may_not_hand_in_is_refused_before_anything_is_written() {
        for (var reader : List.of(aReader(Role.CHAIR, REHEARSAL), Reader.PUBLIC))
            assertThatThrownBy(() -> access.as(
                            reader,
                            () -> documents.add(REHEARSAL, aDraft("T", "", Visibility.PUBLIC), 1, () -> {
                                throw new AssertionError("opened");
                            })))
                    .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_symbol_is_given_once_in_a_dialogue() {
        var secretariat = enter("secretariat");
        assertThat(handIn(secretariat, "One", "BP/WG/1", "PUBLIC", pdf("a.pdf")))
                .hasStatus(303);
        assertThat(handIn(secretariat, "Two", "BP/WG/1", "PUBLIC", pdf("b.pdf")))
                .hasStatus(422)
                .bodyText()
                .contains("Another document of this dialogue has that symbol.", "value=\"Two\"");
    }

    @Test
    void what_cannot_be_taken_is_refused_in_one_sentence_and_what_was_typed_stays() {
        var secretariat = enter("secretariat");
        assertThat(handIn(secretariat, "Kept <script>", "", "PUBLIC", file("empty.pdf", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file that is not empty.", "value=\"Kept &lt;script>\"");
        assertThat(handIn(secretariat, "A", "", "PUBLIC", file("a.pdf", bytes("<html><script>alert(1)</script>"))))
                .hasStatus(422)
                .bodyText()
                .contains("none of the kinds of file");
        assertThat(handIn(secretariat, "A", "", "PUBLIC", file("a.pdf", new byte[1_100_000])))
                .hasStatus(422)
                .bodyText()
                .contains("The file is larger than 1 MB.");
        assertThat(handIn(secretariat, "Kept", "", "PUBLIC", file("meeting.ics", bytes("Come on Tuesday."))))
                .hasStatus(422)
                .bodyText()
                .contains("another kind of file than the one that is inside", "value=\"Kept\"");
        assertThat(handIn(secretariat, "A", "", "PUBLIC", file("meeting.ics", bytes("BEGIN:VCALENDAR\r\n"))))
                .hasStatus(303);
        for (var title : List.of("", " ", "x".repeat(10_000), "bell\u0007", "right\u202Eleft"))
            assertThat(handIn(secretariat, title, "", "PUBLIC", pdf("a.pdf"))).hasStatus(422);
        for (var symbol : List.of("bp/som", "BP/SOM/'; drop table", "ВР/SOM/1", "BP", "BP/" + "9".repeat(10_000)))
            assertThat(handIn(secretariat, "A", symbol, "PUBLIC", pdf("a.pdf")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("A symbol is written in Latin capitals");
        assertThat(handIn(secretariat, "'; drop table documents.document; --", "", "PUBLIC", pdf("../../etc/x.pdf")))
                .hasStatus(303);
    }

    @Test
    void the_character_nul_is_taken_out_of_a_title() {
        var secretariat = enter("secretariat");
        var taken = handIn(secretariat, "With\u0000out", "", "PUBLIC", pdf("a.pdf"));
        assertThat(taken).hasStatus(303);
        assertThat(browser.get()
                        .uri(String.valueOf(taken.getResponse().getRedirectedUrl()))
                        .cookie(secretariat))
                .bodyText()
                .contains(">Without</bdi></h1>");
    }

    @Test
    void a_form_with_too_large_a_file_comes_back_with_all_that_was_typed_and_hands_nothing_in() {
        var typed = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nПовестка дня\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"symbol\"\r\n\r\nBP/SOM/33/9\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"visibility\"\r\n\r\nDIALOGUE\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"agenda.pdf\"\r\n\r\n";
        var body = Arrays.copyOf(typed.getBytes(UTF_8), 1_400_000);
        var answer = browser.post()
                .uri("/en/rehearsal/documents/new")
                .contentType("multipart/form-data; boundary=x")
                .content(body);
        assertThat(answer.cookie(enter("secretariat")))
                .hasStatus(413)
                .bodyText()
                .contains("The file is larger than 1 MB.", "value=\"Повестка дня\"", "value=\"BP/SOM/33/9\"")
                .containsPattern("value=\"DIALOGUE\" checked");
        assertThat(browser.get().uri("/en/rehearsal/documents").cookie(enter("secretariat")))
                .bodyText()
                .doesNotContain("Повестка дня");
    }

    @Test
    void a_stranger_with_too_large_a_file_is_led_to_the_sign_in() {
        assertThat(browser.post()
                        .uri("/en/rehearsal/documents/new")
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[1_400_000]))
                .hasStatus(303)
                .headers()
                .hasHeaderSatisfying("Location", to -> assertThat(to.getFirst()).startsWith("/en/sign-in"));
    }

    private static boolean gone(MvcTestResult answer) {
        var failure = answer.getUnresolvedException();
        return answer.getResponse().getStatus() == 404
                || failure != null
                        && failure.getMessage() != null
                        && failure.getMessage().contains("No such document");
    }

    private MvcTestResult handIn(
            Cookie cookie, String title, String symbol, String visibility, MockMultipartFile file) {
        return browser.post()
                .uri("/en/rehearsal/documents/new")
                .multipart()
                .file(file)
                .param("title", title)
                .param("symbol", symbol)
                .param("textLanguage", "en")
                .param("visibility", visibility)
                .with(csrf())
                .cookie(cookie)
                .exchange();
    }

    private Cookie enter(String entrance) {
        return new Cookie(
                "redthread",
                entrances.enter(entrances.named(entrance).orElseThrow()).orElseThrow());
    }

    private static Draft aDraft(String title, String symbol, Visibility visibility) {
        return new Draft(title, symbol, "en", visibility, "trial.txt");
    }

    private static Reader aReader(Role role, UUID dialogue) {
        return new Reader(UUID.randomUUID(), "Reader", Set.of(new Mandate(role, dialogue, UUID.randomUUID())));
    }

    private static MockMultipartFile pdf(String name) {
        return file(name, bytes("%PDF-1.7 sample"));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "text/html", content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
