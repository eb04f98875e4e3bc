package org.redthread.redline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.BaseRevisions;
import org.redthread.redline.compile.Compiler;
import org.redthread.redline.compile.Papers;
import org.redthread.redline.compile.Parties;
import org.redthread.redline.compile.Report;
import org.redthread.redline.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread compile BASE.docx REPLY*.docx -o out/`: the replies of many parties become the papers of a drafting
/// session.
///
/// Exit code 0: all replies are in; 1: the papers are written, and some reply is not in them; 2: nothing was
/// written. Conflicts are what the papers are for, and no error.
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        description =
                "Compiles the replies of many parties to one text: a Word file with everybody's tracked changes and comments, the"
                        + " consolidation table, the conflicts and the bracketed text.",
        footerHeading = "%nExit code: ",
        footer = "0 all replies compiled, 1 compiled without some that could not be used, 2 nothing compiled.")
public final class CompileCommand implements Callable<Integer> {

    private static final int COMPILED = 0;
    private static final int COMPILED_IN_PART = 1;
    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE.docx", description = "The text that was sent out.")
    @SuppressWarnings("NullAway.Init")
    private Path base;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "REPLY.docx", description = "The replies, in any order.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> replies;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where the papers go. Files of their names are replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--parties",
            paramLabel = "LIST.csv",
            description = "Whose is what: a file or an author of tracked changes, a comma, and the party; one a line.")
    private @Nullable Path parties;

    @Option(
            names = "--name-pattern",
            paramLabel = "REGEX",
            description =
                    "Finds the party in a reply's file name, in the first group if there is one: 'draft_(.+)\\.docx'.")
    private @Nullable String pattern;

    @Option(
            names = "--older",
            paramLabel = "OLD.docx",
            description = "An earlier version on which late replies may have been made. May be given several times.")
    private List<Path> older = List.of();

    @Option(
            names = "--base-revisions",
            paramLabel = "WHAT",
            defaultValue = "refuse",
            converter = Spelled.Revisions.class,
            description = "What to do with tracked changes that the base still holds: accept, reject or refuse them;"
                    + " refused unless given. The text that was compiled is then among the papers as base.docx.")
    @SuppressWarnings("NullAway.Init")
    private BaseRevisions revisions;

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
        try {
            var compiled = Compiler.of(base, revisions, older, whose()).compile(replies);
            compiled.unread().forEach(complaints::println);
            if (compiled.sources().isEmpty()) {
                complaints.println("No reply could be used; nothing was written.");
                return UNUSABLE;
            }
            write(Papers.of(compiled, order));
            var out = spec.commandLine().getOut();
            out.println(Report.summary(compiled));
            out.printf("The papers are in %s.%n", output);
            out.flush();
            return compiled.unread().isEmpty() ? COMPILED : COMPILED_IN_PART;
        } catch (Unreadable e) {
            complaints.println(e.sentence());
            return UNUSABLE;
        } finally {
            complaints.flush();
        }
    }

    private Parties whose() throws Unreadable {
        var whose = Parties.byAuthor();
        if (parties != null) whose = whose.listedIn(parties);
        if (pattern == null) return whose;
        try {
            return whose.namedLike(pattern);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The name pattern is no regular expression: " + pattern
                            + ". Write for example 'draft_(.+)\\.docx'.",
                    e);
        }
    }

    private void write(Map<String, byte[]> papers) throws Unreadable {
        try {
            Files.createDirectories(output);
        } catch (java.io.IOException e) {
            throw new Unreadable(
                    output.toString(), "could not be made a folder; look whether a file of that name is there.", e);
        }
        for (var name : papers.keySet()) {
            var paper = output.resolve(name);
            for (var input : inputs())
                if (Output.isSame(input, paper))
                    throw new Unreadable(input.toString(), "would be overwritten; give another folder for the papers.");
        }
        for (var paper : papers.entrySet()) Output.write(output.resolve(paper.getKey()), paper.getValue());
    }

    private List<Path> inputs() {
        return java.util.stream.Stream.of(List.of(base), replies, older)
                .flatMap(List::stream)
                .toList();
    }
}
