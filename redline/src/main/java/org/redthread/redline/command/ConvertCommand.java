package org.redthread.redline.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.akn.Work;
import org.redthread.redline.compile.Decisions;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.plain.PlainText;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.plain.Written;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.TextDocument;
import org.redthread.redline.word.WordFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `redthread convert TEXT -o OUT`: a text from one format into another, and what the other one cannot hold.
///
/// Exit code 0: all of the text is in the new file; 1: written, and some of it is not; 2: nothing was written.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description =
                "Writes a text as .docx, .md, .txt or Akoma Ntoso .xml, and says what the other format cannot hold.",
        footerHeading = "%nExit code: ",
        footer = "0 all of the text is in the new file, 1 written without some of it, 2 nothing written.")
public final class ConvertCommand implements Callable<Integer> {

    private static final int WHOLE = 0;
    private static final int IN_PART = 1;
    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TEXT", description = "A .docx, .md, .txt or Akoma Ntoso .xml file.")
    @SuppressWarnings("NullAway.Init")
    private Path text;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "What to write: .docx, .md, .txt or .xml. A file of that name is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--title",
            paramLabel = "WORDS",
            description = "For .xml: the title; its first heading unless given.")
    private @Nullable String title;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "Not named",
            description = "For .xml: the body whose text it is.")
    @SuppressWarnings("NullAway.Init")
    private String author;

    @Option(
            names = "--number",
            paramLabel = "SYMBOL",
            description = "For .xml: its symbol; the file's name unless given.")
    private @Nullable String number;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "und",
            description = "For .xml: three letters of ISO 639-2; und, undetermined, unless given.")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @Option(
            names = "--version-date",
            paramLabel = "NAME=YYYY-MM-DD",
            description =
                    "For .xml: a version of the text and its date, oldest first, the last one being this text. May be"
                            + " given several times; one of today unless given.")
    private List<String> versions = List.of();

    @Option(
            names = "--amendments",
            paramLabel = "FILE.json",
            description =
                    "For .xml: the conflicts.json of a compilation of this text; its amendments stand in the document.")
    private @Nullable Path amendments;

    private final Clock clock;

    public ConvertCommand() {
        this(Clock.systemDefaultZone());
    }

    ConvertCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (amendments != null && !ending().equals("xml"))
            throw new ParameterException(spec.commandLine(), "Amendments can stand in an .xml file only.");
        var work = ending().equals("xml") ? versions() : List.<Work.Version>of();
        try {
            if (Output.isSame(text, output))
                throw new Unreadable(String.valueOf(output), "is the file to convert; give the new one another name.");
            var read = Reader.open(text);
            var made = made(read.text(), work);
            Output.write(output, made.content());
            var out = spec.commandLine().getOut();
            out.printf(
                    "%s: %d blocks%s%n", output, read.text().size(), made.lost().isEmpty() ? "." : ", not whole:");
            made.lost().forEach(out::println);
            read.notices().forEach(each -> out.println(each.sentence()));
            out.flush();
            return made.lost().isEmpty() ? WHOLE : IN_PART;
        } catch (Unreadable e) {
            var complaints = spec.commandLine().getErr();
            complaints.println(e.sentence());
            complaints.flush();
            return UNUSABLE;
        }
    }

    private String ending() {
        var name = output.getFileName().toString().toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        if (List.of("docx", "md", "txt", "xml").contains(ending)) return ending;
        throw new ParameterException(
                spec.commandLine(), "A text can be a .docx, .md, .txt or .xml file, not " + output + ".");
    }

    private Compilation compilation(Path file, Text read) throws Unreadable {
        var name = file.getFileName().toString();
        return Decisions.read(name, WordFile.content(file), String.valueOf(text.getFileName()), read)
                .compilation();
    }

    private TextDocument.Made made(Text read, List<Work.Version> work) throws Unreadable {
        return switch (ending()) {
            case "docx" -> TextDocument.write(read);
            case "md" -> made(Markdown.write(read));
            case "txt" -> made(PlainText.write(read));
            default ->
                made(
                        amendments == null
                                ? AkomaNtoso.write(work(read, work), read)
                                : AkomaNtoso.write(work(read, work), compilation(amendments, read)));
        };
    }

    private static TextDocument.Made made(Written written) {
        return new TextDocument.Made(written.content().getBytes(StandardCharsets.UTF_8), written.lost());
    }

    private Work work(Text read, List<Work.Version> dated) {
        var file = text.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        var heading = read.blocks().stream()
                .filter(block -> block.kind() == Kind.HEADING || block.kind() == Kind.PART)
                .map(block -> block.wording().text())
                .findFirst()
                .orElse(file);
        return new Work(
                title == null ? heading : title, author, author, number == null ? file : number, language, dated);
    }

    private List<Work.Version> versions() {
        if (!language.matches("[a-z]{3}"))
            throw new ParameterException(spec.commandLine(), "A language has three letters, as in eng: " + language);
        var found = new ArrayList<Work.Version>();
        for (var each : versions) {
            int equals = each.lastIndexOf('=');
            try {
                found.add(new Work.Version(
                        each.substring(0, Math.max(0, equals)), LocalDate.parse(each.substring(equals + 1))));
            } catch (DateTimeParseException e) {
                throw new ParameterException(
                        spec.commandLine(), "A version is written 'Zero draft=2026-01-15', not " + each + ".", e);
            }
        }
        return found.isEmpty()
                ? List.of(new Work.Version(String.valueOf(text.getFileName()), LocalDate.now(clock)))
                : found;
    }
}
