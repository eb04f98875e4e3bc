package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.redline.compile.Drafts.comment;
import static org.redthread.redline.compile.Drafts.commented;
import static org.redthread.redline.compile.Drafts.del;
import static org.redthread.redline.compile.Drafts.ins;
import static org.redthread.redline.compile.Drafts.p;
import static org.redthread.redline.compile.Drafts.r;
import static org.redthread.redline.compile.Drafts.runs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.word.Docx;
import org.redthread.redline.word.WordFile;

class WordReplyTest {

    private static final String ONE = "1. Participants will promote safe migration.";
    private static final String TWO = "2. They meet every year.";
    private static final String THREE = "3. The secretariat reports on progress.";

    private static final Version FIRST =
            version("Zero draft", p(ONE) + p(TWO) + p("3. The secretariat informs capitals of all progress."));
    private static final Version SECOND = version("First revision", p(ONE) + p(TWO) + p(THREE));

    private static Version version(String name, String body) {
        try {
            return new Version(
                    name, WordFile.read(name, Docx.body(body).bytes()).text());
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static WordReply read(Docx docx, Version... newestFirst) throws Unreadable {
        return WordReply.read("reply.docx", docx.bytes(), "Georgia", List.of(newestFirst));
    }

    private static List<String> said(Reply reply, Version version) {
        return reply.proposals().stream()
                .map(each ->
                        Shown.before(version.text(), each.change()) + ">" + Shown.after(version.text(), each.change()))
                .toList();
    }

    @Test
    void whoever_wrote_in_the_file_speaks_for_the_party() throws Unreadable {
        var body = runs(
                        r("1. Participants will promote safe"),
                        commented("0", ins("Nino Sample", " and orderly")),
                        r(" migration."))
                + runs(r("2. They meet every "), del("Windows User", "year"), ins("Luka Sample", "month"), r("."))
                + runs(commented("1", r(THREE)));

        var read = read(
                Docx.body(body)
                        .comments(comment("0", "Luka Sample", "As agreed.") + comment("1", "Author", "We thank.")),
                SECOND,
                FIRST);

        assertThat(read.reply().party()).isEqualTo("Georgia");
        assertThat(said(read.reply(), SECOND)).containsExactly(">and orderly ", "year>month");
        assertThat(read.reply().proposals().getFirst().reasons())
                .extracting(each -> each.words())
                .containsExactly("As agreed.");
        assertThat(read.reply().remarks()).extracting(each -> each.words()).containsExactly("We thank.");
        assertThat(read.madeOn()).isEqualTo("First revision");
        assertThat(read.tracked()).isEqualTo(3);
        assertThat(read.comments()).isEqualTo(2);
        assertThat(read.notices()).isEmpty();
        assertThat(Compilation.of(SECOND.text(), List.of(read.reply())).amendments())
                .allSatisfy(each -> assertThat(each.parties()).containsExactly("Georgia"));
    }

    @Test
    void a_reason_for_what_two_people_of_the_party_did_is_given_once() throws Unreadable {
        var body = p(ONE)
                + runs(
                        r("2. They meet every "),
                        commented("0", del("Nino Sample", "year") + ins("Luka Sample", "month")),
                        r("."))
                + p(THREE);

        var proposals = read(Docx.body(body).comments(comment("0", "Nino Sample", "More often.")), SECOND)
                .reply()
                .proposals();

        assertThat(proposals)
                .singleElement()
                .satisfies(each -> assertThat(each.reasons()).hasSize(1));
    }

    @Test
    void a_reply_on_an_older_version_is_carried_over_and_what_has_no_place_is_adrift() throws Unreadable {
        var body = runs(r("1. Participants will promote safe"), ins("Nino", " and orderly"), r(" migration."))
                + p(TWO)
                + runs(
                        r("3. The secretariat informs "),
                        del("Nino", "capitals"),
                        ins("Nino", "ministries"),
                        r(" of all progress."));

        var read = read(Docx.body(body), SECOND, FIRST);

        assertThat(read.madeOn()).isEqualTo("Zero draft");
        assertThat(read.notices()).containsExactly(new Notice.CarriedOver("Zero draft"), new Notice.Adrift(1));
        assertThat(said(read.reply(), SECOND)).containsExactly(">and orderly ", "capitals>ministries");
    }

    @Test
    void what_the_newest_version_already_has_is_counted_and_not_proposed_again() throws Unreadable {
        var body = p(ONE)
                + p(TWO)
                + runs(
                        r("3. The secretariat "),
                        del("Nino", "informs capitals of all"),
                        ins("Nino", "reports on"),
                        r(" progress."));

        var read = read(Docx.body(body), SECOND, FIRST);

        assertThat(read.reply().proposals()).isEmpty();
        assertThat(read.notices()).containsExactly(new Notice.CarriedOver("Zero draft"), new Notice.AlreadyThere(1));
    }

    @Test
    void changes_that_word_did_not_track_are_said() throws Unreadable {
        var silent = read(Docx.body(p(ONE) + p("2. They meet every month.") + p(THREE)), SECOND);
        var mixed = read(
                Docx.body(runs(r("1. Participants will promote safe"), ins("Nino", " and orderly"), r(" migration."))
                        + p("2. They meet every month.")
                        + p(THREE)),
                SECOND);

        assertThat(silent.notices()).containsExactly(new Notice.Compared());
        assertThat(silent.reply().proposals())
                .allSatisfy(each -> assertThat(each.tracked()).isFalse());
        assertThat(mixed.notices()).containsExactly(new Notice.Untracked(1));
    }

    @Test
    void an_empty_reply_is_a_reply_that_changes_nothing() throws Unreadable {
        var read = read(Docx.body(p(ONE) + p(TWO) + p(THREE)), SECOND);

        assertThat(read.notices()).containsExactly(new Notice.NothingChanged());
        assertThat(read.reply().party()).isEqualTo("Georgia");
        assertThat(read.reply().proposals()).isEmpty();
    }

    @Test
    void a_comment_that_was_sent_out_with_the_text_is_not_the_partys() throws Unreadable {
        var sent = Docx.body(runs(commented("0", r(ONE))) + p(TWO) + p(THREE))
                .comments(comment("0", "Secretariat", "Agreed ad referendum."));
        var file = WordFile.read("sent.docx", sent.bytes());

        var read = read(sent, new Version("Sent", file.text(), file.comments()));

        assertThat(read.reply().remarks()).isEmpty();
    }

    @Test
    void words_in_the_header_of_a_reply_are_said_to_be_there_and_a_page_number_is_no_change() throws Unreadable {
        var sent = Version.of(
                "Sent", WordFile.read("sent.docx", headed("Draft, page ", "1").bytes()));

        assertThat(read(headed("Draft, page ", "7"), sent).notices()).doesNotContain(ReplyReading.OTHER_HEADERS);
        assertThat(read(headed("Comments of Georgia, page ", "1"), sent).notices())
                .contains(ReplyReading.OTHER_HEADERS);
        assertThat(read(Docx.body(p(ONE) + p(TWO) + p(THREE)), sent).notices()).contains(ReplyReading.OTHER_HEADERS);
        assertThat(read(headed("Draft, page ", "1"), SECOND).notices()).doesNotContain(ReplyReading.OTHER_HEADERS);
    }

    private static Docx headed(String words, String page) {
        var field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(page)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return Docx.body(p(ONE) + p(TWO) + p(THREE)
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>")
                .relate("h", "header", "h.xml", "")
                .part("h", "header", "<w:hdr " + Docx.NAMESPACES + ">" + runs(r(words), field) + "</w:hdr>");
    }

    @Test
    void another_text_and_another_file_are_refused_by_name() {
        assertThatThrownBy(() -> read(Docx.of("Minutes of a meeting on fisheries."), SECOND, FIRST))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("reply.docx is no reply to First revision");
        assertThatThrownBy(() -> WordReply.read(
                        "reply.pdf", "no file".getBytes(StandardCharsets.UTF_8), "Georgia", List.of(SECOND)))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("reply.pdf");
    }
}
