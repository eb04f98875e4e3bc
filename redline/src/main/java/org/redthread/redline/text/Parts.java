package org.redthread.redline.text;

import java.util.ArrayList;
import java.util.List;

/// One stretch of a wording after another, in one walk from its beginning to its end: what [Wording#part] gives,
/// at a cost that does not grow with the marks that lie elsewhere.
public final class Parts {

    private final Wording whole;
    private final List<Mark> open = new ArrayList<>();
    private int begun;

    public Parts(Wording whole) {
        this.whole = whole;
    }

    /// @param from not before the beginning of the stretch that was asked for last
    public Wording part(int from, int to) {
        if (from == to) return Wording.EMPTY;
        return new Wording(whole.text().substring(from, to), marks(from, to));
    }

    /// Cut to the stretch and counted from its beginning, in their canonical order.
    ///
    /// @param from not before the beginning of the stretch that was asked for last
    public List<Mark> marks(int from, int to) {
        var marks = whole.marks();
        while (begun < marks.size() && marks.get(begun).from() < to) open.add(marks.get(begun++));
        open.removeIf(mark -> mark.to() <= from);
        if (open.isEmpty()) return List.of();
        return open.stream()
                .filter(mark -> mark.from() < to)
                .map(mark -> mark.within(Math.max(mark.from(), from) - from, Math.min(mark.to(), to) - from))
                .sorted()
                .toList();
    }
}
