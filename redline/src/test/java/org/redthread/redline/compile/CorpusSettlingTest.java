package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.Revisions;
import org.redthread.redline.word.WordFile;

/// Real pairs of Word files that other people made, each as a text and one party's reply to it. They are not part
/// of this project; where their folder is missing, the test says so and has nothing to try.
///
/// A reply that shares nothing with its text is refused, and of what cannot be written there is a notice; every
/// other word must be in the next document. White space in notes is not asked about: a table may stand between.
class CorpusSettlingTest {

    private static final String WHOLE = "settled whole";
    private static final String NAMED = "settled, with a notice of what stayed behind";
    private static final String REFUSED = "refused as no reply";
    private static final List<String> OUTCOMES = List.of(WHOLE, NAMED, REFUSED);
    private static final Path FOLDER = Path.of("../../shared/corpora/redlines");

    @Test
    void a_reply_of_which_everything_is_accepted_becomes_the_next_text() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("No replies of the corpus were settled: " + FOLDER + " is not here.");
            return;
        }
        var failed = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        for (var line :
                Files.readAllLines(FOLDER.resolve("pairs.csv")).stream().skip(1).toList()) {
            if (line.isBlank()) continue;
            var names = line.split(",");
            var result = tried(names[0].strip(), names[1].strip());
            counts.merge(OUTCOMES.contains(result) ? result : "wrong", 1, Integer::sum);
            if (!OUTCOMES.contains(result)) failed.add(line + ": " + result);
        }
        System.out.println("Replies of the corpus: " + counts);
        assertThat(failed).isEmpty();
    }

    @Test
    void all_replies_to_one_text_are_compiled_and_rejecting_them_gives_that_text() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("No replies of the corpus were compiled: " + FOLDER + " is not here.");
            return;
        }
        var replies = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(FOLDER.resolve("pairs.csv")).stream()
                .skip(1)
                .filter(each -> !each.isBlank())
                .toList()) {
            var names = line.split(",");
            replies.computeIfAbsent(names[0].strip(), _ -> new ArrayList<>()).add(names[1].strip());
        }
        replies.values().removeIf(each -> each.size() < 2);
        var failed = new ArrayList<String>();
        replies.forEach((before, after) -> {
            try {
                var wrong = compiled(before, after);
                if (!wrong.isEmpty()) failed.add(before + ": " + wrong);
            } catch (Unreadable | IOException e) {
                failed.add(before + ": " + e);
            }
        });
        System.out.println("Texts of the corpus compiled with all their replies: " + replies.size());
        assertThat(failed).isEmpty();
    }

    private static String compiled(String before, List<String> after) throws Unreadable, IOException {
        var docx = Revisions.accepted(before, Files.readAllBytes(FOLDER.resolve(before)));
        var base = WordFile.read(before, docx).text();
        var replies = new ArrayList<Reply>();
        for (var name : after)
            try {
                var sent = Files.readAllBytes(FOLDER.resolve(name));
                replies.add(WordReply.read(name, sent, "Party " + name, List.of(new Version(before, base)))
                        .reply());
            } catch (Unreadable e) {
                if (!e.sentence().contains(" is no reply to ")) throw e;
            }
        var compilation = Compilation.of(base, replies);
        var papers = RoundPapers.of(before, docx, compilation);
        var made = papers.compiled();
        var wrong = difference("rejected", words(WordFile.read(before, made).original()), words(base));
        if (wrong.isEmpty())
            wrong = difference(
                    "rejected for good",
                    words(WordFile.read(before, Revisions.rejected(before, made))
                            .text()),
                    words(base));
        if (!wrong.isEmpty()) return wrong;
        var rulings = new HashMap<String, Ruling>();
        for (var each : compilation.amendments())
            if (each.isFree()) rulings.put(each.id(), new Ruling(Disposition.ACCEPTED));
        var settled = (Settled.Next) Settled.of(compilation, rulings);
        var next = papers.next(settled);
        return next.notices().isEmpty() ? difference("next", words(next.text()), words(settled.text())) : "";
    }

    private static String tried(String before, String after) throws IOException {
        try {
            var file = WordFile.read(before, Files.readAllBytes(FOLDER.resolve(before)));
            var docx = file.revisions().isEmpty()
                    ? Files.readAllBytes(FOLDER.resolve(before))
                    : Revisions.accepted(before, Files.readAllBytes(FOLDER.resolve(before)));
            var base = WordFile.read(before, docx).text();
            var sent = Files.readAllBytes(FOLDER.resolve(after));
            var reply = WordReply.read(after, sent, "Georgia", List.of(new Version(before, base)));
            var compilation = Compilation.of(base, List.of(reply.reply()));
            var rulings = new HashMap<String, Ruling>();
            for (var each : compilation.amendments()) rulings.put(each.id(), new Ruling(Disposition.ACCEPTED));
            if (!(Settled.of(compilation, rulings) instanceof Settled.Next settled)) return "clashes with itself";
            var papers = RoundPapers.of(before, docx, compilation);
            var next = papers.next(settled);
            var wanted = WordFile.read(after, sent).text();
            var wrong = difference("settled", words(settled.text()), words(wanted));
            var compiled = WordFile.read(before, papers.compiled());
            if (wrong.isEmpty()) wrong = difference("rejected", words(compiled.original()), words(base));
            if (!wrong.isEmpty()) return wrong;
            if (!next.notices().isEmpty()) return NAMED;
            wrong = difference("document", words(next.text()), words(wanted));
            if (wrong.isEmpty() && papers.untracked().isEmpty())
                wrong = difference("accepted", words(compiled.text()), words(wanted));
            return wrong.isEmpty() ? WHOLE : wrong;
        } catch (Unreadable e) {
            return e.sentence().contains(" is no reply to ") ? REFUSED : e.sentence();
        } catch (RuntimeException e) {
            var out = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(out));
            return "error " + out.toString().lines().limit(6).toList();
        }
    }

    private static List<String> words(Text text) {
        return text.blocks().stream()
                .map(block ->
                        block.wording().text().replaceAll("[\\s\uFFFC]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String difference(String what, List<String> is, List<String> shouldBe) {
        for (int i = 0; i < Math.max(is.size(), shouldBe.size()); i++) {
            var one = i < is.size() ? is.get(i) : "(nothing)";
            var other = i < shouldBe.size() ? shouldBe.get(i) : "(nothing)";
            if (!one.equals(other)) return "%s, line %d is %s but should be %s".formatted(what, i, one, other);
        }
        return "";
    }
}
