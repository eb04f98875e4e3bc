package org.redthread.redline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.redline.merge.Ruling.Flaw;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class RulingTest {

    private static final Text BASE = Sample.text("They should meet.", "They should act.", "They report.");

    /// A1 and A2 change words, A3 drops a provision, A4 is adrift.
    private static final Compilation COMPILATION = Compilation.of(
            BASE,
            List.of(new Reply(
                    "Georgia",
                    "reply.docx",
                    null,
                    List.of(
                            proposal(new Change.Words(at("p1"), 5, 11, Wording.of("shall"))),
                            proposal(new Change.Words(at("p2"), 5, 11, Wording.of("shall"))),
                            proposal(new Change.Drop(at("p3"), List.of(at("p3")))),
                            proposal(new Change.Adrift(at("p3"), "was", "proposed"))),
                    List.of())));

    private static Identity at(String id) {
        return new Identity(id);
    }

    private static Reply.Proposal proposal(Change change) {
        return new Reply.Proposal(change);
    }

    private static Ruling merged(String into) {
        return new Ruling(Disposition.MERGED_INTO, "", "", into);
    }

    private static Ruling amended(String text) {
        return new Ruling(Disposition.ACCEPTED_AS_AMENDED, "", text, "");
    }

    private static Map<String, Flaw> flaws(Map<String, Ruling> rulings) {
        return Ruling.flaws(COMPILATION, rulings);
    }

    @Test
    void a_ruling_that_lacks_what_it_needs_is_named_by_its_amendment() {
        assertThat(flaws(Map.of(
                        "A1",
                        amended(" "),
                        "A2",
                        merged(""),
                        "A3",
                        amended("Words."),
                        "A4",
                        new Ruling(Disposition.ACCEPTED))))
                .containsExactly(
                        Map.entry("A1", Flaw.NO_WORDS),
                        Map.entry("A2", Flaw.NAMES_NO_AMENDMENT),
                        Map.entry("A3", Flaw.TAKES_NO_WORDS),
                        Map.entry("A4", Flaw.NO_PLACE));
    }

    @Test
    void an_amendment_is_merged_into_one_that_is_there_and_never_into_itself() {
        assertThat(flaws(Map.of("A1", merged("A9")))).containsExactly(Map.entry("A1", Flaw.UNKNOWN_AMENDMENT));
        assertThat(flaws(Map.of("A1", merged("A1")))).containsExactly(Map.entry("A1", Flaw.MERGED_INTO_ITSELF));
        assertThat(flaws(Map.of("A1", merged("A2"), "A2", merged("A3"), "A3", merged("A2")))
                        .values())
                .containsOnly(Flaw.MERGED_INTO_ITSELF)
                .hasSize(3);
    }

    @Test
    void what_has_all_it_needs_has_no_flaw() {
        assertThat(flaws(Map.of(
                        "A1",
                        merged("A2"),
                        "A2",
                        amended("are to"),
                        "A3",
                        new Ruling(Disposition.REFERRED),
                        "A4",
                        new Ruling(Disposition.NOT_ACCEPTED))))
                .isEmpty();
    }
}
