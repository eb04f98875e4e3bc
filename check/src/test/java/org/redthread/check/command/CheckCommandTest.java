package org.redthread.check.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

    private static final String WRONG =
            "Vienna, 5 March 2024\n\nThe meeting gathered 4 countries: Albania, Armenia and Austria.\n";
    private static final String RIGHT =
            "Vienna, 5 March 2024\n\nThe meeting gathered 3 countries: Albania, Armenia and Austria.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void a_clean_text_exits_with_nought_and_shows_what_was_counted() throws IOException {
        assertThat(run(file("right.md", RIGHT))).isZero();
        assertThat(out.toString())
                .contains("5 March 2024", "✓ “3 countries”: 3 printed, 3 entries, 3 distinct  3:22", "Nothing found.");
    }

    @Test
    void findings_exit_with_one_and_say_what_where_and_why() throws IOException {
        assertThat(run(file("wrong.md", WRONG))).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "✗ printed number of countries  3:22",
                        "“4 countries”",
                        "4 printed, 3 entries, 3 distinct",
                        "1 error.");
    }

    @Test
    void a_file_that_cannot_be_used_exits_with_two_and_the_others_are_read_all_the_same() throws IOException {
        assertThat(run(file("right.md", RIGHT), folder.resolve("missing.md").toString(), file("wrong.md", WRONG)))
                .isEqualTo(2);
        assertThat(out.toString()).contains("missing.md: There is no such file.", "Nothing found.", "4 printed");
    }

    @Test
    void a_name_that_no_file_can_have_is_no_file() {
        assertThat(run("a\0b")).isEqualTo(2);
        assertThat(out.toString()).contains("There is no such file.");
        assertThat(complaints.toString()).isEmpty();
    }

    @Test
    void a_wrong_option_exits_with_two_and_one_sentence() throws IOException {
        assertThat(run("--language", "xx", file("right.md", RIGHT))).isEqualTo(2);
        assertThat(complaints.toString()).contains("Unknown language: xx.");
        assertThat(run("--date", "yesterday", file("right.md", RIGHT))).isEqualTo(2);
        assertThat(complaints.toString()).contains("--date").doesNotContain("\tat ");
    }

    @Test
    void json_has_one_shape_for_every_outcome() throws IOException {
        assertThat(run(
                        "--json",
                        file("wrong.md", WRONG),
                        folder.resolve("missing \"1\".md").toString()))
                .isEqualTo(2);
        assertThat(out.toString().strip())
                .startsWith("{\"version\":1,\"files\":[{\"file\":\"")
                .contains(
                        "\"usable\":true,\"date\":\"2024-03-05\",\"findings\":[{\"class\":\"count_of_countries\",\"severity\":\"error\","
                                + "\"quote\":\"4 countries\",\"offset\":43,\"length\":11,\"line\":3,\"column\":22,\"paragraph\":null,"
                                + "\"why\":\"4 printed, 3 entries, 3 distinct\",\"evidence\":[\"counted: Albania, Armenia, Austria\"]}]")
                .contains("\"confirmed\":[],\"unchecked\":[]")
                .contains("missing \\\"1\\\".md\",\"usable\":false,\"reason\":\"There is no such file.\"}")
                .endsWith("]}");
    }

    @Test
    void json_escapes_what_json_must() {
        assertThat(JsonReport.string("a\"b\\c\nd\te\u0001😀"))
                .isEqualTo("\"a\\\"b\\\\c\\nd\\te\\u0001\\ud83d\\ude00\"");
    }

    @Test
    void the_date_given_counts_where_the_text_has_none() throws IOException {
        var text = file("undated.md", "The meeting gathered Albania, Armenia, Austria, Turkey and Ukraine.\n");
        assertThat(run(text)).isZero();
        assertThat(out.toString()).contains("not checked: names against their time");
        assertThat(run("--date", "2024-03-05", text)).isEqualTo(1);
        assertThat(out.toString()).contains("name not in force on the date", "on that day: Türkiye");
    }

    @Test
    void a_report_is_written_in_russian_where_it_is_asked_for() throws IOException {
        assertThat(run("--in", "ru", file("wrong.md", WRONG))).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "✗ напечатанное число стран  3:22",
                        "“4 countries”",
                        "напечатано 4, 3 записи, из них разных 3",
                        "1 ошибка.",
                        "5 марта 2024 года");
        assertThat(run("--in", "xx", file("wrong.md", WRONG))).isEqualTo(2);
        assertThat(complaints.toString()).contains("Reports are written in en and ru.");
    }

    @Test
    void a_text_that_is_said_to_be_russian_is_answered_in_russian() throws IOException {
        var text = file("wrong.txt", "Встреча в Вене, 5 марта 2024 года\n\nЧетыре страны: Албания, Армения, Грузия.\n");
        assertThat(run("--language", "ru", text)).isEqualTo(1);
        assertThat(out.toString()).contains("напечатанное число стран", "напечатано 4, 3 записи");
        assertThat(run("--json", "--language", "ru", text)).isEqualTo(1);
        assertThat(out.toString()).contains("\"class\":\"count_of_countries\"", "\"why\":\"напечатано 4");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(complaints))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
    }
}
