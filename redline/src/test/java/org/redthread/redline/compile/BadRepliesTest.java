package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.redline.compile.Drafts.ins;
import static org.redthread.redline.compile.Drafts.r;
import static org.redthread.redline.compile.Drafts.runs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.Unreadable;
import org.redthread.redline.command.CompileCommand;
import org.redthread.redline.word.Docx;
import org.redthread.redline.word.WordFile;
import picocli.CommandLine;

/// What people send that is no reply: one sentence each, the good replies compiled all the same.
class BadRepliesTest {

    @TempDir
    private Path folder;

    private Drafts drafts;
    private Path base;
    private Path good;
    private Path out;

    @BeforeEach
    void aBaseAndAGoodReply() {
        drafts = new Drafts(folder);
        base = drafts.base();
        good = drafts.reply(
                "georgia.docx",
                "",
                runs(r("1. Participants will promote safe"), ins("Georgia", " and orderly"), r(" migration.")));
        out = folder.resolve("out");
    }

    private record Run(int exit, List<String> complaints) {}

    private Run compile(Path... replies) {
        return compile("", replies);
    }

    private Run compile(String option, Path... replies) {
        var complaints = new StringWriter();
        var words = new ArrayList<String>();
        words.add(base.toString());
        Arrays.stream(replies).map(Path::toString).forEach(words::add);
        words.addAll(List.of("-o", out.toString()));
        if (!option.isEmpty()) words.add(option);
        int exit = new CommandLine(new CompileCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(complaints))
                .execute(words.toArray(String[]::new));
        return new Run(exit, complaints.toString().lines().toList());
    }

    private void setAside(Path bad, String sentence) throws IOException {
        var run = compile(good, bad);

        assertThat(run.complaints())
                .singleElement()
                .asString()
                .startsWith(bad.getFileName().toString())
                .contains(sentence);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("brackets.txt"))).contains("[Georgia: and orderly ]");
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("Not compiled")
                .contains(sentence);
    }

    @Test
    void good_replies_give_exit_code_zero_and_no_complaint() {
        assertThat(compile(good)).isEqualTo(new Run(0, List.of()));
    }

    @Test
    void what_is_no_word_document() throws IOException {
        setAside(
                drafts.bytes("letter.docx", "Dear colleagues,".getBytes(StandardCharsets.UTF_8)),
                "is not a Word document");
    }

    @Test
    void a_file_that_was_cut_off() throws IOException {
        var whole = Docx.of("x").bytes();
        setAside(drafts.bytes("cut.docx", Arrays.copyOf(whole, whole.length / 2)), "was cut off");
    }

    @Test
    void a_file_under_a_password() throws IOException {
        setAside(
                drafts.bytes("locked.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}),
                "remove the password");
    }

    @Test
    void an_empty_file_and_a_file_without_words() throws IOException {
        setAside(drafts.bytes("nothing.docx", new byte[0]), "is empty");
        setAside(drafts.file("blank.docx", Docx.of("", " ")), "holds no words");
    }

    @Test
    void another_document() throws IOException {
        setAside(
                drafts.file("menu.docx", Docx.of("Soup of the day", "Fish with rice", "Fruit")),
                "is no reply to base.docx");
    }

    @Test
    void a_reply_that_is_not_there() throws IOException {
        setAside(folder.resolve("lost.docx"), "was not found");
    }

    @Test
    void the_same_file_twice() throws IOException {
        setAside(drafts.bytes("georgia2.docx", Files.readAllBytes(good)), "is the same file as georgia.docx");
    }

    @Test
    void external_entities_are_not_followed() throws IOException {
        var secret = drafts.bytes("secret.txt", "secret".getBytes(StandardCharsets.UTF_8));
        var hostile = Docx.of("x")
                .part(
                        "document",
                        "document.main",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"%s\">]><w:document %s><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
                                .formatted(secret.toUri(), Docx.NAMESPACES));

        setAside(drafts.file("entity.docx", hostile), "document type");
    }

    @Test
    void what_lies_outside_of_a_reply_is_not_fetched_and_said_and_the_reply_is_compiled() throws IOException {
        var reply = Docx.of(Drafts.words(0) + " Indeed.", Drafts.words(1), Drafts.words(2), Drafts.words(3))
                .relate("t", "attachedTemplate", "http://example.org/never.dotm", "External")
                .relate("i", "image", "file:///never.png", "External");

        var run = compile(good, drafts.file("armenia.docx", reply));

        assertThat(run).isEqualTo(new Run(0, List.of()));
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("What lies outside of the file (attachedTemplate) was not fetched.")
                .contains("What lies outside of the file (image) was not fetched.");
        assertThat(Files.readString(out.resolve("brackets.txt"))).contains("[armenia: ");
    }

    @Test
    void two_different_replies_of_one_party_are_both_set_aside_and_named() {
        var first = drafts.reply("a.docx", "", runs(ins("Iraq", "New. "), r(Drafts.words(0))));
        var second = drafts.reply("b.docx", "", runs(ins("Iraq", "Other. "), r(Drafts.words(0))));

        var run = compile(good, first, second);

        assertThat(run.complaints())
                .containsExactly(
                        "a.docx and b.docx are both of Iraq; give the one that holds, or tell them apart with --parties.");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_reply_that_changes_nothing_is_said_and_is_no_error() throws IOException {
        var run = compile(
                good,
                drafts.file(
                        "armenia.docx",
                        Docx.of(Drafts.words(0), Drafts.words(1), Drafts.words(2), Drafts.words(3), "")));

        assertThat(run.complaints()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(out.resolve("report.txt"))).contains("armenia.docx");
    }

    @Test
    void a_base_with_unresolved_changes_is_refused_with_their_authors() {
        base = drafts.reply("tracked.docx", "", runs(ins("Nino Sample", "New. "), r(Drafts.words(0))));

        var run = compile(good);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.complaints())
                .containsExactly(
                        "tracked.docx still holds one tracked change, by Nino Sample; accept or reject them in Word, or say --base-revisions accept or reject.");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_base_with_unresolved_changes_is_compiled_when_one_says_what_becomes_of_them() throws Exception {
        base = drafts.reply("tracked.docx", "", runs(ins("Nino Sample", "New. "), r(Drafts.words(0))));

        assertThat(compile("--base-revisions=accept", good).exit()).isZero();
        assertThat(words("base.docx")).startsWith("New. ");
        assertThat(words("compilation.docx")).startsWith("New. ");
        assertThat(compile("--base-revisions=reject", good)).isEqualTo(new Run(0, List.of()));
        assertThat(words("base.docx")).isEqualTo(Drafts.words(0));
        assertThat(Files.readString(out.resolve("report.txt"))).contains("base.docx is the text that was compiled");
        assertThat(Files.readString(out.resolve("brackets.txt"))).contains("[Georgia: and orderly ]");

        // What was compiled is what settling starts from.
        int settled = new CommandLine(new org.redthread.redline.command.SettleCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .execute(
                        out.resolve("base.docx").toString(),
                        out.resolve("conflicts.json").toString(),
                        "--accept-free",
                        "-o",
                        folder.resolve("next.docx").toString());
        assertThat(settled).isZero();
    }

    private String words(String paper) throws Unreadable {
        return WordFile.open(out.resolve(paper))
                .original()
                .blocks()
                .getFirst()
                .wording()
                .text();
    }

    @Test
    void the_table_is_sorted_as_one_says_in_small_letters() {
        assertThat(compile("--sort-by=party", good).exit()).isZero();
        assertThat(compile("--sort-by=weight", good).exit()).isEqualTo(2);
    }

    @Test
    void nothing_is_written_when_no_reply_can_be_used() {
        var run = compile(folder.resolve("lost.docx"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void no_paper_is_written_over_a_reply() throws IOException {
        out = folder;
        var reply = Files.move(good, folder.resolve("compilation.docx"));

        var run = compile(reply);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.complaints()).singleElement().asString().contains("would be overwritten");
    }
}
