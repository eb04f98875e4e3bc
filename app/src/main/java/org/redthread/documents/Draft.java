package org.redthread.documents;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document that somebody wants to hand in, as typed.
///
/// @param symbol may be empty
/// @param fileName as the sender's browser says it
public record Draft(
        String title,
        String symbol,
        String language,
        Visibility visibility,
        @Nullable String fileName) {

    private static final int LONGEST_TITLE = 300;
    private static final Pattern SYMBOL = Pattern.compile("[A-Z]{2,8}(/[A-Z0-9][A-Z0-9.-]{0,19}){1,6}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /// Characters that are not seen: controls, and those that turn the direction of what follows.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    /// Opens the content, once.
    public interface Opening {
        InputStream open() throws java.io.IOException;
    }

    Draft stripped() {
        return new Draft(title.strip(), symbol.strip(), language, visibility, fileName);
    }

    Optional<String> symbolIfAny() {
        return symbol.isEmpty() ? Optional.empty() : Optional.of(symbol);
    }

    /// The message for each field that cannot be taken; empty where all can.
    Map<String, String> findings() {
        var findings = new TreeMap<String, String>();
        if (title.isEmpty()) findings.put("title", "documents.title.missing");
        else if (title.codePointCount(0, title.length()) > LONGEST_TITLE)
            findings.put("title", "documents.title.too-long");
        else if (UNSEEN.matcher(title).find()) findings.put("title", "documents.title.unseen");
        if (!symbol.isEmpty() && !SYMBOL.matcher(symbol).matches()) findings.put("symbol", "documents.symbol.no");
        if (!LANGUAGE.matcher(language).matches()) findings.put("language", "documents.language.no");
        return findings;
    }
}
