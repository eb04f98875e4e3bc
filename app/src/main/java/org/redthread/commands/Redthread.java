package org.redthread.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.check.command.CheckCommand;
import org.redthread.iati.command.IatiCommand;
import org.redthread.redline.command.BracketsCommand;
import org.redthread.redline.command.CompareCommand;
import org.redthread.redline.command.CompileCommand;
import org.redthread.redline.command.ConvertCommand;
import org.redthread.redline.command.SettleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The front of `bin/redthread`. Each command is a class of its own, named in `subcommands`.
@Command(
        name = "redthread",
        description = "Reads, checks and compares the papers of intergovernmental meetings. No server is needed.",
        mixinStandardHelpOptions = true,
        versionProvider = Redthread.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BracketsCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            CompileCommand.class,
            ConvertCommand.class,
            IatiCommand.class,
            SettleCommand.class,
            HelpCommand.class
        })
final class Redthread implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /// Writes UTF-8 whatever the terminal's locale: names of countries need it, and so do the programs that read on.
    static void main(String[] words) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        var code = commandLine().setOut(out).execute(words);
        out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Redthread());
    }

    /// Without a command there is nothing to do but to say which there are.
    @Override
    public Integer call() {
        if (spec != null) spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /// As the build wrote it into the jar.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var built = Redthread.class.getPackage().getImplementationVersion();
            return new String[] {"Red Thread " + (built == null ? "(not from a build)" : built)};
        }
    }
}
