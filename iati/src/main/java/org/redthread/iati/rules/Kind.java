package org.redthread.iati.rules;

import java.util.Locale;

/// The kinds of rule that the specification of rulesets knows.
enum Kind {
    NO_MORE_THAN_ONE,
    ATLEAST_ONE,
    ONLY_ONE_OF,
    ONE_OR_ALL,
    DEPENDENT,
    SUM,
    DATE_ORDER,
    DATE_NOW,
    TIME_LIMIT,
    BETWEEN_DATES,
    REGEX_MATCHES,
    REGEX_NO_MATCHES,
    STARTSWITH,
    UNIQUE,
    IF_THEN,
    LOOP,
    STRICT_SUM,
    NO_SPACES,
    /// Used by the standard's rules, though its specification does not describe it: a number within bounds.
    RANGE;

    static Kind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
