package org.redthread.plans.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.Parties;
import org.redthread.plans.Activity;
import org.redthread.plans.Gap;
import org.redthread.plans.Plans;
import org.redthread.record.Contradictions;
import org.redthread.record.Subject;
import org.redthread.texts.Dossier;
import org.redthread.texts.Texts;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Draws the plans of the record.
@Component
public class RecordedPages {

    private final Plans plans;
    private final Texts texts;
    private final Parties parties;
    private final Contradictions contradictions;

    RecordedPages(Plans plans, Texts texts, Parties parties, Contradictions contradictions) {
        this.plans = plans;
        this.texts = texts;
        this.parties = parties;
        this.contradictions = contradictions;
    }

    /// Empty where no plan of the record that there was on the reader's day has that address.
    ///
    /// @param lacks only activities with this gap; null for all
    /// @param keeps whether the reader may take it up as a living plan
    public Optional<PlanPage> find(Here here, Dialogue dialogue, String slug, @Nullable Gap lacks, boolean keeps) {
        return plans.of(dialogue.id(), here.asOf()).stream()
                .filter(dossier -> dossier.plan().slug().equals(slug))
                .findFirst()
                .map(dossier -> page(here, dialogue, dossier, lacks, keeps));
    }

    private PlanPage page(
            Here here, Dialogue dialogue, org.redthread.plans.Dossier dossier, @Nullable Gap lacks, boolean keeps) {
        var known = texts.of(dialogue.id(), here.asOf());
        var plan = dossier.plan();
        var named = dossier.activities().stream()
                .flatMap(activity -> activity.parts().stream())
                .map(Activity.Part::partyId)
                .collect(Collectors.toSet());
        return new PlanPage(
                here,
                dialogue,
                dossier,
                lacks,
                known.stream()
                        .filter(one -> one.text().id().equals(plan.textOfGoalsId()))
                        .findFirst()
                        .orElse(null),
                known.stream()
                        .map(Dossier::text)
                        .filter(one -> one.id().equals(plan.textId()))
                        .findFirst()
                        .orElse(null),
                parties.names(named, here.language(), here.asOf()),
                contradictions.of(new Subject("plan", plan.id())),
                keeps);
    }
}
