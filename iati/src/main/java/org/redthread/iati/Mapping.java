package org.redthread.iati;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of each kind of field in a file: nothing is dropped in silence.
///
/// Everything in an activity is kept and given back as it came. Told apart is what the standard does not know, and
/// what stood outside of the activities and is left.
public final class Mapping {

    private static final int MOST_FIELDS = 2_000;

    private final Field top = new Field("", Fate.KEPT);
    private int kinds;
    private long more;
    private long remarks;

    /// A field by its place in the tree of fields, so that no path is put together for each of millions.
    private static final class Field {
        private final String path;
        private final Fate fate;
        private final Map<String, Field> below = new HashMap<>();
        private long count;

        Field(String path, Fate fate) {
            this.path = path;
            this.fate = fate;
        }
    }

    public enum Fate {
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
            if (!attribute.qualified().equals("version")) left("iati-activities/@" + attribute.qualified());
    }

    void beside(Element element) {
        left("iati-activities/" + element.qualified());
    }

    private void left(String path) {
        var field = top.below.computeIfAbsent(path, _ -> new Field(path, Fate.LEFT));
        field.count++;
    }

    void remarks(long count) {
        remarks = count;
    }

    void count(Element activity) {
        count(activity, top);
    }

    private void count(Element element, Field field) {
        var attributes = element.attributes();
        for (var i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            var own = attribute.namespace().isEmpty() || attribute.prefix().equals("xml");
            met(below(field, "@", attribute.qualified(), own));
        }
        var content = element.content();
        var words = content.isEmpty() && attributes.isEmpty();
        for (var i = 0; i < content.size(); i++)
            switch (content.get(i)) {
                case Element child -> {
                    var under = below(
                            field, "", child.qualified(), child.namespace().isEmpty());
                    if (under == null) more++;
                    else count(child, under);
                }
                case Node.Words _ -> words = true;
            }
        if (words) met(field);
    }

    private void met(@Nullable Field field) {
        if (field == null) more++;
        else field.count++;
    }

    /// @return null where there are too many kinds of fields to tell them one by one
    private @Nullable Field below(Field field, String mark, String name, boolean own) {
        var key = mark.isEmpty() ? name : mark + name;
        var known = field.below.get(key);
        if (known != null) return known;
        if (++kinds > MOST_FIELDS) return null;
        var path = field.path.isEmpty() ? key : field.path + "/" + key;
        var foreign = !own || field.fate == Fate.FOREIGN;
        var fate = foreign ? Fate.FOREIGN : Fate.KEPT;
        var made = new Field(path, fate);
        field.below.put(key, made);
        return made;
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        gather(top, lines);
        if (remarks > 0) lines.add(new Line("<!-- -->", Fate.LEFT, remarks));
        lines.sort(Comparator.comparing(Line::field));
        return lines;
    }

    private static void gather(Field field, List<Line> lines) {
        if (field.count > 0) lines.add(new Line(field.path, field.fate, field.count));
        for (var each : field.below.values()) gather(each, lines);
    }

    /// How often fields were met that are not told one by one, since there were too many kinds of them.
    public long more() {
        return more;
    }
}
