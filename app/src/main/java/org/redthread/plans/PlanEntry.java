package org.redthread.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redthread.parties.PrintedNames;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// One entry of `record/plans.yaml`, read strictly into a dossier.
final class PlanEntry {

    private final String dialogue;
    private final Entry entry;
    private final List<String> sources;

    private PlanEntry(String dialogue, Entry entry) {
        this.dialogue = dialogue;
        this.entry = entry;
        this.sources = entry.sources("src");
    }

    static Dossier read(String dialogue, int place, Entry entry) {
        var reader = new PlanEntry(dialogue, entry);
        var plan = reader.plan(place);
        var activities = new ArrayList<Activity>();
        entry.each("activities", line -> activities.add(reader.activity(plan, activities.size() + 1, line)));
        return new Dossier(plan, List.copyOf(activities));
    }

    private Plan plan(int place) {
        var slug = entry.text("plan");
        var meeting = entry.optional("meeting").orElse(null);
        return new Plan(
                RecordFile.id("dialogue", dialogue),
                id("plan", slug),
                slug,
                place,
                entry.text("title"),
                entry.optional("text").map(text -> id("text", text)).orElse(null),
                entry.optional("text_of_goals").map(text -> id("text", text)).orElse(null),
                meeting == null ? null : id("meeting", meeting),
                meeting,
                entry.when("endorsed").orElse(null),
                entry.when("period").orElse(null),
                entry.flag("period_inferred"),
                entry.optional("note").orElse(null),
                entry.optional("at").orElse(null),
                entry.texts("silent_on"),
                sources);
    }

    private Activity activity(Plan plan, int place, Entry line) {
        var project = line.optional("project").orElse(null);
        var told = of(line, "src");
        var became = line.optional("became").orElse(null);
        if (plan.textOfGoalsId() == null && line.number("goal").isPresent())
            throw line.broken("goal", "has no text whose goals it could stand under");
        return new Activity(
                RecordFile.id("activity", plan.id() + "/" + place),
                place,
                line.text("activity"),
                line.flag("untitled"),
                line.number("goal").orElse(null),
                line.flag("by_words"),
                line.when("when").orElse(null),
                line.oneOf("state", Activity.State.class).orElse(null),
                project,
                project == null ? null : id("project", project),
                became,
                line.optional("became_at").orElse(null),
                became == null ? List.of() : line.sources("became_src"),
                line.optional("at").orElse(null),
                told,
                line.each("parts", part -> part(part, told)));
    }

    private static Activity.Part part(Entry line, List<String> told) {
        var by = line.text("by");
        return new Activity.Part(
                PrintedNames.party(line, "by", by),
                by,
                line.oneOf("does", Activity.Does.class).orElseThrow(() -> line.broken("does", "is missing")),
                line.flag("offered"),
                line.optional("what").orElse(null),
                line.optional("how").orElse(null),
                line.optional("at").orElse(null),
                line.texts("src").isEmpty() ? told : line.sources("src"));
    }

    private UUID id(String kind, String key) {
        return RecordFile.id(kind, dialogue + "/" + key);
    }

    /// A line without sources of its own stands in those of its plan.
    private List<String> of(Entry line, String field) {
        return line.texts(field).isEmpty() ? sources : line.sources(field);
    }
}
