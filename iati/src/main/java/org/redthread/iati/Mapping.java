package org.redthread.iati;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of each kind of field in a file: nothing is dropped in silence.
///
/// Everything in an activity is kept and given back as it came. Told apart is what is also looked into, what the
/// standard does not know, and what stood outside of the activities and is left.
public final class Mapping {

    /// Fields that Red Thread looks into; all others are kept without being asked.
    private static final List<String> LOOKED_INTO = List.of(
            "iati-identifier",
            "title/narrative",
            "activity-status/@code",
            "activity-date/@type",
            "activity-date/@iso-date",
            "reporting-org/@ref",
            "participating-org/@ref",
            "participating-org/@role",
            "participating-org/narrative",
            "recipient-country/@code",
            "@default-currency",
            "budget/value",
            "budget/value/@currency",
            "budget/value/@value-date",
            "budget/period-start/@iso-date",
            "budget/period-end/@iso-date",
            "transaction/transaction-type/@code",
            "transaction/transaction-date/@iso-date",
            "transaction/value",
            "transaction/value/@currency",
            "transaction/value/@value-date",
            "transaction/provider-org/@ref",
            "transaction/receiver-org/@ref");
    private static final int MOST_FIELDS = 2_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Fate> fates = new TreeMap<>();
    private long more;

    public enum Fate {
        /// Kept, and shown or searched.
        LOOKED_INTO,
        /// Kept and given back.
        KEPT,
        /// Kept and given back, though the standard does not know it.
        FOREIGN,
        /// Outside of the activities: not taken.
        LEFT
    }

    /// @param field its path without places: `transaction/value/@currency`
    /// @param count how often it was met
    public record Line(String field, Fate fate, long count) {}

    void root(Element root) {
        for (var attribute : root.attributes())
            if (!attribute.qualified().equals("version"))
                count("iati-activities/@" + attribute.qualified(), Fate.LEFT, 1);
    }

    void beside(Element element) {
        count("iati-activities/" + element.qualified(), Fate.LEFT, 1);
    }

    void remarks(long count) {
        if (count == 0) return;
        counts.put("<!-- -->", count);
        fates.put("<!-- -->", Fate.LEFT);
    }

    void count(Element activity) {
        count(activity, "", false);
    }

    private void count(Element element, String path, boolean foreign) {
        for (var attribute : element.attributes()) {
            var own = attribute.namespace().isEmpty() || attribute.prefix().equals("xml");
            met(path + (path.isEmpty() ? "@" : "/@") + attribute.qualified(), foreign || !own);
        }
        var words = false;
        for (var node : element.content())
            switch (node) {
                case Element child -> {
                    var other = foreign || !child.namespace().isEmpty();
                    count(child, path.isEmpty() ? child.qualified() : path + "/" + child.qualified(), other);
                }
                case Node.Words _ -> words = true;
            }
        if (words || element.content().isEmpty() && element.attributes().isEmpty()) met(path, foreign);
    }

    private void met(String field, boolean foreign) {
        count(field, foreign ? Fate.FOREIGN : LOOKED_INTO.contains(field) ? Fate.LOOKED_INTO : Fate.KEPT, 1);
    }

    private void count(String field, Fate fate, long times) {
        if (counts.size() >= MOST_FIELDS && !counts.containsKey(field)) {
            more += times;
            return;
        }
        counts.merge(field, times, Long::sum);
        fates.put(field, fate);
    }

    public List<Line> lines() {
        return counts.entrySet().stream()
                .map(each -> new Line(each.getKey(), fates.getOrDefault(each.getKey(), Fate.KEPT), each.getValue()))
                .toList();
    }

    /// How often fields were met that are not told one by one, since there were too many kinds of them.
    public long more() {
        return more;
    }
}
