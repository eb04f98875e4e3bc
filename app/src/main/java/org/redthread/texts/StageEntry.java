package org.redthread.texts;

import java.util.HashSet;
import java.util.List;
import org.redthread.record.Entry;

/// The route of a text in `record/texts.yaml`, read strictly. What was planned and what came of it have sources of
/// their own, or stand in those of the text.
record StageEntry(List<String> sources) {

    static List<Stage> route(Entry entry, List<String> sources) {
        var met = new HashSet<Stage.Of>();
        return entry.each("route", line -> {
            var stage = new StageEntry(sources).read(line);
            if (!met.add(stage.of())) throw line.broken("stage", "stands twice");
            return stage;
        });
    }

    private Stage read(Entry line) {
        var printed = line.optional("printed").orElse(null);
        var planned = line.when("planned").orElse(null);
        var actual = line.when("actual").orElse(null);
        if (printed == null && actual == null) throw line.broken("actual", "is missing, and `printed` too");
        if (planned != null && printed == null) throw line.broken("printed", "is missing");
        return new Stage(
                line.oneOf("stage", Stage.Of.class).orElseThrow(() -> line.broken("stage", "is missing")),
                line.optional("who").orElse(null),
                line.when("said").orElseThrow(() -> line.broken("said", "is missing")),
                planned,
                printed,
                line.optional("planned_at").orElse(null),
                printed == null ? List.of() : of(line, "planned_src"),
                actual,
                line.flag("still"),
                line.optional("note").orElse(null),
                line.optional("actual_at").orElse(null),
                actual == null ? List.of() : of(line, "actual_src"),
                line.optional("meeting").orElse(null));
    }

    private List<String> of(Entry line, String field) {
        return line.texts(field).isEmpty() ? sources : line.sources(field);
    }
}
