package org.redthread.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redthread.redline.Unreadable;
import org.redthread.redline.word.Redline;
import org.redthread.redline.word.Revisions;
import org.redthread.redline.word.WordFile;

/// The main part of a Word file, in a package that is sound: read, its revisions accepted and rejected, compared with
/// what it was.
public final class WordPartTarget {

    private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";

    private WordPartTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var document = packed(input);
            WordFile.read("input.docx", document);
            var accepted = Revisions.accepted("input.docx", document);
            var rejected = Revisions.rejected("input.docx", document);
            var redline = Redline.between(
                    "old.docx", rejected, "new.docx", accepted, "Anybody", LocalDateTime.of(2026, 3, 1, 0, 0));
            WordFile.read("redline.docx", redline.docx());
        } catch (Unreadable e) {
            if (e.sentence().isBlank()) throw new IllegalStateException("A refusal without a sentence", e);
        }
    }

    static byte[] packed(byte[] document) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"" + OPC
                                    + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Override PartName=\"/d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    ("<Relationships xmlns=\"" + OPC
                                    + "relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"d.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            put(zip, "d.xml", document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
