package org.redthread.redline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.Oasis;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.word.Docx;
import picocli.CommandLine;

class ConvertCommandTest {

    private static final String DRAFT = """
            # I. Return

            Recalling the last declaration,

            1. Participants will **cooperate** on [Iraq: safe] return.

            - (a) with each other;

            2. They meet again.[^1]

            | Who | When |
            | --- | --- |
            | All | 2027 |

            [^1]: See the annex.
            """;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void a_text_goes_through_every_format_and_comes_back_the_same() throws IOException, Unreadable {
        Files.writeString(folder.resolve("draft.md"), DRAFT);

        for (var step :
                new String[][] {{"draft.md", "a.docx"}, {"a.docx", "b.xml"}, {"b.xml", "c.docx"}, {"c.docx", "d.md"}})
            assertThat(run(step[0], "-o", step[1])).as(said.toString()).isZero();

        Oasis.assertValid(Files.readString(folder.resolve("b.xml")));
        assertThat(Files.readString(folder.resolve("d.md"))).isEqualTo(DRAFT + "\n");
        assertThat(text("c.docx").saysTheSameAs(text("draft.md"))).isTrue();
    }

    @Test
    void what_the_other_format_cannot_hold_is_said() throws IOException {
        Files.writeString(folder.resolve("draft.md"), DRAFT);

        assertThat(run("draft.md", "-o", "draft.txt")).isEqualTo(1);
        assertThat(said.toString()).contains("not whole");
    }

    @Test
    void akoma_ntoso_knows_whose_it_is_and_which_version() throws IOException {
        Files.write(folder.resolve("draft.docx"), Docx.of("1. They meet again.").bytes());

        int code = run(
                "draft.docx",
                "-o",
                "draft.xml",
                "--title",
                "Sample declaration",
                "--author",
                "Sample dialogue",
                "--number",
                "SD 1",
                "--language",
                "eng",
                "--version-date",
                "Zero draft=2026-01-15",
                "--version-date",
                "First revision=2026-03-01");

        assertThat(code).isZero();
        Oasis.assertValid(Files.readString(folder.resolve("draft.xml")));
        assertThat(Files.readString(folder.resolve("draft.xml")))
                .contains("/akn/un/doc/sample-dialogue/2026-01-15/sd-1/eng@2026-03-01")
                .contains("showAs=\"Zero draft\"")
                .contains("showAs=\"First revision\"")
                .contains("They meet again.");
    }

    @Test
    void the_amendments_of_a_compilation_stand_in_akoma_ntoso_with_those_who_hold_them() throws IOException {
        Files.write(
                folder.resolve("base.docx"),
                Docx.of("States should cooperate.", "They meet.").bytes());
        Files.write(
                folder.resolve("georgia.docx"),
                Docx.of("States shall cooperate.", "They meet.").bytes());
        var compiled = new CommandLine(new CompileCommand())
                .setOut(new PrintWriter(said))
                .execute(
                        folder.resolve("base.docx").toString(),
                        folder.resolve("georgia.docx").toString(),
                        "-o",
                        folder.toString());
        assertThat(compiled).isZero();

        assertThat(run("base.docx", "-o", "base.xml", "--amendments", "conflicts.json"))
                .isZero();

        Oasis.assertValid(Files.readString(folder.resolve("base.xml")));
        assertThat(Files.readString(folder.resolve("base.xml")))
                .contains(
                        "<ins refersTo=\"#by-georgia\"",
                        "<del refersTo=\"#by-georgia\"",
                        "<textualMod type=\"substitution\"");
        assertThat(run("georgia.docx", "-o", "georgia.xml", "--amendments", "conflicts.json"))
                .isEqualTo(2);
        assertThat(run("base.docx", "-o", "base.md", "--amendments", "conflicts.json"))
                .isEqualTo(2);
        assertThat(complained.toString())
                .contains("was made for another text (base.docx)", "Amendments can stand in an .xml file only");
    }

    @Test
    void without_a_date_the_version_is_of_today() throws IOException {
        Files.writeString(folder.resolve("draft.txt"), "Words.");

        assertThat(run("draft.txt", "-o", "draft.xml")).isZero();
        Oasis.assertValid(Files.readString(folder.resolve("draft.xml")));
        assertThat(Files.readString(folder.resolve("draft.xml"))).contains("und@2026-05-04");
    }

    @Test
    void options_and_files_that_cannot_be_used_are_named() throws IOException {
        Files.writeString(folder.resolve("draft.txt"), "Words.");

        assertThat(run("draft.txt", "-o", "draft.pdf")).isEqualTo(2);
        assertThat(run("draft.txt", "-o", "draft.xml", "--version-date", "Zero draft"))
                .isEqualTo(2);
        assertThat(run("draft.txt", "-o", "draft.xml", "--language", "English")).isEqualTo(2);
        assertThat(run("draft.txt", "-o", "draft.txt")).isEqualTo(2);
        assertThat(run("absent.txt", "-o", "draft.md")).isEqualTo(2);
        assertThat(complained.toString())
                .contains("A text can be a .docx, .md, .txt or .xml file")
                .contains("A version is written 'Zero draft=2026-01-15'")
                .contains("A language has three letters")
                .contains("give the new one another name")
                .contains("absent.txt was not found");
    }

    private org.redthread.redline.text.Text text(String name) throws Unreadable {
        return Reader.open(folder.resolve(name)).text();
    }

    private int run(String... words) {
        var placed = Arrays.stream(words)
                .map(word ->
                        word.matches("[a-z]+\\.[a-z]+") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        var clock = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new ConvertCommand(clock))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(placed);
    }
}
