package org.redthread.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of file that are taken, told by their first bytes and never by what the sender says.
///
/// Nothing that a browser would run is among them: no HTML, no SVG, no script.
public enum FileKind {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    /// RFC 5545.
    CALENDAR("ics", "text/calendar;charset=UTF-8"),
    TEXT("txt", "text/plain;charset=UTF-8");

    /// How many bytes are enough to tell.
    static final int HEAD = 8192;

    private final String ending;
    private final String mediaType;

    FileKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    /// Whether what a file of this kind says can be read from it.
    public boolean hasWords() {
        return this == PDF || this == DOCX || this == TEXT || this == CALENDAR;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @param head the first [#HEAD] bytes, or all where there are fewer
    static Optional<FileKind> of(byte[] head) {
        if (begins(head, "%PDF-")) return Optional.of(PDF);
        if (begins(head, "\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
        if (begins(head, "\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
        if (begins(head, "PK\u0003\u0004")) return packed(new String(head, StandardCharsets.ISO_8859_1));
        if (!readable(head)) return Optional.empty();
        return Optional.of(begins(head, "BEGIN:VCALENDAR") ? CALENDAR : TEXT);
    }

    /// The kind that a file's name promises; empty where it ends in nothing that we know.
    static Optional<FileKind> promised(@Nullable String name) {
        var ending =
                name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(ending) || kind == JPEG && ending.equals("jpeg"))
                .findFirst();
    }

    /// Office formats are ZIP archives that name their parts near the beginning.
    private static Optional<FileKind> packed(String head) {
        if (head.startsWith("mimetype" + ODT.mediaType, 30)) return Optional.of(ODT);
        if (!head.contains("[Content_Types].xml") && !head.contains("_rels/.rels")) return Optional.empty();
        if (head.contains("word/")) return Optional.of(DOCX);
        if (head.contains("xl/")) return Optional.of(XLSX);
        return head.contains("ppt/") ? Optional.of(PPTX) : Optional.empty();
    }

    /// Text is UTF-8 without control characters, and no markup.
    private static boolean readable(byte[] head) {
        if (head.length == 0) return false;
        try {
            var whole = head.length < HEAD ? head.length : lastWholeCharacter(head);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(head, 0, whole))
                    .toString();
            return text.codePoints().noneMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                    && !text.replace("\uFEFF", "").stripLeading().startsWith("<");
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lastWholeCharacter(byte[] head) {
        var at = head.length - 1;
        while (at > head.length - 4 && (head[at] & 0xC0) == 0x80) at--;
        return (head[at] & 0x80) == 0 ? head.length : at;
    }

    private static boolean begins(byte[] head, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(bytes, 0, bytes.length, head, 0, bytes.length);
    }
}
