package org.redthread.results.frameworks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.Words;

/// What `record/results.yaml` holds.
record FrameworksFile(List<Framework> frameworks) {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    static FrameworksFile open() {
        return read(RecordFile.open("results.yaml"));
    }

    static FrameworksFile read(Entry file) {
        var frameworks = new ArrayList<Framework>();
        for (var dialogue : DIALOGUES) frameworks.addAll(file.each(dialogue, entry -> framework(dialogue, entry)));
        file.nothingElse();
        return new FrameworksFile(frameworks);
    }

    private static Framework framework(String dialogue, Entry entry) {
        var cycle = entry.text("cycle");
        var when = entry.when("when").orElseThrow(missing(entry, "when"));
        var framework = new Framework(
                RecordFile.id("dialogue", dialogue),
                id(dialogue, cycle),
                cycle,
                1,
                Framework.State.ENDORSED,
                Words.read(entry),
                Words.read(entry, "note").orElse(null),
                when.first(),
                when.last(),
                null,
                null,
                false,
                true,
                entry.sources("src"),
                0,
                entry.each("objectives", FrameworksFile::objective),
                entry.each("indicators", FrameworksFile::indicator));
        var unsound = Soundness.of(framework, List.of());
        if (!unsound.isEmpty()) throw entry.broken("indicators", "do not hang together: " + unsound);
        return framework;
    }

    /// The same at each start.
    static UUID id(String dialogue, String cycle) {
        return RecordFile.id("framework", dialogue + "/" + cycle);
    }

    private static Objective objective(Entry line) {
        return new Objective(
                line.text("objective"),
                line.oneOf("level", Objective.Level.class).orElseThrow(missing(line, "level")),
                Words.read(line),
                line.optional("within").orElse(null));
    }

    private static Indicator indicator(Entry line) {
        var question = line.text("asks");
        return new Indicator(
                line.text("indicator"),
                line.text("of"),
                new Series(
                        0,
                        question,
                        line.oneOf("kind", Series.Kind.class).orElseThrow(missing(line, "kind")),
                        line.text("unit"),
                        line.oneOf("over_time", Series.OverTime.class).orElseThrow(missing(line, "over_time"))),
                Words.read(line),
                line.oneOf("direction", Indicator.Direction.class).orElseThrow(missing(line, "direction")),
                question,
                null,
                null,
                new TreeMap<>(),
                List.of(),
                null,
                null,
                null);
    }

    private static Supplier<RuntimeException> missing(Entry entry, String field) {
        return () -> entry.broken(field, "is missing");
    }
}
