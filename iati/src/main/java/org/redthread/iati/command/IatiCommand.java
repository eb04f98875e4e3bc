package org.redthread.iati.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `redthread iati COMMAND`: files of the International Aid Transparency Initiative.
@Command(
        name = "iati",
        mixinStandardHelpOptions = true,
        description = "Checks files of activities of the IATI standard, edition 2.03.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CheckIatiCommand.class)
public final class IatiCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    /// By itself it only says what there is.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
