package org.redthread.redline.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds small Word files by code, so that no test needs a file from elsewhere.
public final class Docx {

    public static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();

    private Docx(String body) {
        part("document", "document.main", "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    /// @param body what stands in `w:body`
    public static Docx body(String body) {
        return new Docx(body);
    }

    /// @param paragraphs the words of each paragraph
    public static Docx of(String... paragraphs) {
        var body = new StringBuilder();
        for (var paragraph : paragraphs) body.append(p(paragraph));
        return body(body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>");
    }

    public static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    public static String r(String words) {
        return words.isEmpty()
                ? ""
                : "<w:r><w:t xml:space=\"preserve\">"
                        + words.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    public Docx part(String name, String type, String xml) {
        parts.put("word/" + name + ".xml", xml.getBytes(StandardCharsets.UTF_8));
        types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(name, PREFIX, type));
        return this;
    }

    public Docx styles(String xml) {
        return related("styles", "styles", "<w:styles " + NAMESPACES + ">" + xml + "</w:styles>");
    }

    public Docx numbering(String xml) {
        return related("numbering", "numbering", "<w:numbering " + NAMESPACES + ">" + xml + "</w:numbering>");
    }

    public Docx footnotes(String xml) {
        return related("footnotes", "footnotes", "<w:footnotes " + NAMESPACES + ">" + xml + "</w:footnotes>");
    }

    public Docx comments(String xml) {
        return related("comments", "comments", "<w:comments " + NAMESPACES + ">" + xml + "</w:comments>");
    }

    private Docx related(String name, String type, String xml) {
        relate("r" + name, type, name + ".xml", "");
        return part(name, type, xml);
    }

    public Docx relate(String id, String type, String target, String mode) {
        relationships.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
                .formatted(id, TYPES + type, target, mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\""));
        return this;
    }

    public Docx image(String id, String name, byte[] content) {
        parts.put("word/media/" + name, content);
        types.append("<Override PartName=\"/word/media/%s\" ContentType=\"image/png\"/>".formatted(name));
        return relate(id, "image", "media/" + name, "");
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    relationships("<Relationship Id=\"d\" Type=\"" + TYPES
                            + "officeDocument\" Target=\"word/document.xml\"/>"));
            put(zip, "word/_rels/document.xml.rels", relationships(relationships.toString()));
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relationships(String entries) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
