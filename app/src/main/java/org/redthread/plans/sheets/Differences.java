package org.redthread.plans.sheets;

import java.util.List;
import java.util.stream.Collectors;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meetings;
import org.redthread.parties.Parties;
import org.redthread.plans.KnowsProjects;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What changes to a plan come to, cell by cell, as a sheet would show them.
@Component
class Differences {

    private final LivingPlans plans;
    private final Meetings meetings;
    private final ObjectProvider<KnowsProjects> projects;
    private final Parties parties;
    private final Messages messages;

    Differences(
            LivingPlans plans,
            Meetings meetings,
            ObjectProvider<KnowsProjects> projects,
            Parties parties,
            Messages messages) {
        this.plans = plans;
        this.meetings = meetings;
        this.projects = projects;
        this.parties = parties;
        this.messages = messages;
    }

    /// What a change is refused for, by its place among those that were handed in.
    interface Refused {
        void with(int change, Findings findings);
    }

    /// How things are called for the reader, as far as he may see them.
    Naming naming(LivingPlan plan, Here here) {
        var words = new PartyWords(parties, here.language(), here.asOf());
        know(words, plan);
        return new Naming(
                messages,
                here,
                words,
                meetings.of(plan.dialogueId()).stream()
                        .map(Front::meeting)
                        .collect(Collectors.toMap(meeting -> meeting.id(), meeting -> meeting.slug())),
                projects.stream()
                        .flatMap(room -> room.of(plan.dialogueId()).stream())
                        .collect(Collectors.toMap(KnowsProjects.Project::id, KnowsProjects.Project::slug)));
    }

    /// Empty where something is refused.
    List<Differing> of(LivingPlan plan, List<Change> changes, Naming naming, Refused refused) {
        if (changes.isEmpty()) return List.of();
        return switch (plans.check(plan, changes)) {
            case LivingPlans.Outcome.Done(var after) -> {
                know(naming.parties(), after);
                yield Differing.between(SheetRows.of(plan, naming), SheetRows.of(after, naming));
            }
            case LivingPlans.Outcome.NotDone(var whole, var each) -> {
                if (!whole.isEmpty()) refused.with(-1, whole);
                for (int at = 0; at < each.size(); at++) if (!each.get(at).isEmpty()) refused.with(at, each.get(at));
                yield List.of();
            }
        };
    }

    private static void know(PartyWords words, LivingPlan plan) {
        words.know(plan.undertakings().stream()
                .flatMap(each -> each.parts().stream())
                .map(Undertaking.Part::partyId)
                .collect(Collectors.toSet()));
    }
}
