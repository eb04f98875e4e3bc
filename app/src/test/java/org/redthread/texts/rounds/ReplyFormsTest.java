package org.redthread.texts.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.redline.word.WordFile;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = {"redthread.demo=true", "redthread.rounds.every=10h", "redthread.silence.every=10h"})
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Delegations.class, MovedClock.class})
class ReplyFormsTest {

    private static final String[] DUE = {"deadline", "2027-03-20T18:00"};
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Delegations delegations;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void in_time() {
        clock.at(Instant.parse("2027-03-01T10:00:00Z"));
    }

    @Test
    void a_delegation_takes_home_one_file_that_says_what_until_when_and_how() throws Exception {
        var round = delegations.aRound(delegations.aText(), DUE);
        var words = new StringBuilder();
        WordFile.read("form.docx", form("poland", round))
                .text()
                .blocks()
                .forEach(block -> words.append(block.wording().text()).append('\n'));
        assertThat(words)
                .contains("Reply form: RH/TEXT/", "Of Poland. Round 1", "20 March 2027 at 18:00 GMT+3 (Istanbul)")
                .contains("No words of the text stand in brackets.", "/reply", Delegations.WORDS[3]);
        assertThat(rehearsal.open("donor", round + "/pack")).hasStatus(403);
    }

    @Test
    void it_comes_back_and_is_known_by_itself_whatever_it_is_called() throws Exception {
        var round = delegations.aRound(delegations.aText(), DUE);
        var filled = written(form("poland", round));
        assertThat(delegations.handIn("secretariat", round, "scan0001.docx", filled))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/reply"))
                .bodyText()
                .contains("scan0001.docx")
                .doesNotContain("carried over", "no longer there");
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("1 change, no remark");
    }

    @Test
    void a_form_of_another_party_another_text_or_another_round_is_said_to_be_so() throws Exception {
        var text = delegations.aText();
        var round = delegations.aRound(text, DUE);
        var filled = written(form("poland", round));
        assertThat(delegations.handIn("turkiye", round, "theirs.docx", filled))
                .hasStatus(422)
                .bodyText()
                .contains("theirs.docx was not taken: it is the reply form of another party");
        var other = delegations.aRound(delegations.aText(), DUE);
        assertThat(delegations.handIn("poland", other, "misplaced.docx", filled))
                .hasStatus(422)
                .bodyText()
                .contains("misplaced.docx was not taken: it is the reply form of RH/TEXT/");
        assertThat(rehearsal.send("secretariat", round + "/close", Map.of())).hasStatus(303);
        var next = delegations.aRound(text, DUE);
        assertThat(delegations.handIn("poland", next, "old form.docx", filled)).hasStatus(303);
        assertThat(rehearsal.open("poland", next + "/reply"))
                .bodyText()
                .contains("It came on the reply form of round 1.");
    }

    @Test
    void marks_that_somebody_wrote_over_count_for_nothing() throws Exception {
        var round = delegations.aRound(delegations.aText(), DUE);
        var form = form("poland", round);
        var bent = rewritten(form, "docProps/custom.xml", part -> part.replaceAll("(RedThread.round\".*?>)1<", "$12<"));
        assertThat(FormMarks.of(form)).isPresent();
        assertThat(FormMarks.of(bent)).isEmpty();
    }

    @Test
    void libreoffice_saves_it_and_it_is_still_known(@TempDir Path folder) throws Exception {
        if (!Files.isExecutable(OFFICE)) {
            System.out.println("LibreOffice is not installed; a form that it saved was not tried");
            return;
        }
        var round = delegations.aRound(delegations.aText(), DUE);
        var saved = saved(written(form("poland", round)), folder);
        assertThat(FormMarks.of(saved)).isPresent();
        assertThat(delegations.handIn("secretariat", round, "saved.docx", saved))
                .hasStatus(303);
        assertThat(rehearsal.open("poland", round + "/reply")).bodyText().contains("saved.docx");
        assertThat(rehearsal.open("secretariat", round + "/coverage"))
                .bodyText()
                .contains("1 change, no remark");
    }

    private byte[] form(String as, String round) {
        var answer = rehearsal.open(as, round + "/pack");
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /// The form with two words put in under Track Changes.
    private static byte[] written(byte[] form) throws IOException {
        return rewritten(form, "word/document.xml", part -> {
            var at = part.indexOf("once a year");
            assertThat(at).isPositive();
            var run =
                    part.lastIndexOf("<w:r>", at) >= 0 ? part.lastIndexOf("<w:r>", at) : part.lastIndexOf("<w:r ", at);
            var inserted = "<w:ins w:id=\"900\" w:author=\"A. B.\" w:date=\"2026-03-01T09:30:00Z\"><w:r>"
                    + "<w:t xml:space=\"preserve\">Surely </w:t></w:r></w:ins>";
            return part.substring(0, run) + inserted + part.substring(run);
        });
    }

    private static byte[] rewritten(byte[] docx, String name, UnaryOperator<String> how) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(docx));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                to.write(
                        entry.getName().equals(name)
                                ? how.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] saved(byte[] docx, Path folder) throws Exception {
        var file = Files.write(folder.resolve("form.docx"), docx);
        var out = Files.createDirectory(folder.resolve("saved"));
        var office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx:MS Word 2007 XML",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readAllBytes(out.resolve("form.docx"));
    }
}
