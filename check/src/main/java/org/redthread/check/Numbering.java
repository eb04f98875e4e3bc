package org.redthread.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gaps and repetitions in numbered paragraphs, headings and items.
///
/// A number that fits no list begun (a line of prose that starts with a figure) is left out; a list that starts anew at
/// one is a new list, and the one it interrupts may go on after it.
final class Numbering implements Rule {

    private static final int WIDEST_GAP = 2;
    private static final int FEWEST = 3;
    private static final int DEEPEST = 10;

    private static final class Sequence {
        final List<Paragraph> members = new ArrayList<>();
        final List<Runnable> complaints = new ArrayList<>();
        int last;
    }

    @Override
    public void read(Summary summary, Notebook notebook) {
        var open = new HashMap<String, List<Sequence>>();
        var styles = new HashSet<String>();
        var all = new ArrayList<Sequence>();
        for (var paragraph : summary.paragraphs()) {
            var marker = paragraph.marker();
            if (marker == null || marker.value() == 0 || paragraph.text().isEmpty()) continue;
            take(paragraph, marker, open, styles, all, notebook);
        }
        all.stream()
                .filter(sequence -> sequence.members.size() >= FEWEST)
                .forEach(sequence -> sequence.complaints.forEach(Runnable::run));
    }

    private static void take(
            Paragraph paragraph,
            Marker marker,
            Map<String, List<Sequence>> open,
            Set<String> styles,
            List<Sequence> all,
            Notebook notebook) {
        var stack = open.computeIfAbsent(marker.style(), style -> new ArrayList<>());
        var value = marker.value();
        var isFirst = stack.isEmpty() && styles.add(marker.style());
        for (var i = stack.size() - 1; i >= 0; i--)
            if (stack.get(i).last + 1 == value) {
                stack.subList(i + 1, stack.size()).clear();
                extend(stack.get(i), paragraph, value);
                return;
            }
        if (value == 1 || isFirst) {
            var begun = new Sequence();
            if (stack.size() > DEEPEST) stack.removeFirst();
            stack.add(begun);
            all.add(begun);
            extend(begun, paragraph, value);
            return;
        }
        if (stack.isEmpty()) return;
        var current = stack.getLast();
        var before = current.members.getLast();
        if (value == current.last) {
            current.complaints.add(() ->
                    report(paragraph, marker, notebook.say("numbering.twice", marker.printed()), before, notebook));
            current.members.add(paragraph);
        } else if (value > current.last && value - current.last <= 1 + WIDEST_GAP) {
            var first = current.last + 1;
            current.complaints.add(() -> report(
                    paragraph,
                    marker,
                    notebook.say(
                            "numbering.gap",
                            marker.printed(),
                            printed(before),
                            value - first,
                            marker.printed(first),
                            marker.printed(value - 1)),
                    before,
                    notebook));
            extend(current, paragraph, value);
        }
    }

    private static void extend(Sequence sequence, Paragraph paragraph, int value) {
        sequence.members.add(paragraph);
        sequence.last = value;
    }

    private static String printed(Paragraph paragraph) {
        var marker = paragraph.marker();
        return marker == null ? "" : marker.printed();
    }

    private static void report(Paragraph paragraph, Marker marker, String why, Paragraph before, Notebook notebook) {
        var end = Math.min(paragraph.text().length(), 60);
        notebook.found(
                FindingClass.NUMBERING,
                Severity.WARNING,
                paragraph,
                0,
                end,
                why,
                List.of(
                        notebook.say("numbering.before", printed(before), notebook.at(before, 0)),
                        notebook.say("numbering.printed", marker.printed())));
    }
}
