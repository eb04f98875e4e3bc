package org.redthread.check.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The kinds of file that can be read, known by their first bytes.
enum Format {
    PDF {
        @Override
        String text(byte[] content) throws IOException {
            return Pdf.text(content);
        }
    },
    WORD {
        @Override
        String text(byte[] content) throws IOException {
            return Word.text(content);
        }
    },
    PLAIN {
        @Override
        String text(byte[] content) throws IOException {
            return PlainText.text(content);
        }
    };

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int PDF_HEADER_WITHIN = 1024;

    abstract String text(byte[] content) throws IOException;

    static Format of(byte[] content) throws UnusableDocument {
        if (content.length == 0) throw new UnusableDocument("The file is empty.");
        if (startsWith(content, OLE))
            throw new UnusableDocument(
                    "This is an old Word file (.doc) or a Word file with a password; save it as .docx without one.");
        if (startsWith(content, "{\\rtf".getBytes(StandardCharsets.US_ASCII)))
            throw new UnusableDocument("This is a rich text file (.rtf); save it as .docx.");
        if (startsWith(content, "PK".getBytes(StandardCharsets.US_ASCII))) return WORD;
        var head = new String(content, 0, Math.min(content.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") ? PDF : PLAIN;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
