package org.redthread.meetings.summaries;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing that a summary says, before it is set into numbered paragraphs.
///
/// @param key by which it is known from draft to draft: what it was drafted from, `item/…`, `note/…`
/// @param attributable whether the speaker's name can be left away
/// @param attributed whether it is said who spoke
/// @param leftOut whether the secretariat leaves it out
/// @param inside where what it was drafted from is kept and corrected; null for what a person added
public record Passage(
        String key,
        Place place,
        List<Piece> pieces,
        boolean attributable,
        boolean attributed,
        boolean leftOut,
        @Nullable String inside) {

    public enum Place {
        /// Begins a numbered paragraph.
        PARAGRAPH,
        /// Goes on in the paragraph before it.
        SENTENCE,
        /// A point below the paragraph before it.
        POINT
    }

    static Passage of(String key, Place place, String inside, List<Piece> pieces) {
        return new Passage(key, place, pieces, false, true, false, inside);
    }

    Passage leftOut(boolean out) {
        return new Passage(key, place, pieces, attributable, attributed, out, inside);
    }

    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
