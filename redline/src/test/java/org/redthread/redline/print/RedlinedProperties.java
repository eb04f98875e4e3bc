package org.redthread.redline.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.Unreadable;
import org.redthread.redline.diff.Revised;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Text;

class RedlinedProperties {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)(?: [a-z]+=\"[^\"<>]*\")*>");

    @Property(tries = 300)
    void json_that_is_read_again_is_the_same_difference(@ForAll long seed) throws Unreadable {
        var pair = Revised.by(new Random(seed));
        var redlined = Redlined.between("old", pair.base(), "new", pair.revision());

        var read = Redlined.read("x.json", redlined.json());

        assertThat(read).isEqualTo(redlined);
        assertThat(read.difference().appliedTo(read.base()).saysTheSameAs(pair.revision()))
                .isTrue();
    }

    @Property(tries = 300)
    void html_without_what_was_taken_out_reads_as_the_revision_does(@ForAll long seed) {
        var pair = Revised.by(new Random(seed));

        var html = Redlined.between("old", pair.base(), "new", pair.revision()).html();

        assertThat(words(without(html, "del"))).isEqualTo(words(pair.revision()));
    }

    @Property(tries = 300)
    void plain_text_without_what_was_taken_out_reads_as_the_revision_does(@ForAll long seed) {
        var pair = Revised.by(new Random(seed));

        var plain = Redlined.between("old", pair.base(), "new", pair.revision()).plain();

        var read = plain.lines()
                .skip(4)
                .map(line -> line.replaceAll(
                                "\\((moved here|moved away|was an? [a-z]+ at level \\d+)\\) |Note: ?|¶", "")
                        .replaceAll("\\[-.*?-]", "")
                        .replaceAll("\\{[+~](.*?)[+~]}", "$1"))
                .filter(line -> !line.strip().matches("table|row|cell"))
                .collect(Collectors.joining());
        assertThat(letters(read)).isEqualTo(words(pair.revision()));
    }

    @Property(tries = 300)
    void whatever_a_text_says_html_stays_well_formed_and_runs_nothing(@ForAll long seed, @ForAll long other) {
        var base = Trees.wild(new Random(seed));
        var revision = Trees.wild(new Random(other));

        var html = Redlined.between("<img src=x onerror=alert(1)>", base, "\"new\" & more", revision)
                .html();

        var open = new ArrayDeque<String>();
        var body = html.substring(html.indexOf("<main>"), html.indexOf("</body>"));
        var tag = TAG.matcher(body);
        int at = 0;
        while (tag.find()) {
            assertThat(body.substring(at, tag.start())).doesNotContain("<", ">");
            at = tag.end();
            if (tag.group(2).equals("br")) continue;
            assertThat(tag.group(2))
                    .isIn(
                            "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "article", "ins", "del", "span", "sup",
                            "sub", "a", "b", "i", "u", "s", "table", "tr", "td");
            if (tag.group(1).isEmpty()) open.push(tag.group(2));
            else assertThat(open.pop()).isEqualTo(tag.group(2));
        }
        assertThat(open).isEmpty();
    }

    private static String without(String html, String element) {
        var article = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
        return article.replaceAll("<span class=\"(unseen|aside)\"[^>]*>[^<]*</span>", "")
                .replaceAll("(?s)<" + element + ">.*?</" + element + ">", "")
                .replaceAll("<[^>]*>", "")
                .replace("¶", "");
    }

    private static String words(String html) {
        return letters(html.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'"));
    }

    private static String letters(String words) {
        return words.replaceAll("\\s+", "");
    }

    private static String words(Text text) {
        return letters(text.blocks().stream().map(RedlinedProperties::printed).collect(Collectors.joining()));
    }

    private static String printed(Block block) {
        if (block.kind().isFrame()) return "";
        return (block.typed() ? "" : block.number()) + block.wording().text();
    }
}
