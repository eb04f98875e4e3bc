package org.redthread.results.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source prints where we count.
///
/// @param number null where it prints words: `over 400`
/// @param at the paragraph of the source
public record Printed(
        String value, @Nullable Integer number, @Nullable String at, List<String> sources) {}
