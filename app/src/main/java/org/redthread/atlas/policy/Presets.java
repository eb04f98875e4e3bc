package org.redthread.atlas.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.Words;

/// The policies that travel with the house, of `record/atlas.yaml`: where a dialogue may begin from.
public final class Presets {

    private static final Map<String, Policy> ALL = read(RecordFile.open("atlas.yaml"));

    private Presets() {}

    /// By their keys; the first is shown where a dialogue has not decided.
    public static Map<String, Policy> all() {
        return ALL;
    }

    public static Policy first() {
        return ALL.values().iterator().next();
    }

    static Map<String, Policy> read(Entry file) {
        var all = new LinkedHashMap<String, Policy>();
        var disclaimer = file.entries("disclaimer").getFirst();
        var words = new Words(disclaimer.text("en"), disclaimer.text("ru"));
        for (var entry : file.entries("presets")) {
            var policy = new Policy(
                    entry.text("preset"),
                    new Words(entry.text("en"), entry.text("ru")),
                    null,
                    words,
                    entry.each("territories", Presets::treatment),
                    entry.each("lines", Presets::segment),
                    0);
            entry.nothingElse();
            all.put(policy.preset(), policy);
        }
        return all;
    }

    private static Treatment treatment(Entry line) {
        return new Treatment(
                line.text("territory"),
                line.oneOf("shown", Treatment.Shown.class).orElseThrow(() -> line.broken("shown", "is missing")),
                line.optional("into").orElse(null),
                line.optional("en").orElse(null),
                line.optional("ru").orElse(null),
                line.optional("ar").orElse(null),
                line.optional("footnote_en").orElse(null),
                line.optional("footnote_ru").orElse(null));
    }

    private static Segment segment(Entry line) {
        return new Segment(
                line.text("between"),
                line.text("and"),
                line.oneOf("stroke", Segment.Stroke.class).orElse(Segment.Stroke.SOLID));
    }
}
