package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;

/// Files that are no Word documents, or that were made to harm whoever opens them.
class HostileFileTest {

    @Test
    void an_empty_file_is_said_to_be_empty() {
        refused(new byte[0], "reply.docx is empty");
    }

    @Test
    void words_alone_are_no_word_document() {
        refused("only words".getBytes(StandardCharsets.UTF_8), "is not a Word document");
    }

    @Test
    void a_protected_or_old_document_is_told_from_others() {
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0},
                "protected by a password or in the old .doc format");
    }

    @Test
    void a_document_cut_off_anywhere_is_refused_or_read_and_nothing_else() {
        var whole = Docx.of("One.", "Two.").bytes();
        for (int length = 4; length < whole.length; length += 7) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> WordFile.read("reply.docx", cut)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_document_with_any_byte_changed_is_refused_or_read_and_nothing_else() {
        var whole = Docx.of("One.", "Two.").bytes();
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            var changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                WordFile.read("reply.docx", changed);
                Revisions.accepted("reply.docx", changed);
            } catch (Unreadable e) {
                refused++;
                assertThat(e.sentence()).startsWith("reply.docx ").doesNotContain("Exception");
            }
        }
        assertThat(refused).isPositive();
    }

    /// Found by the fuzzer: what is never read is copied when the document is written.
    @Test
    void a_part_that_nobody_reads_may_not_reach_beyond_the_file_either() {
        var whole = Docx.of("One.").image("i", "image", new byte[100]).bytes();
        var buffer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int refused = 0;
        for (int at = 0; at < whole.length - 46; at++) {
            if (buffer.getInt(at) != 0x02014b50) continue;
            for (int field : new int[] {20, 42})
                for (int value : new int[] {whole.length, Integer.MAX_VALUE, -1}) {
                    int honest = buffer.getInt(at + field);
                    buffer.putInt(at + field, value);
                    assertThatThrownBy(() -> Revisions.accepted("reply.docx", whole))
                            .isInstanceOf(Unreadable.class)
                            .hasMessageStartingWith("reply.docx is damaged or was cut off");
                    buffer.putInt(at + field, honest);
                    refused++;
                }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void a_document_of_many_parts_is_written_again() throws Unreadable {
        var many = Docx.of("One.");
        for (int i = 0; i < 12_000; i++)
            many.part("a-part-with-a-name-of-some-length-that-fills-the-directory-" + i, "x", "");

        var written = Revisions.accepted("reply.docx", many.bytes());

        assertThat(new Package("written.docx", written).originals()).hasSizeGreaterThan(12_000);
    }

    @Test
    void a_zip_that_is_no_document_is_refused() throws IOException {
        refused(zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)), "is not a Word document");
    }

    @Test
    void a_part_that_unpacks_to_far_more_than_its_size_is_not_unpacked() {
        var bomb = Docx.body("<w:p/>")
                .part("document", "document.main", " ".repeat(30 << 20))
                .bytes();

        refused(bomb, "unpacks to far more than its size");
    }

    @Test
    void a_part_that_hides_its_true_length_is_not_unpacked_beyond_it() {
        var bomb = Docx.body("<w:p/>")
                .part("document", "document.main", "x".repeat(1 << 20))
                .bytes();
        // The directory now claims ten bytes for every part.
        var buffer = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bomb.length - 46; at++) if (buffer.getInt(at) == 0x02014b50) buffer.putInt(at + 24, 10);

        assertThatThrownBy(() -> WordFile.read("reply.docx", bomb)).isInstanceOf(Unreadable.class);
    }

    @Test
    void two_hundred_megabytes_of_xml_are_refused_by_size() {
        var random = new Random(1);
        var words = new StringBuilder("<w:document " + Docx.NAMESPACES + "><w:body>");
        while (words.length() < 40 << 20)
            words.append("<w:p><w:r><w:t>").append(random.nextLong()).append("</w:t></w:r></w:p>");

        refused(
                Docx.body("")
                        .part("document", "document.main", words + "</w:body></w:document>")
                        .bytes(),
                "larger than 32 megabytes");
    }

    @Test
    void a_document_type_is_never_declared() {
        var hostile = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document "
                + Docx.NAMESPACES + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        refused(Docx.body("").part("document", "document.main", hostile).bytes(), "word/document.xml");
    }

    @Test
    void nesting_without_end_is_refused() {
        refused(
                Docx.body("<w:tbl><w:tr><w:tc>".repeat(2000) + "</w:tc></w:tr></w:tbl>".repeat(2000))
                        .bytes(),
                "is nested too deeply");
    }

    @Test
    void macros_are_refused() {
        refused(
                Docx.of("One.")
                        .part("vbaProject", "x", "")
                        .relate("v", "vbaProject", "vbaProject.xml", "")
                        .bytes(),
                "carries macros");
    }

    @Test
    void what_lies_outside_is_never_fetched_and_does_no_harm() throws Unreadable {
        var file = WordFile.read(
                "reply.docx",
                Docx.body("<w:p><w:hyperlink r:id=\"x\">" + Docx.r("here") + "</w:hyperlink></w:p>")
                        .relate("x", "hyperlink", "http://example.org/never", "External")
                        .bytes());

        assertThat(file.text().blocks().getFirst().wording().text()).isEqualTo("here");
    }

    private static void refused(byte[] content, String because) {
        assertThatThrownBy(() -> WordFile.read("reply.docx", content))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("reply.docx")
                .hasMessageContaining(because);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
