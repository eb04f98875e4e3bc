package org.redthread.redline.diff;

import org.redthread.redline.text.Wording;

/// One change inside a wording: what stands between two UTF-16 indices of the base gives way to other words.
///
/// An insertion has `from == to`, a deletion an empty `with`. A change of marks alone has the same words on both
/// sides.
public record Replacement(int from, int to, Wording with) {

    public Replacement {
        if (from < 0 || to < from) throw new IllegalArgumentException("Not a stretch: %d to %d".formatted(from, to));
    }
}
