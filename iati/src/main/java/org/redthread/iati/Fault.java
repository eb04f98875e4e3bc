package org.redthread.iati;

import java.util.List;

/// What is wrong, with the values that say so.
public sealed interface Fault {

    /// The file cannot be read on; nothing of it is taken.
    ///
    /// @param value what was met instead, or the limit; may be empty
    record Unreadable(Reason reason, String value) implements Fault {}

    enum Reason {
        EMPTY,
        MALFORMED,
        /// Bytes that are no letters of the encoding that the file says it has.
        ENCODING,
        /// A document type declaration: entities could be defined in it, and no IATI file needs one.
        DOCTYPE,
        NOT_IATI,
        /// An organisation file of IATI: no activities.
        ORGANISATIONS,
        /// An edition of the standard other than 2.03.
        EDITION,
        ACTIVITY_TOO_LARGE,
        TOO_DEEP,
        STREAM
    }

    /// Against the XML Schema.
    ///
    /// @param key of the clause of XML Schema that is broken, such as `cvc-attribute.3`
    /// @param values what it names, in its order
    record Schema(Clause clause, String key, List<String> values) implements Fault {

        /// The element or attribute that it speaks of. The JDK names the value first where that is wrong.
        public String subject() {
            if (clause == Clause.VALUE && key.equals("cvc-attribute.3") && values.size() > 2)
                return values.get(2) + "/@" + values.get(1);
            if (clause == Clause.VALUE && values.size() > 1) return values.get(1);
            if (clause == Clause.ATTRIBUTE_MISSING && values.size() > 1) return values.get(1) + "/@" + values.get(0);
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    enum Clause {
        /// An element that has no place here.
        MISPLACED,
        /// Something that must stand here does not.
        MISSING,
        ATTRIBUTE_UNKNOWN,
        ATTRIBUTE_MISSING,
        /// A value that is not of its type.
        VALUE,
        OTHER
    }

    /// Against a rule of the standard.
    ///
    /// @param id as the standard numbers it: `11.1.2`
    /// @param category the standard's
    /// @param values that broke it, as they are written
    record Rule(String id, String kind, String category, List<String> values) implements Fault {}

    /// A code that is not in its list.
    ///
    /// @param edition of the list
    record Code(String list, String edition, String value) implements Fault {}

    /// An identifier that an earlier activity has already.
    ///
    /// @param row of the first
    record Twice(int row) implements Fault {}

    /// Nothing that the standard forbids, and nothing that is likely to be meant.
    record Odd(Oddity oddity, List<String> values) implements Fault {}

    enum Oddity {
        BUDGET_BELOW_ZERO,
        BASELINE_AFTER_PERIOD,
        PERIOD_TWICE
    }
}
