package org.redthread.texts.rounds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a Word file as a delegation would: paragraphs, tracked changes, comments.
final class Typist {

    private final String author;
    private final StringBuilder body = new StringBuilder();
    private final List<String> comments = new ArrayList<>();
    private int changes;

    Typist(String author) {
        this.author = author;
    }

    Typist says(String words) {
        return paragraph(run(words));
    }

    /// A paragraph in which words are put in before what follows.
    Typist inserts(String before, String words, String after) {
        return paragraph(run(before) + tracked("ins", run(words)) + run(after));
    }

    /// A paragraph in which words are taken out.
    Typist deletes(String before, String words, String after) {
        return paragraph(run(before) + tracked("del", run(words).replace("w:t", "w:delText")) + run(after));
    }

    /// A paragraph with a comment on all of it.
    Typist comments(String words, String comment) {
        var id = comments.size();
        comments.add("<w:comment w:id=\"%d\" w:author=\"%s\" w:date=\"2026-03-01T09:30:00Z\"><w:p>%s</w:p></w:comment>"
                .formatted(id, author, run(comment)));
        return paragraph(
                "<w:commentRangeStart w:id=\"%1$d\"/>%2$s<w:commentRangeEnd w:id=\"%1$d\"/><w:r><w:commentReference w:id=\"%1$d\"/></w:r>"
                        .formatted(id, run(words)));
    }

    int changes() {
        return changes;
    }

    int comments() {
        return comments.size();
    }

    private Typist paragraph(String runs) {
        body.append("<w:p>").append(runs).append("</w:p>");
        return this;
    }

    private static String run(String words) {
        return words.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(words);
    }

    private String tracked(String how, String runs) {
        return "<w:%1$s w:id=\"%2$d\" w:author=\"%3$s\" w:date=\"2026-03-01T09:30:00Z\">%4$s</w:%1$s>"
                .formatted(how, 100 + changes++, author, runs);
    }

    byte[] docx() {
        var open = "<%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    <Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
                    </Types>""");
            part(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
            part(zip, "word/_rels/document.xml.rels", relation("comments", "comments.xml"));
            part(zip, "word/document.xml", open.formatted("w:document") + "<w:body>" + body + "</w:body></w:document>");
            part(zip, "word/comments.xml", open.formatted("w:comments") + String.join("", comments) + "</w:comments>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relation(String type, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>
                </Relationships>""".formatted(type, target);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
    }
}
