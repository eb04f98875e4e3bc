package org.redthread.redline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.brackets.Bracket;
import org.redthread.redline.brackets.Brackets;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.text.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread brackets TEXT.docx [LATER.docx ...]`: what is still open, where and whose, revision by revision.
///
/// Exit code 0: everything is agreed in the last revision; 1: brackets are open; 2: a file could not be read.
@Command(
        name = "brackets",
        mixinStandardHelpOptions = true,
        description =
                "Lists the open brackets of a text: where, whose, how many; of several revisions also how their number went.",
        footerHeading = "%nExit code: ",
        footer = "0 nothing is open in the last revision, 1 something is, 2 a file cannot be read.")
public final class BracketsCommand implements Callable<Integer> {

    private static final int AGREED = 0;
    private static final int OPEN = 1;
    private static final int UNUSABLE = 2;
    private static final int SHOWN = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXT",
            description = "The revisions of one text, oldest first: .docx, .txt, .md or Akoma Ntoso .xml.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> texts;

    @Override
    public Integer call() {
        var revisions = new ArrayList<Brackets>();
        try {
            for (var path : texts) revisions.add(Brackets.in(Reader.open(path).text()));
        } catch (Unreadable e) {
            var complaints = spec.commandLine().getErr();
            complaints.println(e.sentence());
            complaints.flush();
            return UNUSABLE;
        }
        var out = spec.commandLine().getOut();
        for (int i = 0; i < texts.size(); i++) {
            var found = revisions.get(i);
            out.printf(
                    "%s: %d open, nested %d deep; %d paragraphs agreed.%n",
                    texts.get(i).getFileName(), found.open().size(), found.deepest(), found.agreedBlocks());
        }
        details(revisions.getLast());
        out.flush();
        return revisions.getLast().open().isEmpty()
                        && revisions.getLast().unbalanced().isEmpty()
                ? AGREED
                : OPEN;
    }

    private void details(Brackets found) {
        var out = spec.commandLine().getOut();
        found.byHolder().forEach((holder, count) -> out.printf("  %s holds %d.%n", holder, count));
        found.byBlock().forEach((at, brackets) -> {
            out.printf("%n%s: %d open%n", Label.of(found.text(), at), brackets.size());
            for (var bracket : brackets) out.printf("%s%s%n", "  ".repeat(bracket.depth()), line(bracket));
        });
        for (var each : found.unbalanced())
            out.printf(
                    "%n%s: a bracket %s at character %d.%n",
                    Label.of(found.text(), each.at()),
                    each.opens() ? "opens and never closes" : "closes that never opened",
                    each.index() + 1);
    }

    private static String line(Bracket bracket) {
        var words = bracket.words().strip().replace('\n', ' ');
        var shown = words.length() <= SHOWN
                ? words
                : words.substring(
                                0,
                                words.offsetByCodePoints(
                                        0, Math.min(SHOWN - 1, words.codePointCount(0, words.length()))))
                        + "…";
        var whose = bracket.holders().isEmpty() ? "" : " by " + String.join(", ", bracket.holders());
        var which = bracket.option().isEmpty() ? "" : " (" + bracket.option() + ")";
        return bracket.sense().name().toLowerCase(java.util.Locale.ROOT)
                + which
                + whose
                + (shown.isEmpty() ? "" : ": " + shown);
    }
}
