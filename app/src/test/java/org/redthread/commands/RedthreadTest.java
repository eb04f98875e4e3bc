package org.redthread.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RedthreadTest {

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final CommandLine redthread =
            Redthread.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(complained));

    @Test
    void every_command_explains_itself() {
        for (var name : redthread.getSubcommands().keySet()) {
            assertThat(redthread.execute(name, "--help")).as(name).isZero();
            assertThat(said.toString()).as(name).contains("Usage: redthread " + name);
        }
    }

    @Test
    void without_a_command_the_commands_are_listed() {
        assertThat(redthread.execute()).isEqualTo(2);
        assertThat(complained.toString()).contains("Usage: redthread [-hV] COMMAND", "help");
    }

    @Test
    void an_unknown_command_is_said_to_be_unknown() {
        assertThat(redthread.execute("chek")).isEqualTo(2);
        assertThat(complained.toString()).contains("chek").doesNotContain("\tat ");
    }
}
