package org.redthread.results.collecting;

/// What was typed for one indicator, right or wrong, so that a draft loses nothing.
///
/// @param number of a share or a ratio its numerator
/// @param whole of a share or a ratio its denominator
/// @param words of an indicator that is told in words
/// @param note where it comes from, or what must be known of it
/// @param confirmed whether a value that differs strongly from the one before was confirmed
/// @param by who wrote it last, by role
public record Entered(String number, String whole, String words, String note, boolean confirmed, String by) {

    static final Entered NOTHING = new Entered("", "", "", "", false, "");

    boolean blank() {
        return number.isBlank() && whole.isBlank() && words.isBlank();
    }

    /// Whether the same was typed, by whomever.
    boolean same(Entered other) {
        return number.equals(other.number)
                && whole.equals(other.whole)
                && words.equals(other.words)
                && note.equals(other.note)
                && confirmed == other.confirmed;
    }

    /// Whether the same is said, value and note.
    public boolean says(Entered other) {
        return agrees(other) && note.strip().equals(other.note.strip());
    }

    /// Whether the same value was typed, whatever is noted beside it.
    boolean agrees(Entered other) {
        return number.strip().equals(other.number.strip())
                && whole.strip().equals(other.whole.strip())
                && words.strip().equals(other.words.strip());
    }
}
