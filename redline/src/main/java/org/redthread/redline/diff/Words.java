package org.redthread.redline.diff;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Cuts wording into words, and gives each different word one number for as long as this vocabulary lives.
///
/// Boundaries are those of Unicode (UAX 29) as ICU draws them, so Arabic, Persian, Russian and Turkish words come out
/// whole and no grapheme cluster is cut. Runs of white space are words of their own; what counts and letters provisions
/// stays in one piece: "(a)", "5(b)", "12.", "1.5%", "2025/26".
///
/// Not for use by two threads at once.
public final class Words {

    /// The words of one wording.
    ///
    /// @param ids the number of each word
    /// @param starts the UTF-16 index where each begins; one more entry than `ids`, the last being the length
    public record Cut(int[] ids, int[] starts) {
        public int size() {
            return ids.length;
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    private boolean[] spaces = new boolean[1024];
    private int[] lengths = new int[1024];
    private boolean[] letters = new boolean[1024];
    private boolean[] stops = new boolean[1024];

    public Cut of(String text) {
        var starts = new int[Math.max(8, text.length() / 3)];
        var ids = new int[starts.length];
        int count = 0;
        int at = 0;
        boolean plain = isPlain(text);
        if (!plain) boundaries.setText(text);
        while (at < text.length()) {
            int end = glued(text, at, plain ? plainEnd(text, at) : boundaries.following(at), plain);
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ids = Arrays.copyOf(ids, starts.length);
            }
            starts[count] = at;
            ids[count++] = number(text.substring(at, end));
            at = end;
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = text.length();
        return new Cut(Arrays.copyOf(ids, count), starts);
    }

    /// The number of a word, or of anything else that is compared like one.
    public int number(String word) {
        var known = numbers.get(word);
        if (known != null) return known;
        int next = numbers.size();
        numbers.put(word, next);
        if (next == spaces.length) grow();
        spaces[next] = word.isBlank();
        lengths[next] = word.length();
        letters[next] = word.codePoints().anyMatch(Character::isLetterOrDigit);
        stops[next] = word.length() == 1 && ".,;:!?؟،؛。".contains(word);
        return next;
    }

    private void grow() {
        spaces = Arrays.copyOf(spaces, spaces.length * 2);
        lengths = Arrays.copyOf(lengths, spaces.length);
        letters = Arrays.copyOf(letters, spaces.length);
        stops = Arrays.copyOf(stops, spaces.length);
    }

    public boolean isSpace(int number) {
        return spaces[number];
    }

    /// Whether it holds a letter or a digit, and so is more than punctuation.
    public boolean isWord(int number) {
        return letters[number];
    }

    /// Whether a sentence or clause ends with it.
    public boolean isStop(int number) {
        return stops[number];
    }

    /// Length in UTF-16 units.
    public int length(int number) {
        return lengths[number];
    }

    public int size() {
        return numbers.size();
    }

    /// Most wording is ASCII; for it the rules of UAX 29 come down to a few comparisons, ten times as fast.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private static int plainEnd(String text, int from) {
        char first = text.charAt(from);
        int at = from + 1;
        if (isBlank(first)) {
            while (at < text.length() && isBlank(text.charAt(at))) at++;
            return at;
        }
        if (!isWordCharacter(first)) return at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isWordCharacter(c) && !joins(text, at)) break;
            at++;
        }
        return at;
    }

    /// UAX 29 rules 6, 7, 11 and 12: "can't", "1,000.50".
    private static boolean joins(String text, int at) {
        if (at + 1 >= text.length()) return false;
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '.', '\'' -> isLetter(before) && isLetter(after) || isDigit(before) && isDigit(after);
            case ':' -> isLetter(before) && isLetter(after);
            case ',', ';' -> isDigit(before) && isDigit(after);
            default -> false;
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isWordCharacter(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// What belongs to a number goes with it: the brackets of "(a)", the percent sign, the stroke of "2025/26".
    private int glued(String text, int from, int end, boolean plain) {
        char first = text.charAt(from);
        if (!plain && Character.isWhitespace(first)) {
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
            return end;
        }
        if (first == '(') {
            int close = label(text, from);
            if (close > 0) return close;
        }
        if (!Character.isLetterOrDigit(first)) return end;
        if (end < text.length() && Character.isDigit(text.charAt(end - 1))) {
            char next = text.charAt(end);
            if (next == '%') return end + 1;
            if ((next == '/' || next == '-') && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)))
                return glued(text, end + 1, plain ? plainEnd(text, end + 1) : boundaries.following(end + 1), plain);
            if (next == '(') {
                int close = label(text, end);
                if (close > 0) return close;
            }
        }
        return end;
    }

    /// The index after "(a)", "(iv)", "(12)" when one begins here, else 0.
    private static int label(String text, int open) {
        int at = open + 1;
        while (at < text.length() && at < open + 5 && Character.isLetterOrDigit(text.charAt(at))) at++;
        return at > open + 1 && at < text.length() && text.charAt(at) == ')' ? at + 1 : 0;
    }
}
