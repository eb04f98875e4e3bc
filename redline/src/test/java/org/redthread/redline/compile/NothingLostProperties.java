package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.Unreadable;
import org.redthread.redline.table.Row;
import org.redthread.redline.table.Table;
import org.redthread.redline.word.Docx;
import org.redthread.redline.word.WordFile;

/// Nothing that a party wrote is lost: each edit puts in a word of its own and each comment is one of its own, so
/// they can be counted in what comes out.
class NothingLostProperties {

    private static final List<String> PARTIES = List.of("Armenia", "Georgia", "Iraq", "Türkiye");

    private final List<String> words = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    @Property(tries = 40)
    void every_edit_and_every_comment_is_counted_once(@ForAll long seed) throws IOException, Unreadable {
        words.clear();
        comments.clear();
        var folder = Files.createTempDirectory("nothing-lost");
        try {
            counted(folder, new Random(seed));
        } finally {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
            }
        }
    }

    private void counted(Path folder, Random random) throws IOException, Unreadable {
        var provisions = new ArrayList<List<String>>();
        for (int i = 1; i <= 5; i++)
            provisions.add(List.of(i + ".", "one" + i, "two" + i, "three" + i, "four" + i, "five" + i));
        var base = Files.write(
                folder.resolve("base.docx"),
                Docx.of(provisions.stream().map(each -> String.join(" ", each)).toArray(String[]::new))
                        .bytes());
        var replies = new ArrayList<Path>();
        for (var party : PARTIES)
            replies.add(Files.write(folder.resolve(party + ".docx"), reply(random, party, provisions)));

        var compiled = Compiler.of(base, List.of(), Parties.byAuthor()).compile(replies);
        var papers = Papers.of(compiled, Table.Order.PROVISION);

        var compilation = compiled.compilation();
        assertThat(compilation.amendments().stream()
                        .mapToInt(each -> each.by().size())
                        .sum())
                .isEqualTo(compiled.sources().stream()
                        .flatMap(each -> each.replies().stream())
                        .mapToInt(each -> each.proposals().size())
                        .sum());
        var rows = Table.of("t", compilation, Map.of(), Table.Order.PROVISION).rows();
        assertThat(rows.stream().map(Row::id).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(compilation.amendments());
        var proposals = rows.stream().map(Row::proposal).collect(Collectors.joining("\n"));
        var reasons = rows.stream().map(Row::reasons).collect(Collectors.joining("\n"));
        var file = WordFile.read("compilation.docx", Objects.requireNonNull(papers.get("compilation.docx")));
        var inMargin = file.comments().stream().map(each -> each.words()).collect(Collectors.joining("\n"));
        var inText =
                file.text().blocks().stream().map(each -> each.wording().text()).collect(Collectors.joining("\n"));
        for (var word : words) {
            assertThat(count(proposals, word)).as(word).isEqualTo(1);
            assertThat(count(inText + "\n" + inMargin, word)).as(word).isEqualTo(1);
        }
        for (var comment : comments) {
            assertThat(count(reasons, comment)).as(comment).isEqualTo(1);
            assertThat(count(inMargin, comment)).as(comment).isEqualTo(1);
        }
        assertThat(file.original().blocks().stream()
                        .map(each -> each.wording().text())
                        .toList())
                .isEqualTo(WordFile.open(base).text().blocks().stream()
                        .map(each -> each.wording().text())
                        .toList());
    }

    private static int count(String in, String word) {
        int count = 0;
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + 1)) count++;
        return count;
    }

    private byte[] reply(Random random, String party, List<List<String>> provisions) {
        var body = new StringBuilder();
        var margin = new StringBuilder();
        int number = 0;
        for (var provision : provisions) {
            int edited = random.nextInt(8);
            if (edited == 7) {
                body.append(Drafts.runs(Drafts.del(party, String.join(" ", provision)))
                        .replace(
                                "<w:p>",
                                "<w:p><w:pPr><w:rPr><w:del w:id=\"9\" w:author=\"%s\"/></w:rPr></w:pPr>"
                                        .formatted(party)));
                continue;
            }
            var runs = new StringBuilder();
            for (int i = 0; i < provision.size(); i++) {
                var word = (i == 0 ? "" : " ") + provision.get(i);
                if (i == 0 || i != edited) runs.append(Drafts.r(word));
                else {
                    var own = "<" + party + number++ + ">";
                    words.add(own);
                    var edit = (random.nextBoolean() ? Drafts.del(party, word) : Drafts.r(word))
                            + Drafts.ins(party, " " + own);
                    if (random.nextBoolean()) {
                        var comment = "{" + party + " " + number + "}";
                        comments.add(comment);
                        margin.append(Drafts.comment(String.valueOf(number), party, comment));
                        edit = Drafts.commented(String.valueOf(number), edit);
                    }
                    runs.append(edit);
                }
            }
            body.append(Drafts.runs(runs.toString()));
        }
        var made = Docx.body(body.toString());
        return (margin.isEmpty() ? made : made.comments(margin.toString())).bytes();
    }
}
