package org.redthread.plans;

import java.util.ArrayList;
import java.util.List;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart.Concern;
import org.redthread.record.Subject;
import org.redthread.record.Thing;

/// What `record/plans.yaml` holds.
record PlansFile(List<Dossier> dossiers, List<Concern> concerns, List<Thing> things) {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    static PlansFile open() {
        return read(RecordFile.open("plans.yaml"));
    }

    static PlansFile read(Entry file) {
        var read = new PlansFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var dialogue : DIALOGUES) {
            var place = 0;
            for (var entry : file.entries(dialogue)) read.take(dialogue, ++place, entry);
        }
        file.nothingElse();
        return read;
    }

    private void take(String dialogue, int place, Entry entry) {
        var dossier = PlanEntry.read(dialogue, place, entry);
        var plan = dossier.plan();
        if (dossiers.stream().anyMatch(other -> other.plan().id().equals(plan.id())))
            throw entry.broken("plan", "stands twice: " + plan.slug());
        dossiers.add(dossier);
        var subject = new Subject("plan", plan.id());
        entry.contradictions("contradictions").forEach(code -> concerns.add(new Concern(code, subject)));
        var address = "/%s/plans/%s".formatted(dialogue, plan.slug());
        things.add(new Thing(subject, address, plan.title(), plan.title(), plan.sources()));
        entry.nothingElse();
    }
}
