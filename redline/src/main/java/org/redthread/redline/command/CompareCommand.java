package org.redthread.redline.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.BaseRevisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread compare OLD.docx NEW.docx -o redline.docx`: two Word documents become one with tracked changes; or
/// a page, plain text or JSON that say what differs, of texts in any format that we read.
///
/// Exit code 0: written; 2: a file or an option that could not be used, and nothing was written.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Writes a Word file in which all that NEW does otherwise than OLD is a tracked change, or the difference as .html, .txt or .json.",
        footerHeading = "%nExit code: ",
        footer = "0 written, 2 a file or an option that cannot be used.")
public final class CompareCommand implements Callable<Integer> {

    private static final int WRITTEN = 0;
    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD.docx",
            description = "The document as it was: .docx, .txt, .md or Akoma Ntoso .xml.")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW.docx", description = "The document as it is now.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The redline to write: .docx, .html, .txt or .json. A file of that name is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "Red Thread",
            description = "Whose the tracked changes are; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init")
    private String author;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD[THH:MM:SS]",
            description = "When the tracked changes were made; now unless given.")
    private @Nullable String date;

    @Option(
            names = "--base-revisions",
            paramLabel = "WHAT",
            defaultValue = "accept",
            converter = Spelled.Revisions.class,
            description = "What to do with tracked changes that OLD or NEW still hold: accept, reject or refuse them."
                    + " Unless given, they count as accepted, and the command says so.")
    @SuppressWarnings("NullAway.Init")
    private BaseRevisions revisions;

    private final Clock clock;

    public CompareCommand() {
        this(Clock.systemDefaultZone());
    }

    CompareCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (author.isBlank())
            throw new ParameterException(spec.commandLine(), "The author of the changes needs a name.");
        var when = when();
        var form = Printed.Form.of(output)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The redline can be a .docx, .html, .json or .txt file, not " + output + "."));
        try {
            for (var input : new Path[] {before, after})
                if (Output.isSame(input, output))
                    throw new Unreadable(
                            String.valueOf(output), "is one of the files to compare; give the redline another name.");
            var printed = Printed.of(before, after, form, revisions, author, when);
            Output.write(output, printed.content());
            report(printed);
            return WRITTEN;
        } catch (Unreadable e) {
            var complaints = spec.commandLine().getErr();
            complaints.println(e.sentence());
            complaints.flush();
            return UNUSABLE;
        }
    }

    /// Word takes the date of a change for the writer's own clock, so no zone is reckoned with.
    private LocalDateTime when() {
        if (date == null) return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        try {
            return LocalDateTime.parse(date.length() == 10 ? date + "T00:00:00" : date);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The date is not one: " + date + ". Write 2026-03-01 or 2026-03-01T10:00:00.",
                    e);
        }
    }

    private void report(Printed printed) {
        var out = spec.commandLine().getOut();
        if (printed.counted().isEmpty()) out.printf("%s: nothing differs.%n", output);
        else out.printf("%s: %s.%n", output, printed.counted());
        printed.notices().forEach(out::println);
        if (printed.accepted() && !spec.commandLine().getParseResult().hasMatchedOption("--base-revisions"))
            out.println(
                    "Say --base-revisions reject to compare without those changes, or refuse to be stopped by them.");
        out.flush();
    }
}
