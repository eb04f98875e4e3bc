package org.redthread.redline.xml;

/// Words as XML can hold them.
public final class Legible {

    private Legible() {}

    /// Characters that XML 1.0 does not allow (section 2.2), lone surrogates among them, become U+FFFD.
    public static String of(String words) {
        for (int i = 0; i < words.length(); i++) if (!isAllowed(words, i)) return mended(words);
        return words;
    }

    private static String mended(String words) {
        var out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) out.append(isAllowed(words, i) ? words.charAt(i) : '\uFFFD');
        return out.toString();
    }

    /// Whether the character at `i` may stand in XML, as half of a pair too.
    public static boolean isAllowed(String words, int i) {
        char c = words.charAt(i);
        if (Character.isHighSurrogate(c))
            return i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1));
        if (Character.isLowSurrogate(c)) return i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
    }
}
