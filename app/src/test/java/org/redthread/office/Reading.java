package org.redthread.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What can be read in a file that left the house, by a person or by whoever opens it with other tools.
public final class Reading {

    private static final Pattern NOT_PRINTED = Pattern.compile("[^\\x20-\\x7e]");

    private Reading() {}

    /// A page, a Word file or a PDF, told by how it begins.
    public static String any(byte[] bytes) throws IOException {
        var begins = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        if (begins.equals("%PDF")) return pdf(bytes);
        return begins.startsWith("PK") ? docx(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    /// Every part of it, markup included.
    public static String docx(byte[] bytes) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    /// Its words, and whatever stands in it uncompressed, such as the addresses of links.
    public static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document)
                    + NOT_PRINTED
                            .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                            .replaceAll("");
        }
    }
}
