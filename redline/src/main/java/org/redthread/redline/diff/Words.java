package org.redthread.redline.diff;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/// Cuts wording into words, and gives each different word one number for as long as this vocabulary lives.
///
/// Boundaries are those of Unicode (UAX 29) as ICU draws them, so Arabic, Persian, Russian and Turkish words come
/// out whole and no grapheme cluster is cut. Runs of white space are words of their own; what counts and letters
/// provisions stays in one piece: "(a)", "5(b)", "12.", "1.5%", "2025/26".
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

    private static final byte SPACE = 1;
    private static final byte WORD = 2;
    private static final byte STOP = 4;

    private final BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    private String[] words = new String[1024];
    private int[] hashes = new int[1024];
    private byte[] traits = new byte[1024];
    private int size;
    /// Open addressing: a number plus one in the slot of its hash or after it; 0 where nobody is. At most half
    /// full.
    private int[] slots = new int[2048];

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
            ids[count++] = number(text, at, end);
            at = end;
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = text.length();
        return new Cut(Arrays.copyOf(ids, count), starts);
    }

    /// The number of a word, or of anything else that is compared like one.
    public int number(String word) {
        return number(word, 0, word.length());
    }

    /// The number of a stretch of a text; a string is made only of a word that was not met before.
    private int number(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + text.charAt(i);
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (hashes[known] == hash && words[known].length() == to - from && text.startsWith(words[known], from))
                return known;
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == words.length) grow();
        words[size] = text.substring(from, to);
        hashes[size] = hash;
        traits[size] = traits(words[size]);
        if (slots.length < 2 * ++size) rehash();
        else slots[slot] = size;
        return size - 1;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9 >>> 7;
    }

    private static byte traits(String word) {
        if (word.isBlank()) return SPACE;
        if (word.length() == 1 && ".,;:!?؟،؛。".contains(word)) return STOP;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i)))
            if (Character.isLetterOrDigit(word.codePointAt(i))) return WORD;
        return 0;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        traits = Arrays.copyOf(traits, size * 2);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = spread(hashes[number]) & (slots.length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.length - 1);
            slots[slot] = number + 1;
        }
    }

    public boolean isSpace(int number) {
        return traits[number] == SPACE;
    }

    /// Whether it holds a letter or a digit, and so is more than punctuation.
    public boolean isWord(int number) {
        return traits[number] == WORD;
    }

    /// Whether a sentence or clause ends with it.
    public boolean isStop(int number) {
        return traits[number] == STOP;
    }

    /// Length in UTF-16 units.
    public int length(int number) {
        return words[number].length();
    }

    public int size() {
        return size;
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
