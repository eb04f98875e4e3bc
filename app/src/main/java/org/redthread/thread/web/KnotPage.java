package org.redthread.thread.web;

import java.util.List;
import org.redthread.web.Here;

/// Where one stands on the thread, and what hangs on it above and below.
///
/// @param own the address of the thing's own page, without the language
public record KnotPage(Here here, String label, String kind, String own, List<StrandLine> up, List<StrandLine> down) {

    /// @param inside the address of the other knot's page on the thread, without the language
    /// @param period in words, empty where none is known
    public record StrandLine(
            String how, String label, String kind, String inside, String period, List<String> sources, String setBy) {}
}
