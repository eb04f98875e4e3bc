package org.redthread.projects.iati.web;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.rules.Rules;
import org.redthread.web.Here;

/// What the standard's own codes and rules are called on a page.
final class Codes {

    private Codes() {}

    /// Read when the first page asks.
    private static final class Once {
        static final Map<String, String> RULES =
                Rules.standard(Clock.systemUTC()).messages();
    }

    /// The standard's sentence for a rule, in English; its number where it has none.
    static String rule(String id) {
        return Once.RULES.getOrDefault(id, id);
    }

    /// A code of the list `ActivityStatus` in words; what is no code of it, as it is.
    static String status(Here here, @Nullable String code) {
        if (code == null) return "";
        return code.matches("[1-6]") ? here.say("iati.status." + code) : code;
    }
}
