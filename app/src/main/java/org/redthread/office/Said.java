package org.redthread.office;

import org.redthread.redline.xml.Legible;

/// What a person typed, as a paper can say it.
final class Said {

    private Said() {}

    /// Characters that XML does not know become U+FFFD. Left out are the other half of a line break from Windows and
    /// the two signs that turn all words behind them round (U+202D, U+202E): a name must not rewrite its line.
    static String of(String words) {
        var legible = Legible.of(words);
        return legible.chars().noneMatch(Said::isLeftOut)
                ? legible
                : legible.codePoints()
                        .filter(c -> !isLeftOut(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLeftOut(int c) {
        return c == '\r' || c == 0x202D || c == 0x202E;
    }
}
