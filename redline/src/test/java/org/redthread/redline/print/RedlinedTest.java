package org.redthread.redline.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.diff.Edit;
import org.redthread.redline.diff.Replacement;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class RedlinedTest {

    private static Redlined of(String before, String after) {
        return Redlined.between("old.md", Markdown.read(before), "new.md", Markdown.read(after));
    }

    @Test
    void what_moved_is_seen_where_it_was_and_where_it_is() {
        var one = "1. States will exchange what they know of labour markets.";
        var two = "2. Ministers will meet each year in the autumn.";
        var three = "3. A small secretariat will serve them in between.";

        var plain = of(one + "\n\n" + two + "\n\n" + three, two + "\n\n" + three + "\n\n" + one)
                .plain();

        assertThat(plain)
                .contains("(moved away) ", "[-States will exchange what they know of labour markets.-]")
                .contains("(moved here) ")
                .contains("0 insertions, 0 deletions, 1 move, 0 changes of form");
    }

    @Test
    void a_paragraph_that_was_split_shows_its_new_end() {
        var first = "States will exchange what they know of labour markets.";
        var second = "Ministers will meet each year in the autumn.";

        assertThat(of(first + " " + second, first + "\n\n" + second).plain()).contains("markets.", "{+¶+}");
        assertThat(of(first + "\n\n" + second, first + " " + second).plain()).contains("[-¶-]");
    }

    @Test
    void a_number_that_moved_on_is_shown_with_what_it_was_and_is_no_change() {
        var redlined =
                of("1. They meet.\n\n2. They part.", "1. They arrive at noon.\n\n2. They meet.\n\n3. They part.");

        assertThat(redlined.plain()).contains("{+1.+} {+They arrive at noon.+}", "[-1.-]{+2.+} They meet.");
        assertThat(redlined.html()).contains("[was 1.]");
        assertThat(redlined.counted()).startsWith("1 insertion, 0 deletions");
    }

    @Test
    void words_that_are_set_otherwise_are_a_change_of_form() {
        var redlined = of("They meet today.", "They **meet** today.");

        assertThat(redlined.counted()).isEqualTo("0 insertions, 0 deletions, 0 moves, 1 change of form");
        assertThat(redlined.html())
                .contains("<span class=\"form\"><span class=\"unseen\" lang=\"en\">[set otherwise: </span><b>meet</b>");
    }

    @Test
    void tables_stay_tables_with_rows_put_in_and_taken_out() {
        var html = of("| Who | When |\n| --- | --- |\n| All | 2027 |", "| Who | When |\n| --- | --- |\n| All | 2028 |")
                .html();

        assertThat(html).contains("<table><tr><td>", "2027", "2028", "</td>\n</tr>\n</table>");
        assertThat(html.indexOf("2027")).isLessThan(html.indexOf("2028"));
    }

    @Test
    void an_address_that_would_run_something_is_no_link() {
        var base = text("Click here", "javascript:alert(1)");
        var revision = text("Click here or there", "https://example.org/?a=\"><script>");

        var html = Redlined.between("old", base, "new", revision).html();

        assertThat(Redlined.between("new", revision, "old", base).html())
                .contains("<span>Click</span>")
                .doesNotContain("javascript:");
        assertThat(html).doesNotContain("<script>");
        assertThat(html).contains("href=\"https://example.org/?a=&quot;&gt;&lt;script&gt;\"");
    }

    private static Text text(String words, String link) {
        return new Text(List.of(new Block(
                new Identity("a"),
                Kind.PARAGRAPH,
                0,
                "",
                new Wording(words, List.of(new Mark(0, 5, Mark.Style.LINK, link))))));
    }

    @Test
    void every_kind_of_edit_goes_through_json() throws Unreadable {
        var block =
                new Block(new Identity("new"), Kind.ITEM, 1, "(a)", true, Wording.of("(a) words\n\"quoted\" \u2028"));
        var id = new Identity("a");
        var edits = List.<Edit>of(
                new Edit.Reword(id, List.of(new Replacement(1, 3, block.wording()))),
                new Edit.Insert(null, block),
                new Edit.Insert(id, block),
                new Edit.Delete(id),
                new Edit.Move(id, new Identity("b")),
                new Edit.Split(id, 4, block.withWording(Wording.EMPTY)),
                new Edit.Join(id, new Identity("b")),
                new Edit.Renumber(id, "3 bis.", true),
                new Edit.Recast(id, Kind.RECITAL, 2));
        var redlined = new Redlined("old", "new", Markdown.read("Words."), new Difference(edits));

        assertThat(Redlined.read("x.json", redlined.json())).isEqualTo(redlined);
    }

    @Test
    void json_that_is_no_difference_is_refused_in_a_sentence() {
        for (var json : new String[] {
            "{}",
            "[]",
            "{\"format\": \"other\"}",
            "{\"format\":\"red-thread-difference-1\",\"before\":\"\",\"after\":\"\",\"edits\":[{\"edit\":\"burn\",\"at\":\"a\"}]}",
            "{\"format\":\"red-thread-difference-1\",\"before\":\"\",\"after\":\"\",\"edits\":[{\"edit\":\"delete\",\"at\":\"\"}]}",
            "nothing"
        })
            assertThatThrownBy(() -> Redlined.read("x.json", json.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("x.json is no");
    }
}
