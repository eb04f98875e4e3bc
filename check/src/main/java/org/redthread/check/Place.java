package org.redthread.check;

import org.jspecify.annotations.Nullable;

/// Where something stands in the text as it was handed in.
///
/// @param offset of the first character, from 0, in UTF-16 units
/// @param length in UTF-16 units of the text handed in, markup included
/// @param line from 1
/// @param column from 1, in characters as a reader counts them
/// @param paragraph the number printed in front of the paragraph, or in front of the one it hangs on; null without one
public record Place(
        int offset,
        int length,
        int line,
        int column,
        @Nullable String paragraph) {}
