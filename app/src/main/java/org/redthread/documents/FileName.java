package org.redthread.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// The name under which a file is handed out: what the sender called it, without path, tricks or a false ending.
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /// @param given by the browser of the sender, which may say anything
    static String safe(@Nullable String given, FileKind kind) {
        var name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        if (dot >= 0) name = name.substring(0, dot);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}<>:\"|?*%]", "").replaceAll("^[.\\s]+|[.\\s]+$", "");
        var end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        name = name.substring(0, end);
        return (name.isBlank() ? "document" : name) + "." + kind.ending();
    }

    /// The header that makes a browser save and never show (RFC 6266): plain letters for the old, UTF-8 for the others.
    static String disposition(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9._ -]", "_");
        var full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
