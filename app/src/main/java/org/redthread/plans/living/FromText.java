package org.redthread.plans.living;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.texts.Text;
import org.redthread.texts.TextPublished;
import org.redthread.texts.TextPublished.Provision;
import org.redthread.thread.Knot;

/// The goals and action points that a published text gives to a plan, each with its thread to the provision.
///
/// Where headings say "Goal 3", those are the goals and what stands below other headings is none of the plan's.
/// Where none says so, the headings of a plan or a strategy that provisions stand under are its goals, counted
/// from 1; any other text then gives none. An action point keeps the number that the text prints; one without a
/// number is counted within its goal.
final class FromText {

    private static final String PROVISION = "provision";
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_WORDS = 5000;
    private static final Pattern GOAL = Pattern.compile(
            "(?iu)(?:priority goal|goal|thematic area|приоритетная цель|цель)\\s+([0-9]{1,3})\\s*[.:)–-]?\\s*(.*)");
    private static final Pattern POINT = Pattern.compile("[0-9A-Za-z]{1,6}([.][0-9A-Za-z]{1,6}){0,4}");

    private final TextPublished text;
    private final List<Goal> goals = new ArrayList<>();
    private final List<ActionPoint> points = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    private FromText(TextPublished text) {
        this.text = text;
    }

    static Beginning.Origin read(TextPublished text) {
        var reading = new FromText(text);
        reading.goals();
        return new Beginning.Origin(
                null,
                text.negotiation(),
                null,
                null,
                null,
                List.copyOf(reading.goals),
                List.copyOf(reading.points),
                List.of());
    }

    private void goals() {
        var headings = text.provisions().stream().filter(FromText::heads).toList();
        var named = headings.stream()
                .filter(heading -> GOAL.matcher(called(heading)).matches())
                .toList();
        if (!named.isEmpty()) named.forEach(this::named);
        else if (text.kind() == Text.Kind.PLAN || text.kind() == Text.Kind.STRATEGY)
            headings.stream()
                    .filter(heading -> !below(heading).isEmpty())
                    .forEach(heading -> goal(heading, goals.size() + 1, heading.words()));
    }

    private void named(Provision heading) {
        var said = GOAL.matcher(called(heading));
        if (!said.matches()) return;
        var number = Integer.parseInt(said.group(1));
        var taken = number == 0 || goals.stream().anyMatch(goal -> goal.number() == number);
        goal(heading, taken ? next() : number, said.group(2).isBlank() ? heading.words() : said.group(2));
    }

    private int next() {
        return goals.stream().mapToInt(Goal::number).max().orElse(0) + 1;
    }

    private void goal(Provision heading, int number, String title) {
        var goal = new Goal(id(Goal.KIND, heading), number, cut(title, LONGEST_TITLE), knot(heading), 0);
        goals.add(goal);
        var below = below(heading);
        for (var at = 0; at < below.size(); at++) point(goal, below.get(at), at + 1);
    }

    private void point(Goal goal, Provision provision, int at) {
        var printed = provision.number().replaceAll("[^0-9A-Za-z.]", "").replaceAll("^[.]+|[.]+$", "");
        var number =
                POINT.matcher(printed).matches() && !numbers.contains(printed) ? printed : goal.number() + "." + at;
        while (!numbers.add(number)) number += ".1";
        points.add(new ActionPoint(
                id(ActionPoint.KIND, provision), number, words(provision), goal.id(), knot(provision), 0));
    }

    /// What follows a heading up to the next and is no heading itself; items are said with what they stand below.
    private List<Provision> below(Provision heading) {
        var below = new ArrayList<Provision>();
        @Nullable Provision last = null;
        for (var one : text.provisions()) {
            if (heads(one)) last = one;
            else if (heading.equals(last) && (one.within() == null || isHeading(one.within()))) below.add(one);
        }
        return below;
    }

    private boolean isHeading(UUID id) {
        return text.provisions().stream().anyMatch(one -> one.id().equals(id) && heads(one));
    }

    /// With the items that stand below it, which say what it means.
    private String words(Provision provision) {
        var words = new StringBuilder(provision.words());
        for (var one : text.provisions())
            if (Objects.equals(one.within(), provision.id()))
                words.append('\n').append((one.number() + " " + one.words()).strip());
        return cut(words.toString(), LONGEST_WORDS);
    }

    private static String called(Provision heading) {
        return (heading.number() + " " + heading.words())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean heads(Provision one) {
        return one.kind().equals("HEADING") || one.kind().equals("PART");
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    private static Knot knot(Provision provision) {
        return new Knot(PROVISION, provision.id());
    }

    /// The same whenever the text is read again.
    private static UUID id(String kind, Provision provision) {
        return RecordFile.id(kind, provision.id().toString());
    }
}
