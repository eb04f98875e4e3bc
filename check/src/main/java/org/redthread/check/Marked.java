package org.redthread.check;

import org.jspecify.annotations.Nullable;

/// A marker and how many characters of the line it takes.
record Marked(@Nullable Marker marker, int length) {

    static final Marked NONE = new Marked(null, 0);
}
