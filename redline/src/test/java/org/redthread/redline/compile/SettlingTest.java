package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.redline.compile.Drafts.SAME;
import static org.redthread.redline.compile.Drafts.del;
import static org.redthread.redline.compile.Drafts.ins;
import static org.redthread.redline.compile.Drafts.p;
import static org.redthread.redline.compile.Drafts.r;
import static org.redthread.redline.compile.Drafts.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.Unreadable;
import org.redthread.redline.table.Row;
import org.redthread.redline.table.Table;
import org.redthread.redline.word.WordFile;

class SettlingTest {

    @TempDir
    private Path folder;

    private Drafts drafts;
    private Path base;
    private String template;

    /// A1 adds to 1, A2 and A3 dispute 2, A4 adds a provision.
    @BeforeEach
    void aCompilation() throws Unreadable {
        drafts = new Drafts(folder);
        base = drafts.base();
        var georgia = drafts.reply(
                "georgia.docx",
                "",
                runs(r("1. Participants will promote safe"), ins("Georgia", " and orderly"), r(" migration.")),
                runs(
                        r("2. Participants "),
                        del("Georgia", "should"),
                        ins("Georgia", "shall"),
                        r(" exchange good practice every year.")),
                SAME,
                p(Drafts.words(3)) + p("5. Return is dignified."));
        var iraq = drafts.reply(
                "iraq.docx",
                "",
                SAME,
                runs(
                        r("2. Participants "),
                        del("Iraq", "should"),
                        ins("Iraq", "may"),
                        r(" exchange good practice every year.")));
        var compiled = Compiler.of(base, List.of(), Parties.byAuthor()).compile(List.of(georgia, iraq));
        template = new String(
                Objects.requireNonNull(
                        Papers.of(compiled, Table.Order.PROVISION).get("conflicts.json")),
                StandardCharsets.UTF_8);
    }

    /// Fills in what people would write into the file by hand.
    private void rule(String amendment, String disposition, String more) {
        int at = template.indexOf("\"id\": \"" + amendment + "\"");
        int empty = template.indexOf("\"disposition\": \"\"", at);
        template = template.substring(0, empty) + "\"disposition\": \"" + disposition + "\""
                + template.substring(empty + 17);
        if (more.isEmpty()) return;
        var name = more.substring(0, more.indexOf(':'));
        int member = template.indexOf(name + ": \"\"", at);
        template = template.substring(0, member) + more + template.substring(member + name.length() + 4);
    }

    private Settling settled(boolean acceptFree) throws Unreadable {
        return Settling.of(
                base,
                drafts.bytes("decisions.json", template.getBytes(StandardCharsets.UTF_8)),
                acceptFree,
                Table.Order.PROVISION);
    }

    private static List<String> words(Settling settling) throws Unreadable {
        return WordFile.read("next.docx", settling.docx()).text().blocks().stream()
                .map(block -> block.wording().text())
                .toList();
    }

    @Test
    void what_is_accepted_is_carried_out_and_what_is_not_leaves_the_base() throws Unreadable {
        rule("A1", "accepted", "");
        rule("A2", "not accepted", "\"reason\": \"Too weak.\"");
        rule("A3", "accepted", "");
        rule("A4", "referred", "");

        var settling = settled(false);

        assertThat(words(settling))
                .containsExactly(
                        "1. Participants will promote safe and orderly migration.",
                        "2. Participants shall exchange good practice every year.",
                        Drafts.words(2),
                        Drafts.words(3));
        assertThat(settling.open()).isZero();
        assertThat(settling.table().rows())
                .extracting(Row::disposition)
                .containsExactly("accepted", "not accepted", "accepted", "referred");
        assertThat(settling.table().rows().get(1).reason()).isEqualTo("Too weak.");
        assertThat(WordFile.read("next.docx", settling.docx()).revisions()).isEmpty();
    }

    @Test
    void words_of_the_meeting_stand_where_an_amendment_is_accepted_as_amended() throws Unreadable {
        rule("A1", "accepted as amended", "\"text\": \"orderly and regular \"");
        rule("A2", "merged into", "\"into\": \"A3\"");
        rule("A3", "accepted as amended", "\"text\": \"are encouraged to\"");
        rule("A4", "accepted", "");

        assertThat(words(settled(false)))
                .containsExactly(
                        "1. Participants will promote safe orderly and regular migration.",
                        "2. Participants are encouraged to exchange good practice every year.",
                        Drafts.words(2),
                        Drafts.words(3),
                        "5. Return is dignified.");
    }

    @Test
    void what_stands_alone_can_be_accepted_at_once_and_the_rest_stays_open() throws Unreadable {
        var settling = settled(true);

        assertThat(settling.carriedOut()).isEqualTo(2);
        assertThat(settling.open()).isEqualTo(2);
        assertThat(words(settling)).contains(Drafts.words(1), "5. Return is dignified.");
    }

    @Test
    void an_image_that_a_party_put_in_stays_behind_and_both_the_report_and_the_next_text_say_so() throws Unreadable {
        var picture =
                "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                        + "<wp:docPr id=\"1\" name=\"Map\"/></wp:inline></w:drawing></w:r>";
        var armenia = drafts.reply(
                "armenia.docx",
                "",
                runs(
                        r("1. Participants will promote safe migration."),
                        "<w:ins w:id=\"1\" w:author=\"Armenia\">" + picture + "</w:ins>"));
        var papers = Papers.of(
                Compiler.of(base, List.of(), Parties.byAuthor()).compile(List.of(armenia)), Table.Order.PROVISION);
        template = new String(Objects.requireNonNull(papers.get("conflicts.json")), StandardCharsets.UTF_8);

        var settling = settled(true);

        assertThat(new String(Objects.requireNonNull(papers.get("report.txt")), StandardCharsets.UTF_8))
                .contains(
                        "An image, an equation or the like that was put in is left out; look into the reply of Armenia.");
        assertThat(settling.notices())
                .containsExactly(
                        "An image, an equation or the like that was put in is left out; look into the reply of a party.");
    }

    @Test
    void both_sides_of_a_conflict_cannot_be_accepted() {
        rule("A2", "accepted", "");
        rule("A3", "accepted", "");

        refused("A2 and A3 change the same words");
    }

    @Test
    void a_disposition_that_is_none_is_named_with_those_there_are() {
        rule("A1", "approved", "");

        refused("A1 has the disposition “approved”; write accepted, accepted as amended");
    }

    @Test
    void accepted_as_amended_wants_a_text_and_merged_wants_an_amendment() {
        rule("A1", "accepted as amended", "");
        refused("A1 is accepted as amended without a text");

        template = template.replace("accepted as amended\",\n      \"reason", "merged into\",\n      \"reason");
        refused("A1 is merged into nothing");
    }

    @Test
    void decisions_on_another_text_are_refused() {
        base = drafts.reply("other.docx", "", p("Another text."));

        refused("was made for another text (base.docx), not for other.docx");
    }

    @Test
    void a_file_that_was_damaged_in_editing_says_where() {
        template = template.substring(0, 300);

        refused("is not well-formed JSON near line");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> settled(false))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why)
                .hasMessageStartingWith("decisions.json");
    }
}
