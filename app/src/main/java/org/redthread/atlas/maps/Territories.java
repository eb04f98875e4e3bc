package org.redthread.atlas.maps;

import java.util.Set;

/// The territories that the finer set of boundaries has shapes for.
public final class Territories {

    private static final Set<String> ALL =
            Set.copyOf(Boundaries.read("50m", 0.5).territories().keySet());

    private Territories() {}

    /// By the code of the set: three letters.
    public static boolean known(String code) {
        return ALL.contains(code);
    }
}
