package org.redthread.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.plans.Activity;
import org.redthread.plans.Dossier;
import org.redthread.plans.Gap;
import org.redthread.record.Contradiction;
import org.redthread.texts.Text;
import org.redthread.web.Here;

/// One plan: what is covered goal by goal, the years, every activity, and what each lacks on record.
///
/// @param lacks the gap by which the activities are sifted; null for all of them
/// @param ofGoals the text whose numbered goals they stand under
/// @param text the text that is this plan
/// @param keeps whether the reader may take it up as a living plan
public record PlanPage(
        Here here,
        Dialogue dialogue,
        Dossier dossier,
        @Nullable Gap lacks,
        org.redthread.texts.@Nullable Dossier ofGoals,
        @Nullable Text text,
        Map<UUID, PartyName> names,
        List<Contradiction> contradictions,
        boolean keeps) {

    public String inside() {
        return dialogue.inside() + "/plans/" + dossier.plan().slug();
    }

    public Overview<Activity> overview() {
        var lanes = new ArrayList<Overview.Lane<Activity>>();
        if (ofGoals != null)
            for (var goal : ofGoals.goals())
                lanes.add(new Overview.Lane<>(goal.number(), goal.title(), sifted(dossier.under(goal.number())), 0));
        lanes.add(new Overview.Lane<>(null, null, sifted(dossier.under(null)), 0));
        return new Overview<>(
                here, inside(), lanes, dossier.activities(), dossier.plan().covers(), lacks, "", 0, true);
    }

    private List<Activity> sifted(List<Activity> all) {
        return lacks == null ? all : all.stream().filter(lacks::in).toList();
    }

    public String party(Activity.Part part) {
        var name = names.get(part.partyId());
        return name == null ? "/parties" : name.inside();
    }

    public List<String> sources() {
        return Stream.concat(
                        dossier.plan().sources().stream(),
                        dossier.activities().stream()
                                .flatMap(activity ->
                                        Stream.concat(activity.sources().stream(), activity.becameSources().stream())))
                .distinct()
                .toList();
    }
}
