package org.redthread.check.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Plain text and Markdown: UTF-8, UTF-16 with its mark, else the Western European encoding of Windows.
final class PlainText {

    private PlainText() {}

    static String text(byte[] content) throws UnusableDocument {
        var text = decoded(content);
        if (text.indexOf('\0') >= 0)
            throw new UnusableDocument(
                    "This is not a text: only plain text, Markdown, Word (.docx) and PDF can be read.");
        return text;
    }

    private static String decoded(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF
                || content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE)
            return new String(content, StandardCharsets.UTF_16);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
