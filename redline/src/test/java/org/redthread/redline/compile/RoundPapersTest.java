package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Amended;
import org.redthread.redline.merge.Amending;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.table.Format;
import org.redthread.redline.table.Table;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.TextDocument;
import org.redthread.redline.word.WordFile;

/// A text that was written on a page, or came from Word and has identities of its own by now.
class RoundPapersTest {

    private static final Ruling ACCEPTED = new Ruling(Disposition.ACCEPTED);

    private static final Text BASE = new Text(List.of(
            new Block(new Identity("goal"), Kind.HEADING, 0, "I.", Wording.of("Return")),
            provision("safe migration", 1, "Participants will promote safe migration."),
            provision("second", 2, "They should meet every year."),
            provision("third", 3, "The secretariat reports on progress.")));

    private static Block provision(String id, int number, String words) {
        return new Block(new Identity(id), Kind.PROVISION, 1, number + ".", Wording.of(words));
    }

    private static Reply reply(String party, Amended... amended) {
        var proposals = new ArrayList<Reply.Proposal>();
        for (var each : amended)
            if (each instanceof Amended.Changes changes)
                changes.changes().forEach(change -> proposals.add(new Reply.Proposal(change)));
        return new Reply(party, "on the page", null, proposals, List.of());
    }

    /// A1 adds to 1, A2 and A3 dispute 2, A4 adds a provision behind 2, A5 deletes 3.
    private static final Compilation COMPILATION = Compilation.of(
            BASE,
            List.of(
                    reply(
                            "Georgia",
                            reworded("safe migration", "Participants will promote safe and orderly migration."),
                            reworded("second", "They shall meet every year."),
                            new Amending(BASE).added(new Identity("second"), Kind.PROVISION, "Return is dignified.")),
                    reply(
                            "Iraq",
                            reworded("second", "They may meet every year."),
                            new Amending(BASE).deleted(new Identity("third"), true))));

    private static Amended reworded(String id, String words) {
        return new Amending(BASE).reworded(new Identity(id), words);
    }

    private static List<String> lines(Text text) {
        return text.blocks().stream()
                .map(block -> (block.number() + " " + block.wording().text()).strip())
                .toList();
    }

    private static List<String> ids(Text text) {
        return text.blocks().stream().map(block -> block.id().value()).toList();
    }

    private static Settled.Next settled(Map<String, Ruling> rulings) {
        return (Settled.Next) Settled.of(COMPILATION, rulings);
    }

    @Test
    void the_tracked_compilation_of_a_text_without_a_document_gives_the_base_when_rejected() throws Unreadable {
        var file = WordFile.read(
                "c.docx", RoundPapers.of("Sample text", COMPILATION).compiled());

        assertThat(lines(file.original())).isEqualTo(lines(BASE));
        assertThat(file.revisions())
                .extracting(each -> each.author() + " " + each.kind() + " " + each.words())
                .contains("Georgia INSERTED and orderly ", "Georgia INSERTED shall", "Iraq INSERTED may");
        assertThat(lines(file.text())).contains("3. Return is dignified.");
    }

    @Test
    void the_brackets_are_the_same_as_words_and_as_a_document() throws Unreadable {
        var papers = RoundPapers.of("Sample text", COMPILATION);

        var bracketed = WordFile.read("b.docx", papers.bracketed()).text();

        assertThat(lines(bracketed))
                .contains("1. Participants will promote safe [Georgia: and orderly ]migration.")
                .contains("2. They [should][Georgia: shall][Iraq: may] meet every year.")
                .contains("3. [Georgia: Return is dignified.]");
        assertThat(papers.brackets().blocks())
                .extracting(block -> block.wording().text())
                .isEqualTo(bracketed.blocks().stream()
                        .map(block -> block.wording().text())
                        .toList());
    }

    @Test
    void what_is_decided_makes_the_next_text_with_the_old_identities_and_new_numbers() throws Unreadable {
        var settled = settled(
                Map.of("A1", ACCEPTED, "A2", new Ruling(Disposition.NOT_ACCEPTED), "A4", ACCEPTED, "A3", ACCEPTED));
        var next = RoundPapers.of("Sample text", COMPILATION).next(settled);

        assertThat(lines(next.text()))
                .containsExactly(
                        "I. Return",
                        "1. Participants will promote safe and orderly migration.",
                        "2. They shall meet every year.",
                        "3. Return is dignified.",
                        "4. The secretariat reports on progress.");
        assertThat(ids(next.text())).contains("goal", "safe migration", "second", "third");
        assertThat(lines(WordFile.read("next.docx", next.docx()).text())).isEqualTo(lines(next.text()));
    }

    @Test
    void a_document_whose_paragraphs_word_names_otherwise_serves_all_the_same() throws Unreadable {
        var docx = TextDocument.write(BASE).content();
        assertThat(ids(WordFile.read("base.docx", docx).text())).doesNotContain("safe migration");
        var papers = RoundPapers.of("base.docx", docx, COMPILATION);

        var next = papers.next(settled(Map.of("A1", ACCEPTED, "A4", ACCEPTED, "A5", ACCEPTED)));

        assertThat(lines(next.text()))
                .containsExactly(
                        "I. Return",
                        "1. Participants will promote safe and orderly migration.",
                        "2. They should meet every year.",
                        "3. Return is dignified.");
        assertThat(ids(next.text()).subList(0, 3)).containsExactly("goal", "safe migration", "second");
        assertThat(WordFile.read("compiled.docx", papers.compiled()).revisions())
                .isNotEmpty();
    }

    @Test
    void the_next_text_and_its_document_go_through_a_second_round() throws Unreadable {
        var docx = TextDocument.write(BASE).content();
        var first = RoundPapers.of("base.docx", docx, COMPILATION)
                .next(settled(Map.of("A1", ACCEPTED, "A4", ACCEPTED, "A5", ACCEPTED)));
        var added = first.text().blocks().getLast().id();
        var second = Compilation.of(
                first.text(),
                List.of(reply("Armenia", new Amending(first.text()).reworded(added, "Return is safe and dignified."))));

        var next = RoundPapers.of("next.docx", first.docx(), second)
                .next((Settled.Next) Settled.of(second, Map.of("A1", ACCEPTED)));

        assertThat(lines(next.text())).endsWith("3. Return is safe and dignified.");
        assertThat(ids(next.text())).isEqualTo(ids(first.text()));
    }

    @Test
    void both_sides_of_a_conflict_clash_and_are_named() {
        assertThat(Settled.of(COMPILATION, Map.of("A2", ACCEPTED, "A3", ACCEPTED)))
                .isEqualTo(new Settled.Clashing(List.of(List.of("A2", "A3"))));
    }

    @Test
    void the_table_says_what_was_decided_in_every_format() {
        var papers = RoundPapers.of("Sample text", COMPILATION);
        var rulings = Map.of("A1", new Ruling(Disposition.REFERRED, "To the working group.", "", ""));

        for (var format : Format.values())
            assertThat(papers.consolidation(rulings, format, Table.Order.PARTY))
                    .as(format.name())
                    .isNotEmpty();
        assertThat(new String(papers.consolidation(rulings, Format.CSV, Table.Order.PROVISION), StandardCharsets.UTF_8))
                .contains("referred,To the working group.");
    }

    @Test
    void a_document_of_another_text_is_refused_by_name() {
        var other = TextDocument.write(new Text(BASE.blocks().subList(0, 2))).content();

        assertThatThrownBy(
                        () -> RoundPapers.of("other.docx", other, COMPILATION).compiled())
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("other.docx is not the document of this text");
    }

    @Test
    void a_block_that_becomes_another_kind_is_left_to_be_styled_by_hand() throws Unreadable {
        var recast = new Change.Recast(new Identity("third"), Kind.ITEM, 2);
        var compilation = Compilation.of(
                BASE,
                List.of(new Reply("Georgia", "reply.docx", null, List.of(new Reply.Proposal(recast)), List.of())));
        var settled = (Settled.Next) Settled.of(compilation, Map.of("A1", ACCEPTED));

        var next = RoundPapers.of("base.docx", TextDocument.write(BASE).content(), compilation)
                .next(settled);

        assertThat(next.byHand()).containsExactly(new Identity("third"));
        assertThat(ids(next.text())).isEqualTo(ids(BASE));
    }

    @Test
    void a_revision_made_elsewhere_takes_over_the_identities() {
        var uploaded = new Text(List.of(
                new Block(new Identity("0000000A"), Kind.HEADING, 0, "I.", Wording.of("Return")),
                provision("0000000B", 1, "They should meet every year."),
                provision("0000000C", 2, "Participants will promote safe migration."),
                provision("0000000D", 3, "Funds are found.")));

        assertThat(ids(RoundPapers.succeeding(BASE, uploaded)))
                .containsExactly("goal", "second", "safe migration", "0000000D");
    }

    @Test
    void an_amendment_is_found_by_its_key_after_another_reply_came_in() {
        var kept = COMPILATION.amendment("A4").orElseThrow().change().key();
        var more = Compilation.of(
                BASE,
                List.of(
                        reply("Armenia", reworded("goal", "Return and readmission")),
                        reply(
                                "Georgia",
                                new Amending(BASE)
                                        .added(new Identity("second"), Kind.PROVISION, "Return is dignified."))));

        assertThat(more.byKey()).containsKey(kept);
        assertThat(Set.copyOf(more.byKey().values())).isEqualTo(Set.copyOf(more.amendments()));
    }
}
