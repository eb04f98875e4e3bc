package org.redthread.redline.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redthread.redline.xml.Legible;

/// The parts of a Word document made from nothing. The same parts give the same bytes.
final class NewPackage {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    /// The arrows of each part, by its name.
    private final Map<String, StringBuilder> arrows = new LinkedHashMap<>();

    private int connected;

    /// @param name without folder and ending: "document", "styles"
    /// @param root the whole content
    void part(String name, String root) {
        parts.put("word/" + name + ".xml", root);
        types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(name, TYPE, name.equals("document") ? "document.main" : name));
        if (!name.equals("document")) connect("document", name, name + ".xml", false);
    }

    /// @return the id by which the part speaks of the target
    String connect(String part, String type, String target, boolean external) {
        var id = "rId" + ++connected;
        arrows.computeIfAbsent(part, _ -> new StringBuilder()).append(arrow(id, type, target, external));
        return id;
    }

    private static String arrow(String id, String type, String target, boolean external) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"%s/>"
                .formatted(id, OFFICE, type, escaped(target), external ? " TargetMode=\"External\"" : "");
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(1 << 14);
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + OPC
                            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + types + "</Types>");
            put(zip, "_rels/.rels", relationships(arrow("rId1", "officeDocument", "word/document.xml", false)));
            for (var part : arrows.entrySet())
                put(
                        zip,
                        "word/_rels/" + part.getKey() + ".xml.rels",
                        relationships(part.getValue().toString()));
            for (var part : parts.entrySet()) put(zip, part.getKey(), part.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + OPC + "relationships\">" + all + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 2, 0, 0));
        zip.putNextEntry(entry);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    /// Words as they may stand in an element or between the quotation marks of an attribute.
    static String escaped(String words) {
        return Legible.of(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;")
                .replace("\r", "&#13;");
    }
}
