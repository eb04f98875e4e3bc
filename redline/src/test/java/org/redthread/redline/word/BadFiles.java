package org.redthread.redline.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that no command can use, each with what is said of it.
public final class BadFiles {

    public record Bad(String name, byte[] content, String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    private BadFiles() {}

    public static List<Bad> all() {
        var whole = Docx.of("States shall cooperate.").bytes();
        return List.of(
                new Bad("letter.docx", "Dear colleagues,".getBytes(StandardCharsets.UTF_8), "is not a Word document"),
                new Bad("empty.docx", new byte[0], "is empty"),
                new Bad("cut.docx", Arrays.copyOf(whole, whole.length / 2), "was cut off"),
                new Bad("locked.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "a password"),
                new Bad("lockedzip.docx", encrypted(whole.clone()), "is protected by a password"),
                new Bad("bomb.docx", document(" ".repeat(30 << 20)), "unpacks to far more than its size"),
                new Bad("huge.docx", huge(), "larger than 32 megabytes"),
                new Bad("entity.docx", document(entity()), "declares a document type"),
                new Bad("deep.docx", document("<w:x>".repeat(5000)), "is nested too deeply"),
                new Bad("broken.docx", document("<w:document>"), "is not well-formed XML"),
                new Bad("macros.docx", macros(), "carries macros"));
    }

    private static byte[] document(String xml) {
        var root = xml.startsWith("<w:") ? xml.replaceFirst(">", " " + Docx.NAMESPACES + ">") : xml;
        return Docx.body("").part("document", "document.main", root).bytes();
    }

    private static String entity() {
        return "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document " + Docx.NAMESPACES
                + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] macros() {
        return Docx.of("One.")
                .part("vbaProject", "x", "")
                .relate("v", "vbaProject", "vbaProject.xml", "")
                .bytes();
    }

    /// Every entry of the directory says that it is encrypted.
    private static byte[] encrypted(byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 46; at++)
            if (buffer.getInt(at) == 0x02014b50) buffer.putShort(at + 8, (short) 1);
        return zip;
    }

    /// Two hundred megabytes of honest XML.
    private static byte[] huge() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var sound = new java.util.zip.ZipInputStream(
                        new java.io.ByteArrayInputStream(Docx.of("One.").bytes()))) {
            for (var entry = sound.getNextEntry(); entry != null; entry = sound.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.getName().equals("word/document.xml")) sound.transferTo(zip);
                else write(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip) throws IOException {
        zip.write(("<w:document " + Docx.NAMESPACES + "><w:body>").getBytes(StandardCharsets.UTF_8));
        var paragraphs = new StringBuilder();
        for (int i = 0; paragraphs.length() < 1 << 20; i++)
            paragraphs.append("<w:p><w:r><w:t>").append(i * 31L).append(". States shall cooperate.</w:t></w:r></w:p>");
        var chunk = paragraphs.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) zip.write(chunk);
        zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }
}
