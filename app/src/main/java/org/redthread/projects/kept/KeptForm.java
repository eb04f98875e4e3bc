package org.redthread.projects.kept;

/// A project as its form leaves it: what the form does not show stays as it stood.
final class KeptForm {

    private KeptForm() {}

    static Kept read(Kept kept, Reading reading) {
        var form = reading.form();
        var stage =
                kept.version() == 0 && !form.typed().containsKey("stage") ? kept.stage() : reading.stage(kept.stage());
        var plannedStart = form.day("planned_start");
        var plannedEnd = form.day("planned_end");
        var actualStart = form.day("actual_start");
        var actualEnd = form.day("actual_end");
        form.order("planned_end", plannedStart, plannedEnd);
        form.order("actual_end", actualStart, actualEnd);
        form.findings().addIf(stage.hasBegun() && actualStart == null, "actual_start", "kept.found.start.missing");
        form.findings().addIf(stage == Stage.CLOSED && actualEnd == null, "actual_end", "kept.found.end.missing");
        return new Kept(
                kept.dialogueId(),
                kept.id(),
                kept.slug(),
                form.required("title", 300),
                form.text("title_ru", 300),
                form.parts("aliases", ";"),
                stage,
                form.text("summary", 5000),
                plannedStart,
                plannedEnd,
                actualStart,
                actualEnd,
                reading.sectors(),
                form.typed().containsKey("published"),
                kept.openedAt(),
                kept.version(),
                reading.countries(),
                reading.partners(),
                kept.money());
    }
}
