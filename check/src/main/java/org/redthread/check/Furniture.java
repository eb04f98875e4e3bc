package org.redthread.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.redthread.check.gazetteer.Gazetteer;

/// Running titles, page numbers and rules that a page leaves behind in the middle of a sentence.
///
/// What looks like furniture is left out only where the text around it runs on; elsewhere it may be a heading.
final class Furniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page |seite |стр\\. ?)?[-–]? ?\\d{1,3}(?: ?(?:/|of|de|von|из) ?\\d{1,3})? ?[-–]?|[-_*=–—]{3,}");
    private static final Pattern OPEN_END = Pattern.compile(
            "(?si).*(?:,|\\b(?:the|a|an|of|and|or|in|on|to|for|with|by|from|as|at|its|their|our|his|her|this|these|that|which"
                    + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))");
    private static final Pattern CLOSED_END = Pattern.compile("(?s).*[.:;!?][”\"»)]*");

    private static final int FAR_APART = 8;

    private final Map<String, List<Integer>> lines = new HashMap<>();
    private final Gazetteer gazetteer;

    Furniture(List<Line> all, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (var i = 0; i < all.size(); i++)
            if (!all.get(i).isEmpty())
                lines.merge(
                        plain(all.get(i).text()), List.of(i), (one, other) -> List.of(one.getFirst(), other.getLast()));
    }

    boolean is(String line) {
        return PAGE_NUMBER.matcher(line).matches() || inCapitals(line) || comesAgain(line);
    }

    private static boolean inCapitals(String line) {
        return line.split("\\s+").length >= 3
                && line.length() < 90
                && line.codePoints().noneMatch(Character::isLowerCase)
                && line.codePoints().filter(Character::isUpperCase).count() > line.length() / 2;
    }

    private boolean comesAgain(String line) {
        var places = lines.getOrDefault(plain(line), List.of(0));
        return places.getLast() - places.getFirst() >= FAR_APART
                && line.split("\\s+").length >= 3
                && line.length() < 90
                && !line.endsWith(".")
                && gazetteer.named(line).isEmpty();
    }

    private static String plain(String line) {
        return line.replaceAll("[^\\p{L} ]", "").strip();
    }

    /// Whether a sentence that stops here goes on after a break of page or line.
    static boolean runsOn(String before, String after, boolean somethingBetween) {
        if (after.isEmpty() || CLOSED_END.matcher(before).matches()) return false;
        if (OPEN_END.matcher(before).matches()) return somethingBetween || before.length() >= 60;
        return Character.isLowerCase(after.codePointAt(0)) && (somethingBetween || before.length() >= 60);
    }
}
