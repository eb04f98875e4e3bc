package org.redthread.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// One entry of `record/texts.yaml`, read strictly into a dossier.
final class TextEntry {

    private final String dialogue;
    private final Entry entry;
    private final List<String> sources;

    private TextEntry(String dialogue, Entry entry) {
        this.dialogue = dialogue;
        this.entry = entry;
        this.sources = entry.sources("src");
    }

    static Dossier read(String dialogue, int place, Entry entry) {
        var reader = new TextEntry(dialogue, entry);
        return new Dossier(
                reader.text(place),
                reader.entry.each("follows", reader::follows),
                reader.goals(),
                reader.entry.each("continues", reader::continues),
                reader.entry.each("lists", reader::listing),
                reader.entry.each("figures", reader::figure),
                Stream.concat(
                                reader.entry.each("did_not_adopt", line -> reader.refusal(line, false)).stream(),
                                reader.entry.each("announced", line -> reader.refusal(line, true)).stream())
                        .toList(),
                StageEntry.route(reader.entry, reader.sources));
    }

    private Text text(int place) {
        var slug = entry.text("text");
        var meeting = entry.optional("meeting").orElse(null);
        var stands = entry.oneOf("stands", Text.Standing.class).orElse(null);
        if (!entry.texts("languages_src").isEmpty()) entry.sources("languages_src");
        return new Text(
                RecordFile.id("dialogue", dialogue),
                id("text", slug),
                slug,
                place,
                entry.text("title"),
                entry.oneOf("kind", Text.Kind.class).orElseThrow(() -> entry.broken("kind", "is missing")),
                entry.when("date").orElse(null),
                entry.when("period").orElse(null),
                entry.optional("place").orElse(null),
                meeting,
                meeting == null ? null : id("meeting", meeting),
                stands,
                stands == null ? List.of() : of(entry, "stands_src"),
                entry.texts("languages"),
                entry.optional("note").orElse(null),
                entry.flag("some"),
                entry.flag("areas"),
                entry.texts("silent_on"),
                sources);
    }

    private Dossier.Follows follows(Entry line) {
        return new Dossier.Follows(
                id("text", line.text("text")),
                line.optional("how").orElse(null),
                line.flag("inferred"),
                at(line),
                of(line, "src"));
    }

    /// Goals in the order of the text have its numbers; where only some are known, each tells its own.
    private List<Dossier.Goal> goals() {
        var goals = new ArrayList<Dossier.Goal>();
        var told = of(entry, "goals_src");
        for (var title : entry.texts("goals")) goals.add(new Dossier.Goal(goals.size() + 1, title, null, told));
        goals.addAll(entry.each(
                "numbered_goals",
                line -> new Dossier.Goal(
                        line.number("number").orElseThrow(() -> line.broken("number", "is missing")),
                        line.text("title"),
                        at(line),
                        of(line, "src"))));
        return goals;
    }

    private Dossier.Continues continues(Entry line) {
        var goal = line.number("goal").orElse(null);
        var was = line.number("was").orElse(null);
        if ((goal == null) != (was == null)) throw line.broken("was", "stands with `goal`, or neither does");
        return new Dossier.Continues(
                goal, id("text", line.text("text")), was, line.text("how"), at(line), of(line, "src"));
    }

    private Dossier.Listing listing(Entry line) {
        return new Dossier.Listing(
                line.oneOf("of", Dossier.Listing.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                line.texts("names"),
                line.optional("note").orElse(null),
                at(line),
                of(line, "src"));
    }

    private Dossier.Figure figure(Entry line) {
        var printed = line.text("printed");
        return new Dossier.Figure(
                line.oneOf("of", Dossier.Figure.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                printed,
                printed.matches("\\d+") ? Integer.valueOf(printed) : null,
                of(line, "src"));
    }

    private Dossier.Refusal refusal(Entry line, boolean announced) {
        var who = line.text("who");
        return new Dossier.Refusal(
                who,
                PrintedNames.party(line, "who", who),
                announced,
                line.optional("what").orElse(null),
                line.when("said").orElse(null),
                at(line),
                of(line, "src"));
    }

    private UUID id(String kind, String key) {
        return RecordFile.id(kind, dialogue + "/" + key);
    }

    private static @Nullable String at(Entry line) {
        return line.optional("at").orElse(null);
    }

    /// A line without sources of its own stands in those of its text.
    private List<String> of(Entry line, String field) {
        return line.texts(field).isEmpty() ? sources : line.sources(field);
    }
}
