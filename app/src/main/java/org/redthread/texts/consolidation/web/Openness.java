package org.redthread.texts.consolidation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.redthread.office.HeatChart;
import org.redthread.office.Markup;
import org.redthread.texts.consolidation.Consolidation;
import org.redthread.texts.consolidation.Place;
import org.redthread.texts.negotiations.Version;
import org.redthread.web.Here;

/// How many brackets stood open in each provision, version by version: what was counted when the round on a version was
/// closed, and in the last column what stands open now.
///
/// @param versions the oldest first
/// @param rows a figure for each version; none where the version had no round that closed
public record Openness(Here here, List<Version> versions, List<Row> rows) {

    /// @param label of the provision
    public record Row(String label, List<OptionalInt> brackets) {
        public Row {
            brackets = List.copyOf(brackets);
        }
    }

    /// @param places the provisions to show
    static Openness of(Here here, Consolidation consolidation, List<Place> places) {
        var text = consolidation.text();
        var base = text.version(consolidation.round().versionId()).orElseThrow();
        var counted = new HashMap<UUID, Map<String, Integer>>();
        for (var each : consolidation.history())
            counted.computeIfAbsent(each.versionId(), _ -> new HashMap<>()).put(each.identity(), each.brackets());
        var versions = new ArrayList<Version>();
        for (var number = 0; number <= base.number(); number++)
            text.numbered(number).ifPresent(versions::add);
        var rows = new ArrayList<Row>();
        for (var place : places) {
            var figures = new ArrayList<OptionalInt>();
            for (var version : versions) {
                var then = counted.get(version.id());
                if (version.id().equals(base.id())) figures.add(OptionalInt.of(place.brackets()));
                else if (then == null) figures.add(OptionalInt.empty());
                else figures.add(OptionalInt.of(then.getOrDefault(place.at(), 0)));
            }
            if (!place.at().isEmpty()) rows.add(new Row(place.label(), figures));
        }
        return new Openness(here, versions, rows);
    }

    public String name(Version version) {
        return here.say("negotiations.version", version.number());
    }

    public Markup chart() {
        return new HeatChart(
                        here.say("consolidation.brackets"),
                        here.say("consolidation.brackets.words"),
                        here.say("consolidation.provision"),
                        here.say("consolidation.brackets.none"),
                        rows.stream().map(Row::label).toList(),
                        versions.stream()
                                .map(version -> String.valueOf(version.number()))
                                .toList(),
                        rows.stream().map(Row::brackets).toList())
                .svg("open-brackets");
    }
}
