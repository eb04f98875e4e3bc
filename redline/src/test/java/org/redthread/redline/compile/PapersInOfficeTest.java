package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.table.Table;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.Docx;
import org.redthread.redline.word.LibreOffice;
import org.redthread.redline.word.LibreOffice.Task;
import org.redthread.redline.word.Revisions;
import org.redthread.redline.word.TextDocument;
import org.redthread.redline.word.WordFile;

/// Every Word file that compiling, settling and converting write, opened in LibreOffice.
class PapersInOfficeTest {

    private static final String[] PARTIES = {"armenia", "georgia", "iraq"};
    private static final int COMPILATIONS = 12;

    /// A compilation in which comments say which alternative is whose.
    private static final int WITH_COMMENTS = 2;

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void libreoffice_opens_all_papers_and_accepts_and_rejects_the_compilation_to_the_same_words() throws Exception {
        if (!LibreOffice.isInstalled()) {
            System.out.println("LibreOffice is not installed; no paper was opened in it.");
            return;
        }
        try (var office = new LibreOffice(folder)) {
            for (int seed = 0; seed < COMPILATIONS; seed++) compilation(office, seed);
            for (int seed = 0; seed < COMPILATIONS; seed++) text(office, Trees.usual(new Random(seed)));
            text(
                    office,
                    Markdown.read("# Return\n\n| Who | When |\n| --- | --- |\n| همه | 2027 |\n\n3 bis. They meet."));
        }
        System.out.println("LibreOffice was asked about the papers of " + COMPILATIONS + " compilations");
        assertThat(wrong).isEmpty();
    }

    private void compilation(LibreOffice office, int seed) throws Exception {
        var random = new Random(seed);
        var provisions = new ArrayList<String>();
        for (int i = 1; i <= 6; i++)
            provisions.add("%d. Participants will do %dA and %dB by %dC.".formatted(i, i, i, i));
        var rows = List.of("Who/When", "All/2027", "Some/2028");
        var base = write("base", provisions, rows, "");
        var replies = new ArrayList<Path>();
        for (var party : PARTIES) replies.add(reply(random, party, provisions, rows));

        var compiled = Compiler.of(base, List.of(), Parties.byAuthor()).compile(replies);
        assertThat(compiled.unread()).isEmpty();
        var papers = Papers.of(compiled, Table.Order.PROVISION);

        var compilation = paper(papers, "compilation.docx");
        same(
                seed + " accepted",
                office.words(Task.ACCEPT, compilation),
                office.words(Task.OPEN, Revisions.accepted("compilation.docx", compilation)));
        same(
                seed + " rejected",
                office.words(Task.REJECT, compilation),
                office.words(Task.OPEN, Files.readAllBytes(base)));
        if (seed == WITH_COMMENTS)
            assertThat(letters(LibreOffice.converted(folder, compilation))).contains("4Aarmenia3georgia3and4B");
        holds(seed + " bracketed", office, paper(papers, "bracketed.docx"));
        holds(seed + " consolidation", office, paper(papers, "consolidation.docx"));
        var decisions = Files.write(folder.resolve("decisions.json"), paper(papers, "conflicts.json"));
        holds(
                seed + " next",
                office,
                Settling.of(base, decisions, true, Table.Order.PROVISION).docx());
    }

    private void text(LibreOffice office, Text text) throws Exception {
        var made = TextDocument.write(text).content();
        holds("a text", office, made);
        var words = office.words(Task.OPEN, made);
        for (var block : text.blocks())
            if (block.kind() == Kind.PROVISION && !words.contains(block.number()))
                wrong.add("The number %s is not in%n%s".formatted(block.number(), words));
    }

    /// Empty lines are not asked about: a paragraph that was put in before a table leaves one when LibreOffice
    /// rejects it, since it cannot join a paragraph to a table. Word can.
    private void same(String name, String is, String shouldBe) {
        if (!lines(is).equals(lines(shouldBe))) wrong.add("%s is%n%s%nbut should be%n%s".formatted(name, is, shouldBe));
    }

    private static List<String> lines(String words) {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    /// Whether all words of a file are seen; LibreOffice leaves footnotes out of plain text.
    private void holds(String name, LibreOffice office, byte[] document) throws Exception {
        var seen = letters(office.words(Task.OPEN, document));
        for (var block : WordFile.read(name, document).text().blocks())
            if (block.kind() != Kind.NOTE
                    && !seen.contains(letters(block.wording().text())))
                wrong.add("%s lacks “%s”".formatted(name, block.wording().text()));
    }

    private static String letters(String words) {
        return words.replaceAll("[\\s\uFFFC]", "");
    }

    private static byte[] paper(Map<String, byte[]> papers, String name) {
        return Objects.requireNonNull(papers.get(name));
    }

    /// Some words changed, a paragraph and a row that came, went or moved.
    private Path reply(Random random, String party, List<String> provisions, List<String> rows) throws IOException {
        var own = new ArrayList<>(provisions);
        for (int i = 0; i < own.size(); i++)
            if (random.nextInt(3) == 0)
                own.set(i, own.get(i).replace((i + 1) + (random.nextBoolean() ? "A" : "B"), party + " " + i));
        if (random.nextBoolean()) own.remove(random.nextInt(own.size()));
        if (random.nextBoolean())
            own.add(random.nextInt(own.size()), "A new paragraph of " + party + " on many things.");
        if (random.nextInt(3) == 0) own.add(own.remove(random.nextInt(own.size())));
        var table = new ArrayList<>(rows);
        switch (random.nextInt(4)) {
            case 0 -> table.remove(1 + random.nextInt(2));
            case 1 -> table.add("Row of %s/2029".formatted(party));
            case 2 -> table.add(1, "First of %s/2026".formatted(party));
            default -> {
                // As it was.
            }
        }
        return write(party, own, table, " Thank you.");
    }

    private Path write(String name, List<String> provisions, List<String> rows, String end) throws IOException {
        var body = new StringBuilder();
        provisions.forEach(each -> body.append(Docx.p(each)));
        body.append("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>");
        for (var row : rows) {
            body.append("<w:tr>");
            for (var cell : row.split("/"))
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>")
                        .append(Docx.p(cell))
                        .append("</w:tc>");
            body.append("</w:tr>");
        }
        body.append("</w:tbl>").append(Docx.p("The end." + end));
        return Files.write(
                folder.resolve(name + ".docx"), Docx.body(body.toString()).bytes());
    }
}
