package org.redthread.iati.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckIatiCommandTest {

    private static final String SOUND = """
            <iati-activities version="2.03">
            <iati-activity xml:lang="en" default-currency="EUR">
            <iati-identifier>GB-COH-1-A</iati-identifier>
            <reporting-org ref="GB-COH-1" type="40"><narrative>Sample organisation</narrative></reporting-org>
            <title><narrative>Sample title</narrative></title>
            <description><narrative>Sample description</narrative></description>
            <participating-org role="1" ref="GB-COH-1"/>
            <activity-status code="2"/>
            <activity-date type="1" iso-date="2024-01-01"/>
            <recipient-country code="TR"/>
            <sector code="15190"/>
            </iati-activity>
            </iati-activities>
            """;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int check(String file) throws IOException {
        var path = Files.writeString(folder.resolve("sample.xml"), file);
        return run(path.toString());
    }

    private int run(String file) {
        return new CommandLine(new IatiCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute("check", file);
    }

    @Test
    void a_sound_file_is_said_to_be_sound() throws IOException {
        assertThat(check(SOUND)).isZero();
        assertThat(said.toString()).contains("1 activities read, 0 critical, 0 errors, 0 warnings.");
    }

    @Test
    void a_percentage_above_100_is_told_with_row_activity_field_and_line() throws IOException {
        assertThat(check(SOUND.replace("\"TR\"", "\"TR\" percentage=\"120\""))).isEqualTo(1);
        assertThat(said.toString())
                .contains("error    12.1.1: ")
                .contains("line 10, row 1, GB-COH-1-A, recipient-country[1]/@percentage: \"120\"");
    }

    @Test
    void an_older_edition_is_refused_in_one_sentence() throws IOException {
        assertThat(check(SOUND.replace("2.03", "2.02"))).isEqualTo(2);
        assertThat(said.toString())
                .contains("The file is of IATI 2.02; 2.03 is read.", "0 activities read, 1 critical");
    }

    @Test
    void what_a_file_says_does_not_steer_the_terminal() throws IOException {
        assertThat(check(SOUND.replace("code=\"TR\"", "code=\"&#9;\u0085\u009b31m\"")))
                .isEqualTo(1);
        assertThat(said.toString()).doesNotContain("\u009b", "\t");
    }

    @Test
    void a_file_that_is_not_there_is_said_not_to_be_there() {
        assertThat(run("nowhere.xml")).isEqualTo(2);
        assertThat(complained.toString())
                .contains("There is no such file: nowhere.xml")
                .doesNotContain("\tat ");
    }
}
