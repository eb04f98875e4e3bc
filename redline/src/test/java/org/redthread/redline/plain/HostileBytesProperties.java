package org.redthread.redline.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.akn.Work;
import org.redthread.redline.brackets.Brackets;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.Docx;
import org.redthread.redline.word.WordFile;

/// Good files with some bytes changed: a cheap part of what `bin/fuzz` does at length, in every build.
class HostileBytesProperties {

    private static final Work WORK =
            new Work("Sample", "sample", "Sample", "1", "eng", List.of(new Work.Version("Draft", LocalDate.EPOCH)));

    private interface Door {
        Text open(byte[] content) throws Unreadable;
    }

    @Property(tries = 300)
    void akoma_ntoso(@ForAll long seed) {
        var random = new Random(seed);
        var good = AkomaNtoso.write(WORK, Trees.usual(random)).content();
        answers(
                content -> AkomaNtoso.read("hostile.xml", content).text(),
                spoilt(random, good.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 300)
    void word_files(@ForAll long seed) {
        var random = new Random(seed);
        answers(
                content -> WordFile.read("hostile.docx", content).text(),
                spoilt(random, Docx.of("1. Sample.", "[Iraq: sample]", "End.").bytes()));
    }

    @Property(tries = 300)
    void markdown_and_plain_text(@ForAll long seed) {
        var random = new Random(seed);
        var bytes = spoilt(random, Markdown.write(Trees.wild(random)).content().getBytes(StandardCharsets.UTF_8));
        answers(content -> Markdown.read(new String(content, StandardCharsets.UTF_8)), bytes);
        answers(content -> PlainText.read(new String(content, StandardCharsets.UTF_8)), bytes);
    }

    /// A text or a sentence; anything else is thrown and fails the property.
    private static void answers(Door door, byte[] content) {
        try {
            assertThat(Brackets.in(door.open(content)).deepest()).isNotNegative();
        } catch (Unreadable e) {
            assertThat(e.sentence()).startsWith("hostile.");
        }
    }

    private static byte[] spoilt(Random random, byte[] good) {
        if (good.length == 0) return good;
        var bad = good.clone();
        for (int i = 1 + random.nextInt(6); i > 0; i--)
            switch (random.nextInt(3)) {
                case 0 -> bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                case 1 -> bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    int from = random.nextInt(bad.length);
                    int length = Math.min(random.nextInt(40), bad.length - from);
                    System.arraycopy(bad, from, bad, random.nextInt(bad.length - length + 1), length);
                }
            }
        return bad;
    }
}
