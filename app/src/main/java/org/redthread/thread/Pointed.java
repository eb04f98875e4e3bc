package org.redthread.thread;

import org.jspecify.annotations.Nullable;

/// What somebody typed about a thing: words, and after them, where the thing itself is meant, an address of this site.
///
/// @param address as it was typed; null where there was none
/// @param knot that stands there; null where none does that the reader may see
public record Pointed(
        String words, @Nullable String address, @Nullable Knot knot) {

    /// Whether it points at nothing, or at nothing that the reader may see.
    public boolean astray() {
        return address != null && knot == null;
    }
}
