package org.redthread.thread.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Gap;
import org.redthread.thread.Sifts.Choice;
import org.redthread.web.Here;

/// What was counted for one figure, a hundred at a time.
///
/// @param total how many there are in all
/// @param first the number of the first line that is shown
/// @param back the page before, without language and date; null for the first
/// @param on the page after, without language and date; null for the last
/// @param whole all gaps, sifted the same way, without language and date
public record GapPage(
        Here here,
        Gap gap,
        Sieves sieves,
        int total,
        int first,
        List<Line> lines,
        @Nullable String back,
        @Nullable String on,
        String whole,
        List<Choice> footnoted) {

    /// @param when in words; null where no day is on record
    /// @param who by its name of the day; null where nobody is named
    public record Line(
            String label,
            String inside,
            String within,
            @Nullable String when,
            @Nullable String who,
            @Nullable String note,
            List<String> sources) {}

    public int last() {
        return first + lines.size() - 1;
    }
}
