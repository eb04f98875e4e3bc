package org.redthread.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Scene.class})
class PapersTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Scene scene;

    @Test
    void a_letter_says_number_days_and_deadline_as_word_and_as_pdf() throws IOException {
        var meeting = aMeetingOfTwo();
        var said = List.of(
                "RH/INV/",
                "Poland",
                "23 – 24 March 2037",
                "Istanbul",
                "10 March 2037 at 18:00 GMT+3",
                "up to 3 delegates");
        assertThat(words("poland", meeting + "/delegation/letter/docx")).contains(said);
        assertThat(pdf("secretariat", meeting + "/delegation/letter/pdf?party=POL"))
                .contains(said);
        assertThat(rehearsal.open("poland", meeting + "/delegation/letter/exe")).hasStatus(404);
        assertThat(rehearsal.open("poland", meeting + "/delegation/letter/pdf?party=TUR"))
                .hasStatus(303);
        assertThat(rehearsal.open("cambodia", meeting + "/delegation/letter/pdf"))
                .hasStatus(303);
    }

    @Test
    void the_list_of_participants_names_whom_its_reader_may_know() throws IOException {
        var meeting = aMeetingOfTwo();
        assertThat(words("secretariat", meeting + "/participants/list/docx"))
                .contains("First Delegate", "Other Delegate", "Head of delegation");
        assertThat(words("poland", meeting + "/participants/list/docx"))
                .contains("First Delegate")
                .doesNotContain("Other Delegate");
        assertThat(sheet("secretariat", meeting)).contains("First Delegate", "first@example.org", "vegetarian");
        rehearsal.send("secretariat", meeting + "/participants", Map.of());
        assertThat(sheet("poland", meeting))
                .contains("Other Delegate")
                .doesNotContain("other@example.org", "vegetarian");
        assertThat(pdf("chair", meeting + "/participants/list/pdf")).contains("First Delegate", "Other Delegate");
    }

    @Test
    void badges_carry_the_code_and_the_sheet_a_column_a_session() throws IOException {
        var meeting = aMeetingOfTwo();
        var code = DelegationsTest.code(rehearsal.open("poland", meeting + "/delegation"));
        assertThat(words("secretariat", meeting + "/participants/badges/docx"))
                .contains("First Delegate", "Poland", code);
        assertThat(pdf("secretariat", meeting + "/participants/badges/pdf")).contains("First Delegate", "Poland", code);
        assertThat(pdf("secretariat", meeting + "/participants/attendance/pdf"))
                .contains("First Delegate", "Opening", "Closing");
        for (var other : List.of("poland", "chair", "donor"))
            assertThat(rehearsal.open(other, meeting + "/participants/badges/pdf"))
                    .hasStatus(403);
    }

    private String aMeetingOfTwo() {
        rehearsal.open("poland", "/meetings");
        var meeting = scene.aMeeting();
        rehearsal.send("secretariat", meeting + "/invitations", Map.of("party-POL", "on", "party-TUR", "on"));
        nominate("poland", meeting, "First Delegate", "first@example.org");
        nominate("turkiye", meeting, "Other Delegate", "other@example.org");
        return meeting;
    }

    private void nominate(String as, String meeting, String name, String email) {
        var typed = new HashMap<>(Map.of(
                "delegate-1-capacity",
                "HEAD",
                "delegate-1-name",
                name,
                "delegate-1-email",
                email,
                "delegate-1-diet",
                "vegetarian"));
        assertThat(rehearsal.send(as, meeting + "/delegation", typed)).hasStatus(303);
    }

    private String words(String as, String inside) throws IOException {
        return parts(answer(as, inside), "word/document.xml")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\h+", " ");
    }

    private String sheet(String as, String meeting) throws IOException {
        return parts(answer(as, meeting + "/participants/list/xlsx"), "xl/");
    }

    private String pdf(String as, String inside) throws IOException {
        try (var document = Loader.loadPDF(answer(as, inside))) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\h]+", " ");
        }
    }

    private byte[] answer(String as, String inside) {
        var answer = rehearsal.open(as, inside);
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        return answer.getResponse().getContentAsByteArray();
    }

    private static String parts(byte[] archive, String prefix) throws IOException {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var entry : Collections.list(zip.getEntries()))
                if (entry.getName().startsWith(prefix))
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
