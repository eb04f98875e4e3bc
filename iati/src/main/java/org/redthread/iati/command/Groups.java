package org.redthread.iati.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.iati.Fault;
import org.redthread.iati.Finding;
import org.redthread.iati.Severity;

/// Findings by their kind: counted all, the first of each kept.
final class Groups {

    private static final int MOST_KINDS = 2_000;

    private final int show;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<Severity, Long> counts = new HashMap<>();

    private static final class Group {
        private final Finding first;
        private final List<Finding> shown = new ArrayList<>();
        private long count;

        Group(Finding first) {
            this.first = first;
        }
    }

    Groups(int show) {
        this.show = show;
    }

    void add(Finding finding) {
        counts.merge(finding.severity(), 1L, Long::sum);
        var kind = kind(finding.fault());
        var group = groups.get(groups.size() < MOST_KINDS || groups.containsKey(kind) ? kind : "more");
        if (group == null) {
            group = new Group(finding);
            groups.put(groups.size() < MOST_KINDS ? kind : "more", group);
        }
        group.count++;
        if (group.shown.size() < show) group.shown.add(finding);
    }

    private static String kind(Fault fault) {
        return switch (fault) {
            case Fault.Unreadable unreadable -> "unreadable " + unreadable.reason();
            case Fault.Schema schema -> "schema " + schema.clause() + schema.key() + schema.subject();
            case Fault.Rule rule -> "rule " + rule.id();
            case Fault.Code code -> "code " + code.list();
            case Fault.Twice _ -> "twice";
            case Fault.Odd odd -> "odd " + odd.oddity();
        };
    }

    void print(PrintWriter out, Sentences sentences) {
        groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.first.severity())
                        .thenComparing(Comparator.comparingLong((Group group) -> group.count)
                                .reversed()))
                .forEach(group -> print(group, out, sentences));
    }

    private static void print(Group group, PrintWriter out, Sentences sentences) {
        out.printf(
                "%-8s %s (%d times)%n",
                Sentences.of(group.first.severity()), sentences.of(group.first.fault()), group.count);
        for (var finding : group.shown) out.println("         " + Sentences.place(finding));
        if (group.count > group.shown.size() && !group.shown.isEmpty())
            out.printf("         and %d more%n", group.count - group.shown.size());
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    long critical() {
        return counts.getOrDefault(Severity.CRITICAL, 0L);
    }

    long errors() {
        return counts.getOrDefault(Severity.ERROR, 0L);
    }

    long warnings() {
        return counts.getOrDefault(Severity.WARNING, 0L);
    }
}
