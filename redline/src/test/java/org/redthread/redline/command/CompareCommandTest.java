package org.redthread.redline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.Unreadable;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Revision;
import org.redthread.redline.word.Docx;
import org.redthread.redline.word.WordFile;
import picocli.CommandLine;

class CompareCommandTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void two_documents_become_one_with_tracked_changes() throws IOException, Unreadable {
        write("old.docx", Docx.of("States should cooperate.", "The end."));
        write("new.docx", Docx.of("States shall cooperate.", "The end."));

        int code = run("old.docx", "new.docx", "-o", "redline.docx", "--author", "Secretariat", "--date", "2026-03-01");

        assertThat(code).isZero();
        assertThat(said.toString()).contains("1 insertions, 1 deletions, 0 moves, 0 changes of form");
        assertThat(WordFile.open(folder.resolve("redline.docx")).revisions())
                .extracting(Revision::author, Revision::words, revision -> String.valueOf(revision.date()))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Secretariat", "shall", "2026-03-01T00:00"),
                        org.assertj.core.groups.Tuple.tuple("Secretariat", "should", "2026-03-01T00:00"));
    }

    @Test
    void a_file_that_is_no_word_document_is_named_in_one_sentence() throws IOException {
        write("old.docx", Docx.of("One."));
        Files.writeString(folder.resolve("new.docx"), "only words");

        int code = run("old.docx", "new.docx", "-o", "redline.docx");

        assertThat(code).isEqualTo(2);
        assertThat(complained.toString().lines()).hasSize(1);
        assertThat(complained.toString())
                .contains("new.docx is not a Word document")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("redline.docx")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_said_not_to_be_there() throws IOException {
        write("old.docx", Docx.of("One."));

        assertThat(run("old.docx", "absent.docx", "-o", "redline.docx")).isEqualTo(2);
        assertThat(complained.toString()).contains("absent.docx was not found");
    }

    @Test
    void the_redline_never_takes_the_place_of_what_was_compared() throws IOException {
        write("old.docx", Docx.of("One."));
        write("new.docx", Docx.of("Two."));
        var before = Files.readAllBytes(folder.resolve("new.docx"));

        assertThat(run("old.docx", "new.docx", "-o", "./new.docx")).isEqualTo(2);
        assertThat(complained.toString()).contains("give the redline another name");
        assertThat(Files.readAllBytes(folder.resolve("new.docx"))).isEqualTo(before);
    }

    @Test
    void a_folder_that_is_not_there_is_no_place_to_write_to() throws IOException {
        write("old.docx", Docx.of("One."));
        write("new.docx", Docx.of("Two."));

        assertThat(run("old.docx", "new.docx", "-o", "nowhere/redline.docx")).isEqualTo(2);
        assertThat(complained.toString()).contains("could not be written");
    }

    @Test
    void a_date_that_is_none_is_refused() throws IOException {
        write("old.docx", Docx.of("One."));
        write("new.docx", Docx.of("Two."));

        assertThat(run("old.docx", "new.docx", "-o", "redline.docx", "--date", "yesterday"))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("The date is not one: yesterday");
    }

    @Test
    void documents_that_say_the_same_have_an_empty_redline() throws IOException {
        write("old.docx", Docx.of("One."));
        write("new.docx", Docx.of("One."));

        assertThat(run("old.docx", "new.docx", "-o", "redline.docx")).isZero();
        assertThat(said.toString()).contains("nothing differs");
    }

    @Test
    void the_difference_is_handed_out_as_a_page_as_lines_and_as_json_too() throws IOException, Unreadable {
        write("old.docx", Docx.of("States <b>should</b> cooperate.", "The end."));
        write("new.docx", Docx.of("States <b>shall</b> cooperate.", "The end."));

        assertThat(run("old.docx", "new.docx", "-o", "redline.html")).isZero();
        assertThat(run("old.docx", "new.docx", "-o", "redline.txt")).isZero();
        assertThat(run("old.docx", "new.docx", "-o", "redline.json")).isZero();

        assertThat(said.toString()).contains("1 insertion, 1 deletion, 0 moves, 0 changes of form");
        assertThat(Files.readString(folder.resolve("redline.html")))
                .contains("<del><span class=\"unseen\" lang=\"en\">[taken out: </span>should<span")
                .contains("<ins><span class=\"unseen\" lang=\"en\">[put in: </span>shall<span")
                .contains("&lt;b&gt;");
        assertThat(Files.readString(folder.resolve("redline.txt"))).contains("<b>[-should-]{+shall+}</b> cooperate.");
        var read = Redlined.read("redline.json", Files.readAllBytes(folder.resolve("redline.json")));
        assertThat(read.difference()
                        .appliedTo(read.base())
                        .saysTheSameAs(WordFile.open(folder.resolve("new.docx")).text()))
                .isTrue();
    }

    @Test
    void texts_that_are_no_word_documents_are_compared_as_well() throws IOException, Unreadable {
        Files.writeString(folder.resolve("old.md"), "# Return\n\n1. States should act.\n\n2. They meet.\n");
        Files.writeString(folder.resolve("new.txt"), "1. States shall act.\n\n2. They meet.\n");

        assertThat(run("old.md", "new.txt", "-o", "redline.docx")).isZero();

        var redline = WordFile.open(folder.resolve("redline.docx"));
        assertThat(redline.text().blocks())
                .extracting(block -> block.number() + " " + block.wording().text())
                .containsExactly("1. States shall act.", "2. They meet.");
        assertThat(redline.original().blocks()).hasSize(3);
    }

    @Test
    void a_redline_of_another_kind_is_refused_before_anything_is_read() {
        assertThat(run("absent.docx", "absent.docx", "-o", "redline.pdf")).isEqualTo(2);
        assertThat(complained.toString()).contains("The redline can be a .docx, .html, .json or .txt file");
    }

    @Test
    void whoever_may_read_the_folder_may_read_the_redline() throws IOException {
        write("old.docx", Docx.of("One."));
        write("new.docx", Docx.of("Two."));
        var usual = Files.writeString(folder.resolve("usual.txt"), "");

        assertThat(run("old.docx", "new.docx", "-o", "redline.docx")).isZero();

        assertThat(Files.getPosixFilePermissions(folder.resolve("redline.docx")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void tracked_changes_that_a_file_holds_are_accepted_rejected_or_refused_as_one_says()
            throws IOException, Unreadable {
        var ins = "<w:ins w:id=\"1\" w:author=\"Nino Sample\">" + Docx.r(" safely") + "</w:ins>";
        write("old.docx", Docx.body("<w:p>" + Docx.r("They meet") + ins + Docx.r(".") + "</w:p>"));
        write("new.docx", Docx.body(Docx.p("They meet.")));

        assertThat(run("old.docx", "new.docx", "-o", "a.docx")).isZero();
        assertThat(WordFile.open(folder.resolve("a.docx"))
                        .original()
                        .blocks()
                        .getFirst()
                        .wording()
                        .text())
                .isEqualTo("They meet safely.");
        assertThat(said.toString())
                .contains(
                        "Say --base-revisions reject to compare without those changes, or refuse to be stopped by them.");
        said.getBuffer().setLength(0);
        assertThat(run("old.docx", "new.docx", "-o", "a.docx", "--base-revisions", "accept"))
                .isZero();
        assertThat(said.toString())
                .contains("old.docx held tracked changes; they count as accepted.")
                .doesNotContain("--base-revisions");
        assertThat(run("old.docx", "new.docx", "-o", "b.docx", "--base-revisions", "reject"))
                .isZero();
        assertThat(said.toString())
                .contains("nothing differs", "old.docx held tracked changes; they count as rejected.");
        assertThat(run("old.docx", "new.docx", "-o", "c.txt")).isZero();
        assertThat(said.toString()).contains("old.docx: Its tracked changes count as accepted.");
        assertThat(Files.readString(folder.resolve("c.txt"))).contains("They meet[- safely-].");
        assertThat(run("old.docx", "new.docx", "-o", "d.html", "--base-revisions", "refuse"))
                .isEqualTo(2);
        assertThat(complained.toString())
                .isEqualToIgnoringNewLines(
                        "old.docx still holds tracked changes (1); accept or reject them in Word, or say --base-revisions accept or reject.");
        assertThat(run("old.docx", "new.docx", "-o", "d.html", "--base-revisions", "burn"))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("'burn' is none of: refuse, accept, reject");
    }

    @Test
    void comments_that_only_the_new_file_has_are_said_not_to_be_there() throws IOException {
        write("old.docx", Docx.of("One."));
        write("new.docx", Docx.of("Two.").comments("<w:comment w:id=\"0\" w:author=\"A\"><w:p/></w:comment>"));

        assertThat(run("old.docx", "new.docx", "-o", "redline.docx")).isZero();
        assertThat(said.toString()).contains("The comments of new.docx are not taken over");
    }

    private void write(String name, Docx docx) throws IOException {
        Files.write(folder.resolve(name), docx.bytes());
    }

    private int run(String... words) {
        var placed = new String[words.length];
        for (int i = 0; i < words.length; i++)
            placed[i] = words[i].matches("[a-z./]+\\.(docx|html|txt|json|md|pdf)")
                    ? folder.resolve(words[i]).toString()
                    : words[i];
        return new CommandLine(new CompareCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(placed);
    }
}
