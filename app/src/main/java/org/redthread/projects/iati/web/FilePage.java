package org.redthread.projects.iati.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.iati.Mapping;
import org.redthread.iati.Severity;
import org.redthread.projects.iati.Brought;
import org.redthread.projects.iati.Difference;
import org.redthread.projects.iati.FindingKind;
import org.redthread.projects.iati.Waiting;
import org.redthread.web.Here;

/// What the page of a brought file shows: how far it is read, why it is refused, or what taking it would change.
///
/// @param fate of the activities that are shown
/// @param waiting one page of them, and one more where there are more
/// @param kind of the finding whose places are shown; null where none is opened
/// @param meanwhile whether it was to be taken and could not be
public record FilePage(
        Here here,
        Dialogue dialogue,
        Brought brought,
        Waiting.Fate fate,
        List<Waiting> waiting,
        @Nullable FindingKind kind,
        List<FindingKind.Place> places,
        boolean meanwhile) {

    static final int SHOWN = 20;
    private static final int MOST_DIFFERENCES = 30;
    private static final int LONGEST = 300;

    public String home() {
        return dialogue.inside() + "/projects/iati";
    }

    public String inside() {
        return home() + "/" + brought.id();
    }

    public String size() {
        return brought.size() < 1_000_000
                ? here.say("iati.kilobytes", Math.ceilDiv(brought.size(), 1000))
                : here.say("iati.megabytes", brought.size() / 1e6);
    }

    public String refusal() {
        var refusal = Objects.requireNonNull(brought.refusal());
        var reason = refusal.reason() == null ? "TWICE" : refusal.reason().name();
        return here.say("iati.refused." + reason, refusal.value(), refusal.line(), refusal.row(), refusal.identifier());
    }

    public int count(Waiting.Fate of) {
        return Objects.requireNonNullElse(
                switch (of) {
                    case ADDED -> brought.added();
                    case CHANGED -> brought.changed();
                    case UNCHANGED -> brought.unchanged();
                    case REFUSED -> brought.refused();
                },
                0);
    }

    /// Something would change: what is unchanged may still come to be read by others.
    public boolean canBeTaken() {
        return count(Waiting.Fate.ADDED) + count(Waiting.Fate.CHANGED) + count(Waiting.Fate.UNCHANGED) > 0;
    }

    public List<Waiting> shown() {
        return waiting.subList(0, Math.min(SHOWN, waiting.size()));
    }

    /// The row that the next page begins after; 0 where this is the last.
    public int next() {
        return waiting.size() > SHOWN ? waiting.get(SHOWN - 1).row() : 0;
    }

    public List<Difference> differences(Waiting one) {
        return one.differences()
                .subList(0, Math.min(MOST_DIFFERENCES, one.differences().size()));
    }

    public int moreDifferences(Waiting one) {
        return Math.max(0, one.differences().size() - MOST_DIFFERENCES);
    }

    /// A value as long as a page is cut; the file has the whole of it.
    public String value(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /// The gravest first, then those with most places.
    public List<FindingKind> kinds() {
        return brought.kinds().stream()
                .sorted(Comparator.comparing(FindingKind::severity)
                        .thenComparing(
                                Comparator.comparingLong(FindingKind::count).reversed()))
                .toList();
    }

    public String state(Severity severity) {
        return severity == Severity.WARNING ? "pending" : "finding";
    }

    public String sentence(FindingKind of) {
        return here.say("iati.finding." + of.key(), of.subject());
    }

    /// What the standard says of it, in English; null for what is no rule.
    public @Nullable String rule(FindingKind of) {
        return of.key().equals("rule") ? Codes.rule(of.subject()) : null;
    }

    public List<Mapping.Line> mapping(Mapping.Fate of) {
        return brought.mapping().stream().filter(line -> line.fate() == of).toList();
    }

    /// Where a field has a column of its own, its name in words; else it is held as it was read.
    public String place(Mapping.Line line) {
        var column = switch (line.field()) {
            case "iati-identifier" -> "identifier";
            case "title/narrative" -> "title";
            case "activity-status/@code" -> "status";
            case "reporting-org/@ref" -> "reporter";
            default -> null;
        };
        return column == null ? here.say("iati.mapping.kept") : here.say("iati.column." + column);
    }
}
