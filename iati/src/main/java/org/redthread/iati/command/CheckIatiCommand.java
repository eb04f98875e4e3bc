package org.redthread.iati.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.redthread.iati.Inspection;
import org.redthread.iati.Mapping;
import org.redthread.iati.rules.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread iati check FILE`: reads a file as a stream, whatever its size; Ctrl-C ends it at any time.
///
/// Exit code 0: nothing found; 1: findings; 2: the file cannot be read.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Holds a file of activities against the standard's schema, rules and code lists.",
        footerHeading = "%nExit code: ",
        footer = "0 nothing found, 1 findings, 2 a file that cannot be read.")
public final class CheckIatiCommand implements Callable<Integer> {

    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;
    private static final int UNUSABLE = 2;
    private static final int BUFFER = 1 << 16;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file of IATI activities; - reads standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--show", paramLabel = "N", description = "How many places of each finding to show; 3 by default.")
    private int show = 3;

    @Option(names = "--fields", description = "Also list what became of each field of the file.")
    private boolean fields;

    @Override
    public Integer call() {
        var path = Path.of(file);
        if (!file.equals("-") && !Files.isRegularFile(path)) return unusable("There is no such file: " + file);
        try (var in = new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(path), BUFFER)) {
            return check(in, file.equals("-") ? 0 : Files.size(path));
        } catch (IOException _) {
            return unusable("The file cannot be read: " + file);
        }
    }

    private int unusable(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return UNUSABLE;
    }

    private int check(InputStream in, long size) throws IOException {
        var groups = new Groups(Math.max(0, show));
        var rules = Rules.standard(Clock.systemUTC());
        var progress = new Progress(spec.commandLine().getErr(), size);
        var count = 0;
        try (var inspection = Inspection.of(in, rules, groups::add)) {
            while (inspection.next() != null) progress.at(inspection.bytes(), ++count);
            progress.done();
            var out = spec.commandLine().getOut();
            groups.print(out, new Sentences(rules.messages()));
            print(inspection.mapping(), out);
            out.printf(
                    "%s: %d activities read, %d critical, %d errors, %d warnings.%n",
                    file, count, groups.critical(), groups.errors(), groups.warnings());
            out.flush();
            if (inspection.isRefused()) return UNUSABLE;
        }
        return groups.isEmpty() ? CLEAN : FINDINGS;
    }

    /// What was left is told in any case, the rest on request.
    private void print(Mapping mapping, PrintWriter out) {
        for (var line : mapping.lines())
            if (fields || line.fate() == Mapping.Fate.LEFT || line.fate() == Mapping.Fate.FOREIGN)
                out.printf("field    %-12s %s, %d times%n", Sentences.of(line.fate()), line.field(), line.count());
        if (mapping.more() > 0) out.printf("field    %d times fields of further kinds%n", mapping.more());
    }
}
