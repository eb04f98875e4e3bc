package org.redthread.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One text called by two names: the companion of a declaration that is an Action Plan in most places and a Call for
/// Action in one, or a plan that suddenly is another kind of plan.
///
/// Two names that the text itself sets side by side (the Implementation Plan of the Call for Action) are two texts, and
/// so
/// is a companion with a year or an earlier declaration in front of it.
final class TwoNames implements Rule {

    private static final String KINDS =
            "Action\\s+Plan|Plan\\s+of\\s+Action|Call\\s+(?:for|to)\\s+Action|Program(?:me)?\\s+of\\s+Action|Action\\s+Program(?:me)?"
                    + "|Implementation\\s+Plan|Work\\s+Plan|Road\\s?map|Strategic\\s+Document|Strategy";
    private static final String ANCHOR =
            "(?<anchor>(?:\\p{Lu}\\p{L}+\\s+){0,3}(?:Declaration|Commitments|Communiqué|Compact|Statement|Agreement))";
    private static final Pattern PAIR = Pattern.compile(ANCHOR
            + "\\s+and\\s+(?:(?:its|the|an|their|accompanying|related|draft|new)\\s+){0,3}(?<other>" + KINDS + ")\\b");
    private static final Pattern OF_ANOTHER_TIME =
            Pattern.compile("(?is)\\b(?:previous|earlier|existing|old|first|last|(?:19|20)\\d\\d)\\s+$");
    private static final Pattern WITH_YEARS = Pattern.compile(
            "\\s*(?:(?:adopted|endorsed|agreed)\\s+)?(?:\\(|of\\s+|in\\s+|from\\s+|for\\s+)?(?:19|20)\\d\\d");

    private static final String PLANS = "action\\s+plan|plan\\s+of\\s+action|implementation\\s+plan|work\\s+plan";
    private static final Pattern PLAN = Pattern.compile("(?i)(?<![\\p{L}-])(?<kind>" + PLANS + ")(?!\\p{L})");
    private static final Pattern ONE_OF_ITS_OWN =
            Pattern.compile("(?s)\\s+(?:on|for|of|against|in|to)\\b.*|\\s*[(“\"]?\\d{4}.*|s\\b.*");
    private static final int MANY = 4;

    private record Place(Paragraph paragraph, int start, int end) {
        String text() {
            return paragraph.text().substring(start, end).replace('\n', ' ');
        }
    }

    @Override
    public void read(Summary summary, Notebook notebook) {
        companions(summary).forEach((anchor, byName) -> {
            if (byName.size() > 1) companion(summary, anchor, byName, notebook);
        });
        plans(summary, notebook);
    }

    private static Map<String, Map<String, List<Place>>> companions(Summary summary) {
        var anchors = new LinkedHashMap<String, Map<String, List<Place>>>();
        for (var paragraph : summary.paragraphs()) {
            var pair = PAIR.matcher(paragraph.text());
            while (pair.find()) {
                if (OF_ANOTHER_TIME
                                .matcher(Words.before(paragraph.text(), pair.start(), 30))
                                .find()
                        || WITH_YEARS
                                .matcher(paragraph.text().substring(pair.end()))
                                .lookingAt()) continue;
                anchors.computeIfAbsent(
                                pair.group("anchor").replaceAll("\\s+", " ").replaceFirst("^The ", ""),
                                anchor -> new LinkedHashMap<>())
                        .computeIfAbsent(plain(pair.group("other")), name -> new ArrayList<>())
                        .add(new Place(paragraph, pair.start("other"), pair.end("other")));
            }
        }
        return anchors;
    }

    private static void companion(Summary summary, String anchor, Map<String, List<Place>> byName, Notebook notebook) {
        var names = byName.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .toList();
        var usual = names.getFirst();
        for (var other : names.subList(1, names.size())) {
            if (other.getValue().size() >= usual.getValue().size()
                    || areToldApart(summary, usual.getKey(), other.getKey())) continue;
            var place = other.getValue().getFirst();
            var first = usual.getValue().getFirst();
            notebook.found(
                    FindingClass.TWO_NAMES,
                    Severity.WARNING,
                    place.paragraph(),
                    place.start(),
                    place.end(),
                    notebook.say("names.companion", anchor, place.text(), first.text()),
                    List.of(
                            notebook.say(
                                    "names.beside",
                                    anchor,
                                    first.text(),
                                    notebook.sayings().times(usual.getValue().size()),
                                    place.text(),
                                    notebook.sayings().times(other.getValue().size())),
                            notebook.say("names.first", first.text(), notebook.at(first.paragraph(), first.start()))));
        }
    }

    /// `the Implementation Plan of the Call for Action`, `the Action Plan and the Call for Action`.
    private static boolean areToldApart(Summary summary, String one, String other) {
        var between =
                "\\s*(?:,|/|\\band\\b|\\bor\\b|\\bof\\b|\\bto\\b|\\bfor\\b|\\bunder\\b|\\bfrom\\b|\\brather\\s+than\\b)\\s+(?:(?:the|its|an|a|new|draft)\\s+)*";
        var either = Pattern.compile("(?i)" + one + between + other + "|" + other + between + one);
        return summary.paragraphs().stream()
                .anyMatch(paragraph -> either.matcher(plain(paragraph.text())).find());
    }

    /// A plan named once in passing by another kind than everywhere else, in a paragraph that speaks of the one.
    private static void plans(Summary summary, Notebook notebook) {
        var byKind = new LinkedHashMap<String, List<Place>>();
        for (var paragraph : summary.paragraphs()) {
            var plan = PLAN.matcher(paragraph.text());
            while (plan.find())
                byKind.computeIfAbsent(plain(plan.group("kind")), kind -> new ArrayList<>())
                        .add(new Place(paragraph, plan.start(), plan.end()));
        }
        byKind.forEach((kind, places) -> byKind.forEach((usual, more) -> {
            if (places.size() == 1
                    && more.size() >= MANY
                    && !kind.equals(usual)
                    && isInPassing(places.getFirst(), more)
                    && !areToldApart(summary, kind, usual)) inPassing(places.getFirst(), more, notebook);
        }));
    }

    private static boolean isInPassing(Place place, List<Place> more) {
        var text = place.paragraph().text();
        return text.substring(0, place.start()).matches("(?s).*\\bthe\\s+")
                && Character.isLowerCase(text.charAt(place.start()))
                && !ONE_OF_ITS_OWN.matcher(text.substring(place.end())).matches()
                && more.stream().anyMatch(other -> other.paragraph() == place.paragraph());
    }

    private static void inPassing(Place place, List<Place> more, Notebook notebook) {
        var near = more.stream()
                .filter(other -> other.paragraph() == place.paragraph())
                .findFirst()
                .orElse(more.getFirst());
        notebook.found(
                FindingClass.TWO_NAMES,
                Severity.NOTE,
                place.paragraph(),
                place.start(),
                place.end(),
                notebook.say("names.passing", place.text(), near.text()),
                List.of(notebook.say(
                        "names.usual",
                        near.text(),
                        notebook.sayings().times(more.size()),
                        notebook.at(near.paragraph(), near.start()))));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
