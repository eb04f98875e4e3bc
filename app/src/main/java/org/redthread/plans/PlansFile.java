package org.redthread.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
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
        var dossiers = new ArrayList<Dossier>();
        var concerns = new ArrayList<Concern>();
        var things = new ArrayList<Thing>();
        for (var dialogue : DIALOGUES) {
            var known = new HashSet<UUID>();
            for (var entry : file.entries(dialogue)) {
                var dossier = PlanEntry.read(dialogue, known.size() + 1, entry);
                var plan = dossier.plan();
                if (!known.add(plan.id())) throw entry.broken("plan", "stands twice: " + plan.slug());
                var subject = new Subject("plan", plan.id());
                for (var code : entry.contradictions("contradictions")) concerns.add(new Concern(code, subject));
                entry.nothingElse();
                dossiers.add(dossier);
                things.add(new Thing(
                        subject, "/" + dialogue + "/plans/" + plan.slug(), plan.title(), plan.title(), plan.sources()));
            }
        }
        file.nothingElse();
        return new PlansFile(dossiers, concerns, things);
    }
}
