package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.WordFile;

/// What leaves as Word comes back as the same words.
class DocxTest {

    @ParameterizedTest
    @EnumSource
    void a_paper_read_back_says_the_same(Papers.Kind kind) throws Unreadable, IOException {
        assertThat(read(Papers.print(Printer.DOCX, kind))).containsExactlyElementsOf(Papers.said(kind.paper()));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_paper_gives_the_same_bytes(Papers.Kind kind) {
        assertThat(Papers.print(Printer.DOCX, kind.paper())).isEqualTo(Papers.print(Printer.DOCX, kind.paper()));
    }

    private static List<String> read(byte[] file) throws Unreadable {
        return WordFile.read("paper.docx", file).text().blocks().stream()
                .filter(block -> block.kind() != Kind.NOTE)
                .map(block -> block.typed()
                                || block.number().isEmpty()
                                || block.number().equals("•")
                        ? block.wording().text()
                        : block.number() + "\t" + block.wording().text())
                // The call of a note stands as one sign.
                .map(text -> text.replace(String.valueOf(Wording.OBJECT), ""))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
