package org.redthread.redline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.redthread.redline.word.BadFiles;
import org.redthread.redline.word.BadFiles.Bad;
import org.redthread.redline.word.Docx;
import picocli.CommandLine;

/// Whatever a file is, a command answers with one sentence that names it, and with an exit code that tells.
class BadFilesTest {

    static final List<Bad> BAD = BadFiles.all();

    @TempDir
    Path folder;

    private final StringWriter complained = new StringWriter();

    @ParameterizedTest
    @FieldSource("BAD")
    void a_bad_reply_is_set_aside_and_the_others_are_compiled(Bad bad) throws IOException {
        var base = write("base.docx", Docx.of("States should cooperate.").bytes());
        var good = write("georgia.docx", Docx.of("States shall cooperate.").bytes());

        int code = run(
                new CompileCommand(),
                base,
                write(bad),
                good,
                "-o",
                folder.resolve("out").toString());

        assertThat(code).isEqualTo(1);
        complainedOf(bad);
        assertThat(Files.readString(folder.resolve("out/brackets.txt"))).contains("[georgia: shall]");
        assertThat(Files.readString(folder.resolve("out/report.txt"))).contains("Not compiled", bad.sentence());
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void nothing_is_compiled_compared_settled_converted_or_counted_of_a_bad_file(Bad bad) throws IOException {
        var file = write(bad);
        var good = write("good.docx", Docx.of("States shall cooperate.").bytes());
        var json = write("decisions.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var out = folder.resolve("out.docx").toString();

        refused(
                bad,
                run(
                        new CompileCommand(),
                        file,
                        good,
                        "-o",
                        folder.resolve("papers").toString()));
        refused(bad, run(new CompareCommand(), good, file, "-o", out));
        refused(
                bad,
                run(
                        new CompareCommand(),
                        file,
                        good,
                        "-o",
                        folder.resolve("out.html").toString()));
        refused(bad, run(new SettleCommand(), file, json, "-o", out));
        refused(
                bad,
                run(new ConvertCommand(), file, "-o", folder.resolve("out.md").toString()));
        refused(bad, run(new BracketsCommand(), file));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(each -> each.getFileName().toString().matches("out.*|papers")))
                    .isEmpty();
        }
    }

    private void refused(Bad bad, int code) {
        assertThat(code).isEqualTo(2);
        complainedOf(bad);
    }

    private void complainedOf(Bad bad) {
        assertThat(complained.toString().lines())
                .singleElement()
                .asString()
                .startsWith(bad.name() + " ")
                .contains(bad.sentence())
                .doesNotContain("Exception");
        complained.getBuffer().setLength(0);
    }

    private String write(Bad bad) throws IOException {
        return write(bad.name(), bad.content());
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private int run(Object command, String... words) {
        return new CommandLine(command)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(complained))
                .execute(words);
    }
}
