package org.redthread.web;

import java.util.List;

/// The page of components. Its figures and names are there to be looked at, and marked as sample.
public record KitPage(Here here, List<String> colours, List<String> knots) {

    static KitPage of(Here here) {
        return new KitPage(
                here,
                List.of(
                        "paper",
                        "sheet",
                        "sunk",
                        "ink",
                        "ink-2",
                        "ink-3",
                        "rule",
                        "edge",
                        "thread",
                        "thread-tint",
                        "action",
                        "action-tint",
                        "pending",
                        "pending-mark",
                        "pending-tint",
                        "map-solid"),
                List.of("tied", "now", "open", "pending", "gap", "finding"));
    }
}
