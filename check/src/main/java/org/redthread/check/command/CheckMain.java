package org.redthread.check.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// Runs the check alone, without the rest of the commands.
public final class CheckMain {

    private CheckMain() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var code = new CommandLine(new CheckCommand()).setOut(out).execute(arguments);
        out.flush();
        System.exit(code);
    }
}
