package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.redline.compile.Drafts.SAME;
import static org.redthread.redline.compile.Drafts.comment;
import static org.redthread.redline.compile.Drafts.commented;
import static org.redthread.redline.compile.Drafts.del;
import static org.redthread.redline.compile.Drafts.ins;
import static org.redthread.redline.compile.Drafts.p;
import static org.redthread.redline.compile.Drafts.r;
import static org.redthread.redline.compile.Drafts.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.table.Table;
import org.redthread.redline.word.WordFile;

class CompilerTest {

    @TempDir
    private Path folder;

    private Drafts drafts;
    private Path base;

    @BeforeEach
    void aBase() {
        drafts = new Drafts(folder);
        base = drafts.base();
    }

    private Path georgia() {
        return drafts.reply(
                "georgia.docx",
                comment("0", "Georgia", "Agreed language of the last declaration.")
                        + comment("1", "Georgia", "We thank the secretariat."),
                runs(
                        r("1. Participants will promote safe"),
                        commented("0", ins("Georgia", " and orderly")),
                        r(" migration.")),
                runs(
                        r("2. Participants "),
                        del("Georgia", "should"),
                        ins("Georgia", "shall"),
                        r(" exchange good practice every year.")),
                runs(commented("1", r("3. The secretariat reports on progress."))));
    }

    private Path iraq() {
        return drafts.reply(
                "iraq.docx",
                "",
                runs(r("1. Participants will promote safe"), ins("Iraq", " and orderly"), r(" migration.")),
                runs(
                        r("2. Participants "),
                        del("Iraq", "should"),
                        ins("Iraq", "may"),
                        r(" exchange good practice every year.")),
                SAME,
                runs(r("4. Ministers meet in "), del("Iraq", "2030"), ins("Iraq", "2031"), r(".")));
    }

    private Compiler.Compiled compiled(Path... replies) throws Unreadable {
        return Compiler.of(base, List.of(), Parties.byAuthor()).compile(List.of(replies));
    }

    @Test
    void the_same_words_are_joined_different_ones_are_a_conflict_the_rest_stands_alone() throws Unreadable {
        var compilation = compiled(georgia(), iraq()).compilation();

        assertThat(compilation.amendments())
                .extracting(each -> each.parties() + " " + Shown.before(compilation.base(), each.change()) + ">"
                        + Shown.after(compilation.base(), each.change()) + " " + each.conflict())
                .containsExactly(
                        "[Georgia, Iraq] >and orderly  null",
                        "[Iraq] should>may C1",
                        "[Georgia] should>shall C1",
                        "[Iraq] 2030>2031 null");
        assertThat(compilation.remarks())
                .extracting(each -> each.comment().words())
                .containsExactly("We thank the secretariat.");
    }

    @Test
    void the_comment_on_a_change_is_its_reason() throws Unreadable {
        var first = compiled(georgia(), iraq()).compilation().amendments().getFirst();

        assertThat(first.by().getFirst().reasons())
                .extracting(each -> each.words())
                .containsExactly("Agreed language of the last declaration.");
    }

    @Test
    void everything_stands_in_the_compilation_once_and_rejecting_it_gives_the_base() throws Unreadable {
        var papers = papers(georgia(), iraq());

        var file = WordFile.read("compilation.docx", paper(papers, "compilation.docx"));
        assertThat(words(file.original())).isEqualTo(words(WordFile.open(base).text()));
        assertThat(file.text().blocks().getFirst().wording().text())
                .isEqualTo("1. Participants will promote safe and orderly migration.");
        assertThat(file.revisions())
                .extracting(each -> each.author() + " " + each.kind() + " " + each.words())
                .containsExactlyInAnyOrder(
                        "Georgia, Iraq INSERTED and orderly ",
                        "Georgia, Iraq DELETED should",
                        "Georgia INSERTED shall",
                        "Iraq INSERTED may",
                        "Iraq DELETED 2030",
                        "Iraq INSERTED 2031");
        assertThat(file.comments())
                .extracting(each -> each.author() + ": " + each.words())
                .containsExactlyInAnyOrder(
                        "Georgia: Agreed language of the last declaration.",
                        "Georgia: We thank the secretariat.",
                        "Georgia: C1, alternative 1 of 2, held by Georgia.",
                        "Iraq: C1, alternative 2 of 2, held by Iraq.");
    }

    @Test
    void the_bracketed_text_names_who_wants_what() throws Unreadable {
        var text = new String(paper(papers(georgia(), iraq()), "brackets.txt"), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("""
                        1. Participants will promote safe [Georgia, Iraq: and orderly ]migration.

                        2. Participants [should][Georgia: shall][Iraq: may] exchange good practice every year.

                        3. The secretariat reports on progress.

                        4. Ministers meet in [2030][Iraq: 2031].

                        """);
    }

    @Test
    void the_bracketed_document_says_what_the_bracketed_text_says() throws Unreadable {
        var file = WordFile.read("bracketed.docx", paper(papers(georgia(), iraq()), "bracketed.docx"));

        assertThat(file.revisions()).isEmpty();
        assertThat(file.text().blocks().get(1).wording().text())
                .isEqualTo("2. Participants [should][Georgia: shall][Iraq: may] exchange good practice every year.");
    }

    @Test
    void the_order_of_the_replies_does_not_matter_and_the_bytes_are_the_same() throws Unreadable {
        var one = papers(georgia(), iraq());
        var other = papers(iraq(), georgia());

        one.forEach((name, content) -> assertThat(other.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void a_reply_without_tracked_changes_is_compared_and_takes_its_name_from_the_file() throws Unreadable {
        var silent = drafts.reply("Armenia.docx", "", SAME, SAME, SAME, p("4. Ministers meet in 2029."));

        var compiled = compiled(silent);

        assertThat(compiled.compilation().amendments()).singleElement().satisfies(each -> {
            assertThat(each.parties()).containsExactly("Armenia");
            assertThat(each.by()).extracting(Amendment.Backing::tracked).containsExactly(false);
        });
    }

    @Test
    void what_a_party_changed_without_a_trace_beside_its_tracked_changes_is_found_and_marked() throws Unreadable {
        var mixed = drafts.reply(
                "georgia.docx",
                "",
                runs(r("1. Participants will promote safe"), ins("Georgia", " and orderly"), r(" migration.")),
                SAME,
                SAME,
                p("4. Ministers meet in 2029."));

        var compiled = compiled(mixed);

        assertThat(compiled.compilation().amendments())
                .extracting(each -> Shown.after(compiled.compilation().base(), each.change()) + " "
                        + each.by().getFirst().tracked())
                .containsExactly("and orderly  true", "2029 false");
        assertThat(compiled.sources().getFirst().notices())
                .anyMatch(notice -> notice.contains("one change that Word did not track"));
    }

    @Test
    void a_reply_on_an_older_version_is_carried_over_and_what_has_no_place_any_more_is_a_conflict() throws Unreadable {
        var older = drafts.reply(
                "older.docx",
                "",
                SAME,
                SAME,
                p("3. The secretariat shall inform capitals."),
                p("4. Ministers meet in spring."));
        var late = drafts.reply(
                "iraq.docx",
                "",
                runs(r("1. Participants will promote safe"), ins("Iraq", " and orderly"), r(" migration.")),
                SAME,
                runs(r("3. The secretariat shall inform "), del("Iraq", "capitals"), ins("Iraq", "ministries"), r(".")),
                p("4. Ministers meet in spring."));

        var compiled = Compiler.of(base, List.of(older), Parties.byAuthor()).compile(List.of(late));

        var compilation = compiled.compilation();
        assertThat(compilation.amendments())
                .extracting(each -> Shown.before(compilation.base(), each.change()) + ">"
                        + Shown.after(compilation.base(), each.change()) + " " + each.conflict())
                .containsExactly(">and orderly  null", "capitals>ministries C1");
        assertThat(compiled.sources().getFirst().notices()).anyMatch(notice -> notice.contains("older.docx"));
    }

    @Test
    void several_authors_in_one_file_are_several_parties() throws Unreadable {
        var shared = drafts.reply(
                "shared.docx",
                "",
                runs(r("1. Participants will promote safe"), ins("Georgia", " and orderly"), r(" migration.")),
                SAME,
                SAME,
                runs(r("4. Ministers meet in "), del("Iraq", "2030"), ins("Iraq", "2031"), r(".")));

        assertThat(compiled(shared).compilation().amendments())
                .extracting(Amendment::parties)
                .containsExactly(List.of("Georgia"), List.of("Iraq"));
    }

    @Test
    void the_party_comes_from_the_list_or_the_name_of_the_file() throws Unreadable {
        var list = drafts.bytes(
                "parties.csv", "georgia.docx,Republic of Sample\nIraq,Sampleland\n".getBytes(StandardCharsets.UTF_8));

        var listed =
                Compiler.of(base, List.of(), Parties.byAuthor().listedIn(list)).compile(List.of(georgia(), iraq()));
        var named = Compiler.of(base, List.of(), Parties.byAuthor().namedLike("^(.{3})"))
                .compile(List.of(georgia(), iraq()));

        assertThat(listed.compilation().parties()).containsExactly("Republic of Sample", "Sampleland");
        assertThat(named.compilation().parties()).containsExactly("geo", "ira");
    }

    private Map<String, byte[]> papers(Path... replies) throws Unreadable {
        return Papers.of(compiled(replies), Table.Order.PROVISION);
    }

    private static byte[] paper(Map<String, byte[]> papers, String name) {
        return java.util.Objects.requireNonNull(papers.get(name));
    }

    private static List<String> words(org.redthread.redline.text.Text text) {
        return text.blocks().stream().map(block -> block.wording().text()).toList();
    }

    @Test
    void the_papers_are_all_there() throws Unreadable {
        assertThat(papers(georgia(), iraq()).keySet())
                .containsExactly(
                        "compilation.docx",
                        "bracketed.docx",
                        "brackets.txt",
                        "conflicts.json",
                        "consolidation.docx",
                        "consolidation.xlsx",
                        "consolidation.csv",
                        "consolidation.html",
                        "report.txt");
        assertThat(Files.exists(base)).isTrue();
    }
}
