package org.redthread.meetings.summaries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is kept of a summary, as far as the reader may see it: how far it has come, what was decided over the words,
/// the drafts that somebody was shown, and what parties want corrected.
///
/// @param begun null before anybody began it
/// @param drafts the newest first
/// @param corrections in the order in which they were filed: the secretariat and the Chair see all, a party its own
public record Kept(
        @Nullable Standing begun,
        List<Draft> drafts,
        List<Correction> corrections,
        List<Choice> choices,
        List<Addition> additions) {

    public Standing standing() {
        return begun == null ? Standing.NOTHING_YET : begun;
    }

    public Optional<Draft> draft(int number) {
        return drafts.stream().filter(draft -> draft.number() == number).findFirst();
    }

    Optional<Draft> newest(Draft.Occasion occasion) {
        return drafts.stream().filter(draft -> draft.occasion() == occasion).findFirst();
    }

    int nextNumber() {
        return drafts.stream().mapToInt(Draft::number).max().orElse(0) + 1;
    }

    Choices choices(Map<String, Piece> figures) {
        return new Choices(
                choices.stream().collect(Collectors.toMap(Choice::key, Function.identity())), additions, figures);
    }

    boolean hasOpenCorrections() {
        return corrections.stream().anyMatch(one -> one.disposition() == Correction.Disposition.OPEN);
    }
}
