package org.redthread.redline.akn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.redline.akn.AkomaNtosoProperties.WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Comparison;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class AkomaNtosoTest {

    private static Text base() {
        return Trees.usual(new Random(1));
    }

    private static Compilation compilation() {
        var base = base();
        var blocks = new ArrayList<>(base.blocks());
        blocks.set(2, blocks.get(2).withWording(Wording.of("Participants should cooperate.")));
        blocks.add(3, new Block(new Identity("new"), Kind.PROVISION, 1, "2.", Wording.of("A new provision.")));
        blocks.remove(1);
        var proposals = Comparison.of(base, new Text(blocks)).changes().stream()
                .map(Reply.Proposal::new)
                .toList();
        return Compilation.of(base, List.of(new Reply("Georgia", "georgia.docx", null, proposals, List.of())));
    }

    @Test
    void texts_and_compilations_are_valid_by_the_schema_of_oasis() {
        for (int seed = 0; seed < 40; seed++) {
            Oasis.assertValid(
                    AkomaNtoso.write(WORK, Trees.usual(new Random(seed))).content());
            Oasis.assertValid(
                    AkomaNtoso.write(WORK, Trees.wild(new Random(seed))).content());
        }
        Oasis.assertValid(AkomaNtoso.write(WORK, compilation()).content());
    }

    @Test
    void the_document_says_what_it_is_when_each_version_held_and_what_its_parts_are() {
        var content = AkomaNtoso.write(WORK, base()).content();

        assertThat(content)
                .contains("<FRBRthis value=\"/akn/un/doc/sample-dialogue/2026-01-15/sd-1/!main\"/>")
                .contains("<FRBRcountry value=\"un\"/>")
                .contains("<FRBRlanguage language=\"eng\"/>")
                .contains("<eventRef eId=\"e1\" date=\"2026-01-15\" source=\"#version-1\" type=\"generation\"/>")
                .contains("<timeInterval start=\"#e1\" end=\"#e2\" refersTo=\"#version-1\"/>")
                .contains("<section eId=\"sec_1\" wId=\"b0\"><num>I.</num><heading>Return</heading>")
                .contains("<paragraph eId=\"sec_1__para_1\" wId=\"b2\"><num>1.</num>")
                .contains("<authorialNote placement=\"bottom\" wId=\"note\"><p>See the annex.</p></authorialNote>");
    }

    @Test
    void proposals_stand_in_the_text_and_leaving_them_out_gives_the_base() throws Unreadable {
        var compilation = compilation();

        var written = AkomaNtoso.write(WORK, compilation);

        assertThat(written.lost()).isEmpty();
        assertThat(AkomaNtosoProperties.read(written.content())).isEqualTo(compilation.base());
        assertThat(written.content())
                .contains("<ins refersTo=\"#by-georgia\"")
                .contains("<del refersTo=\"#by-georgia\"")
                .contains("<quotedStructure startQuote=\"“\" endQuote=\"”\"><p>A new provision.</p></quotedStructure>")
                .contains("showAs=\"Georgia\"");
        assertThat(compilation.amendments()).allSatisfy(each -> {
            assertThat(written.content()).contains("eId=\"pmod_" + each.id() + "\"");
            assertThat(each.change())
                    .isInstanceOfAny(Change.Words.class, Change.Place.class, Change.Drop.class, Change.Recast.class);
        });
    }

    @Test
    void what_is_no_akoma_ntoso_is_refused_in_a_sentence() {
        refused("<a/>", "is not Akoma Ntoso 3.0");
        refused("nothing", "is not well-formed XML");
        refused(
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><akomaNtoso xmlns=\"" + AkomaNtoso.NAMESPACE
                        + "\">&e;</akomaNtoso>",
                "declares a document type");
        refused("<akomaNtoso xmlns=\"" + AkomaNtoso.NAMESPACE + "\">" + "<part>".repeat(1000), "is nested too deeply");
    }

    private static void refused(String content, String why) {
        assertThatThrownBy(() -> AkomaNtosoProperties.read(content))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why)
                .hasMessageStartingWith("text.xml");
    }

    @Test
    void documents_of_others_are_read_as_far_as_a_text_can_hold_them() throws Unreadable {
        var text = AkomaNtosoProperties.read("""
                <akomaNtoso xmlns="%s"><doc name="resolution"><meta><identification source="#x"/></meta>
                <preamble><recitals><recital eId="rec_1"><p>Recalling its resolution,</p></recital></recitals></preamble>
                <mainBody>
                  <article eId="art_1"><num>Article 1</num><heading>Aims</heading>
                    <paragraph eId="art_1__para_1"><num>1.</num><content><p>States <i>shall</i> act<authorialNote marker="1"><p>See above.</p></authorialNote>.</p></content></paragraph>
                  </article>
                </mainBody></doc></akomaNtoso>
                """.formatted(AkomaNtoso.NAMESPACE));

        assertThat(text.blocks())
                .extracting(block -> "%s %d %s %s"
                        .formatted(
                                block.kind(),
                                block.depth(),
                                block.number(),
                                block.wording().text()))
                .containsExactly(
                        "RECITAL 0  Recalling its resolution,",
                        "HEADING 0 Article 1 Aims",
                        "PROVISION 1 1. States shall act\uFFFC.",
                        "NOTE 0  See above.");
    }
}
