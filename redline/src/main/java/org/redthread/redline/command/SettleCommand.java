package org.redthread.redline.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.Settling;
import org.redthread.redline.table.Format;
import org.redthread.redline.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread settle BASE.docx decisions.json -o next.docx`: what was decided is carried out.
///
/// Exit code 0: all amendments have a disposition; 1: written, and some are open; 2: nothing was written.
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        description = "Writes the next revision: the base with every accepted amendment carried out.",
        footerHeading = "%nExit code: ",
        footer = "0 everything is decided, 1 written with amendments still open, 2 nothing written.")
public final class SettleCommand implements Callable<Integer> {

    private static final int SETTLED = 0;
    private static final int OPEN = 1;
    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE.docx", description = "The text that was compiled.")
    @SuppressWarnings("NullAway.Init")
    private Path base;

    @Parameters(
            index = "1",
            paramLabel = "decisions.json",
            description = "The conflicts.json of the compilation, dispositions filled in.")
    @SuppressWarnings("NullAway.Init")
    private Path decisions;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "NEXT.docx",
            description = "The next revision. A file of that name is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Also writes the table of dispositions: .docx, .xlsx, .csv or .html.")
    private @Nullable Path table;

    @Option(
            names = "--accept-free",
            description = "Accepts every amendment that stands alone and has no disposition yet.")
    private boolean acceptFree;

    @Option(
            names = "--sort-by",
            paramLabel = "ORDER",
            defaultValue = "provision",
            converter = Spelled.Order.class,
            description = "The order of the table: provision or party.")
    @SuppressWarnings("NullAway.Init")
    private Table.Order order;

    @Override
    public Integer call() {
        var complaints = spec.commandLine().getErr();
        var format = table == null ? null : format(table);
        try {
            for (var written : new @Nullable Path[] {output, table})
                for (var input : new Path[] {base, decisions})
                    if (written != null && Output.isSame(input, written))
                        throw new Unreadable(
                                input.toString(), "would be overwritten; give the next revision another name.");
            var settling = Settling.of(base, decisions, acceptFree, order);
            Output.write(output, settling.docx());
            if (table != null && format != null) Output.write(table, format.write(settling.table()));
            var out = spec.commandLine().getOut();
            out.printf(
                    "%s: %d amendments carried out, %d still open.%n", output, settling.carriedOut(), settling.open());
            settling.notices().forEach(out::println);
            out.flush();
            return settling.open() == 0 ? SETTLED : OPEN;
        } catch (Unreadable e) {
            complaints.println(e.sentence());
            return UNUSABLE;
        } finally {
            complaints.flush();
        }
    }

    private Format format(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(each -> name.endsWith(each.ending()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The table can be a .docx, .xlsx, .csv or .html file, not " + file + "."));
    }
}
