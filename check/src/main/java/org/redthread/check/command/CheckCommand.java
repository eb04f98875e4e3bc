package org.redthread.check.command;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.check.Check;
import org.redthread.check.Language;
import org.redthread.check.Report;
import org.redthread.check.Sayings;
import org.redthread.check.command.Result.Checked;
import org.redthread.check.command.Result.Refused;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.reading.Document;
import org.redthread.check.reading.Document.Readable;
import org.redthread.check.reading.Document.Unusable;
import org.redthread.check.reading.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread check FILE…`: needs no server, no database and no network.
///
/// Exit code 0: nothing found; 1: findings; 2: a file or an option that could not be used.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a meeting summary or a list and reports what is wrong with it.",
        footerHeading = "%nExit code: ",
        footer = "0 nothing found, 1 findings, 2 a file or an option that cannot be used.")
public final class CheckCommand implements Callable<Integer> {

    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;
    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Plain text, Markdown, Word (.docx) or PDF; - reads text from standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "Print one JSON object for all files instead of text.")
    private boolean json;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The date of the meeting, where the text does not say it.")
    private @Nullable LocalDate date;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Language of the text: ar, de, en, es, fr, ru or tr. Told from the text by default.")
    private @Nullable String language;

    @Option(
            names = "--in",
            paramLabel = "CODE",
            description =
                    "Language of the report: en or ru. By default that of --language if it is one of them, else en.")
    private @Nullable String in;

    private final Map<String, Check> checks = new HashMap<>();

    @Override
    public Integer call() {
        if (language != null && !Language.known().contains(language))
            throw new ParameterException(
                    spec.commandLine(),
                    "Unknown language: " + language + ". Known are " + String.join(", ", Language.known()) + ".");
        if (in != null && !Sayings.spoken().contains(in))
            throw new ParameterException(
                    spec.commandLine(), "Reports are written in " + String.join(" and ", Sayings.spoken()) + ".");
        var results = new ArrayList<Result>();
        for (var file : files) results.add(read(file));
        var out = spec.commandLine().getOut();
        if (json) out.println(JsonReport.of(results));
        else print(results, out);
        out.flush();
        return results.stream().mapToInt(CheckCommand::code).max().orElse(CLEAN);
    }

    private Result read(String file) {
        try {
            return switch (content(file)) {
                case Unusable unusable -> new Refused(file, unusable.reason());
                case Readable readable -> new Checked(file, check(readable.text()));
            };
        } catch (InvalidPathException e) {
            return new Refused(file, "There is no such file.");
        } catch (RuntimeException | StackOverflowError e) {
            // The other files are read all the same, and a person at a terminal is shown a sentence, not a trace.
            return new Refused(file, "Checking it failed; this is a fault of the program, not of the file.");
        }
    }

    private static Document content(String file) {
        return file.equals("-") ? StandardInput.read() : Documents.read(Path.of(file));
    }

    private Report check(String text) {
        var spoken = language != null ? language : Language.of(text);
        return checks.computeIfAbsent(spoken, this::checkIn).read(text, date);
    }

    private Check checkIn(String language) {
        return Check.with(language.equals("en") ? Gazetteer.english() : Gazetteer.speaking(language))
                .saying(sayings());
    }

    private Sayings sayings() {
        if (in != null) return Sayings.in(in);
        return Sayings.in(language != null && Sayings.spoken().contains(language) ? language : "en");
    }

    private static int code(Result result) {
        return switch (result) {
            case Checked checked -> checked.report().isClean() ? CLEAN : FINDINGS;
            case Refused _ -> UNUSABLE;
        };
    }

    private void print(List<Result> results, PrintWriter out) {
        var page = new TextReport(out, spec.commandLine().getColorScheme().ansi(), sayings());
        for (var result : results) page.print(result);
    }
}
