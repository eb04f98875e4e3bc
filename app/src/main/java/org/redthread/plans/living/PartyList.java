package org.redthread.plans.living;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parties in one cell: between semicolons, each with what it brings in brackets.
public final class PartyList {

    private PartyList() {}

    public static String written(String name, @Nullable String what) {
        return what == null ? name : name + " (" + what + ")";
    }

    /// What stands between semicolons that are in no brackets; between all, where a bracket is never closed.
    public static List<String> split(String words) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < words.length(); at++) {
            switch (words.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth = Math.max(0, depth - 1);
                case ';' -> {
                    if (depth > 0) break;
                    parts.add(words.substring(from, at));
                    from = at + 1;
                }
                default -> {}
            }
        }
        if (depth > 0) return kept(List.of(words.split(";")));
        parts.add(words.substring(from));
        return kept(parts);
    }

    private static List<String> kept(List<String> parts) {
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
