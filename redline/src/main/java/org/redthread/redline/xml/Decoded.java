package org.redthread.redline.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/// The characters of an XML file, in the encoding that it says or shows (XML 1.0, appendix F).
///
/// The JDK's parser does the same, and prints what is wrong with the bytes before it throws it.
public final class Decoded {

    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,100}\\sencoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private Decoded() {}

    /// Bytes that the encoding does not know are an [IOException] when they are met.
    public static Reader of(InputStream bytes) throws IOException {
        var marked = new BufferedInputStream(bytes);
        marked.mark(LONGEST_DECLARATION);
        var head = marked.readNBytes(LONGEST_DECLARATION);
        marked.reset();
        int order = head.length < 3 ? 0 : (head[0] & 0xFF) << 16 | (head[1] & 0xFF) << 8 | head[2] & 0xFF;
        if (order == 0xEFBBBF) marked.skipNBytes(3);
        var encoding = order == 0xEFBBBF ? StandardCharsets.UTF_8 : encoding(head, order >> 8);
        return new InputStreamReader(
                marked,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset encoding(byte[] head, int order) throws IOException {
        if (order == 0xFEFF || order == 0xFFFE) return StandardCharsets.UTF_16;
        if (order == '<') return StandardCharsets.UTF_16BE;
        if (order == '<' << 8) return StandardCharsets.UTF_16LE;
        var declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            var named = Charset.forName(declared.group(1));
            // Said in letters of one byte each, it cannot be one that takes two.
            return named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("unknown encoding", e);
        }
    }
}
