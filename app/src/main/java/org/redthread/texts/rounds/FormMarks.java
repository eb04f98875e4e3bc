package org.redthread.texts.rounds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// By what a reply form is known when it comes back: its custom properties, which Word and LibreOffice keep when they
/// save a file (ECMA-376, part 1, 15.2.12.2).
///
/// They say where a file belongs and give nobody a right: whose a reply is and whether it is in time is asked again.
///
/// @param party whose form it is; null for one that is anybody's
/// @param cover how many paragraphs stand before the text
/// @param checksum of the version that the form holds
record FormMarks(
        UUID negotiation, UUID version, int round, @Nullable UUID party, int cover, String checksum) {

    private static final String PART = "docProps/custom.xml";
    private static final int LONGEST = 65_536;
    private static final Pattern PROPERTY =
            Pattern.compile("name=\"RedThread\\.(\\w+)\"[^>]*>\\s*<[\\w:]*lpwstr[^>]*>([^<]{0,100})<");

    /// The file with the marks in it.
    ///
    /// @param docx without custom properties
    byte[] into(byte[] docx) {
        var out = new ByteArrayOutputStream(docx.length + 2000);
        try (var from = new ZipInputStream(new ByteArrayInputStream(docx));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(declared(entry.getName(), from.readAllBytes()));
            }
            to.putNextEntry(new ZipEntry(PART));
            to.write(part().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] declared(String name, byte[] content) {
        var added = switch (name) {
            case "[Content_Types].xml" ->
                "<Override PartName=\"/" + PART
                        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/></Types>";
            case "_rels/.rels" ->
                "<Relationship Id=\"redthread\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/custom-properties\" Target=\"" + PART + "\"/></Relationships>";
            default -> "";
        };
        if (added.isEmpty()) return content;
        var end = added.substring(added.lastIndexOf("</"));
        var text = new String(content, StandardCharsets.UTF_8);
        return text.replace(end, added).getBytes(StandardCharsets.UTF_8);
    }

    private String part() {
        var part = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties"
                + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        var id = 2;
        for (var value : values().entrySet())
            part.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"%d\" name=\"RedThread.%s\">"
                            .formatted(id++, value.getKey()))
                    .append("<vt:lpwstr>%s</vt:lpwstr></property>".formatted(value.getValue()));
        return part.append("</Properties>").toString();
    }

    private Map<String, String> values() {
        var values = new java.util.TreeMap<String, String>();
        values.put("text", negotiation.toString());
        values.put("version", version.toString());
        values.put("round", String.valueOf(round));
        values.put("party", party == null ? "-" : party.toString());
        values.put("cover", String.valueOf(cover));
        values.put("checksum", checksum);
        values.put("check", check(values.toString()));
        return values;
    }

    /// Empty for a file that is no reply form of ours, or whose marks do not agree with each other any more.
    ///
    /// @param docx that was read as a Word file before, and so is no trap
    static Optional<FormMarks> of(byte[] docx) {
        var found = new HashMap<String, String>();
        var matcher = PROPERTY.matcher(properties(docx));
        while (matcher.find()) found.put(matcher.group(1), matcher.group(2));
        try {
            var party = found.getOrDefault("party", "-");
            var marks = new FormMarks(
                    UUID.fromString(found.getOrDefault("text", "")),
                    UUID.fromString(found.getOrDefault("version", "")),
                    Integer.parseInt(found.getOrDefault("round", "")),
                    party.equals("-") ? null : UUID.fromString(party),
                    Integer.parseInt(found.getOrDefault("cover", "")),
                    found.getOrDefault("checksum", ""));
            return marks.values().equals(found) ? Optional.of(marks) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String properties(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(PART)) return new String(zip.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String check(String values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(values.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
