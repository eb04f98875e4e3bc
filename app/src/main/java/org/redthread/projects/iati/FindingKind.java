package org.redthread.projects.iati;

import java.util.List;
import org.redthread.iati.Fault;
import org.redthread.iati.Finding;
import org.redthread.iati.Severity;

/// What is wrong in the same way in several places.
///
/// @param key of its sentence: `schema.MISPLACED`, `rule`, `code`, `odd.PERIOD_TWICE`
/// @param subject what the sentence is about: the element, the rule, the list
/// @param count of all its places
public record FindingKind(int number, Severity severity, String key, String subject, long count) {

    /// The last of them takes what comes after too many others.
    static final FindingKind MORE = new FindingKind(0, Severity.ERROR, "more", "", 0);

    private static final int LONGEST = 100;

    static FindingKind of(Finding finding) {
        var severity = finding.severity();
        return switch (finding.fault()) {
            case Fault.Schema schema -> kind(severity, "schema." + schema.clause(), schema.subject());
            case Fault.Rule rule -> kind(severity, "rule", rule.id());
            case Fault.Code code -> kind(severity, "code", code.list());
            case Fault.Odd odd -> kind(severity, "odd." + odd.oddity(), "");
            case Fault.Twice _ -> kind(severity, "twice", "");
            case Fault.Unreadable unreadable -> kind(severity, "unreadable." + unreadable.reason(), "");
        };
    }

    private static FindingKind kind(Severity severity, String key, String subject) {
        return new FindingKind(0, severity, key, Place.shortened(subject, LONGEST), 0);
    }

    FindingKind counted(int number, long count) {
        return new FindingKind(number, severity, key, subject, count);
    }

    /// One of its places.
    ///
    /// @param kind the number of its kind
    /// @param said the values that are wrong, with commas between them
    public record Place(int place, int kind, int row, int line, String identifier, String field, String said) {

        private static final int LONGEST = 200;

        static Place of(int place, int kind, Finding finding) {
            return new Place(
                    place,
                    kind,
                    finding.row(),
                    finding.line(),
                    shortened(finding.activity(), LONGEST),
                    shortened(finding.field(), LONGEST),
                    shortened(String.join(", ", values(finding.fault())), LONGEST));
        }

        Place numbered(int place, int kind) {
            return new Place(place, kind, row, line, identifier, field, said);
        }

        private static List<String> values(Fault fault) {
            return switch (fault) {
                case Fault.Rule rule -> rule.values();
                case Fault.Code code -> List.of(code.value());
                case Fault.Odd odd -> odd.values();
                case Fault.Schema schema ->
                    schema.clause() == Fault.Clause.VALUE && !schema.values().isEmpty()
                            ? List.of(schema.values().getFirst())
                            : List.of();
                case Fault.Twice _, Fault.Unreadable _ -> List.of();
            };
        }

        /// What no reader's screen could show or no row hold is cut, and seen to be cut.
        static String shortened(String text, int longest) {
            if (text.length() <= longest) return text;
            var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
            return text.substring(0, end) + "…";
        }
    }
}
