package org.redthread.meetings.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A numbered paragraph of a summary, with the points below it.
///
/// @param key of the passage that begins it: by it the paragraph is known from draft to draft
public record Paragraph(int number, String key, List<Piece> pieces, List<List<Piece>> points) {

    /// Sets passages into paragraphs and counts them; what is left out is passed over.
    static List<Paragraph> of(List<Passage> passages) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var passage : passages) {
            if (passage.leftOut()) continue;
            var begins = passage.place() == Passage.Place.PARAGRAPH || paragraphs.isEmpty();
            if (begins) {
                paragraphs.add(new Paragraph(paragraphs.size() + 1, passage.key(), passage.pieces(), List.of()));
                continue;
            }
            var last = paragraphs.removeLast();
            paragraphs.add(
                    passage.place() == Passage.Place.POINT
                            ? new Paragraph(last.number, last.key, last.pieces, plus(last.points, passage.pieces()))
                            : new Paragraph(last.number, last.key, spaced(last.pieces, passage.pieces()), last.points));
        }
        return List.copyOf(paragraphs);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }

    private static List<Piece> spaced(List<Piece> before, List<Piece> after) {
        var all = new ArrayList<>(before);
        all.add(Piece.words(" "));
        all.addAll(after);
        return List.copyOf(all);
    }

    public static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
