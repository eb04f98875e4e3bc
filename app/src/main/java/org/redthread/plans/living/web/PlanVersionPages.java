package org.redthread.plans.living.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meetings;
import org.redthread.office.Paper;
import org.redthread.parties.Parties;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.living.Version;
import org.redthread.redline.print.Redlined;
import org.redthread.thread.Knot;
import org.redthread.thread.Threads;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws a version of a plan, on a page or on paper, in one transaction.
@Component
@Transactional(readOnly = true)
class PlanVersionPages {

    private final LivingPlans plans;
    private final PlanVersions versions;
    private final Meetings meetings;
    private final Parties parties;
    private final Threads threads;

    PlanVersionPages(LivingPlans plans, PlanVersions versions, Meetings meetings, Parties parties, Threads threads) {
        this.plans = plans;
        this.versions = versions;
        this.meetings = meetings;
        this.parties = parties;
        this.threads = threads;
    }

    /// @throws NoSuchPage where the plan has no such version that the reader may read
    static Version numbered(LivingPlan plan, int number) {
        return plan.version(number).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// @param against the number of the version that it is compared with; null for the one before it, 0 for none
    String show(
            Here here,
            Dialogue dialogue,
            LivingPlan plan,
            Version version,
            @Nullable Integer against,
            Form form,
            Model model) {
        var now = versions.frozen(version);
        var before = plan.version(against == null ? version.number() - 1 : against)
                .filter(one -> !one.id().equals(version.id()));
        var then = before.map(versions::frozen);
        var said = said(here, Stream.concat(Stream.of(now), then.stream()));
        var text = PlanText.of(now, said);
        var passages = Redlined.between(
                        "", then.map(one -> PlanText.of(one, said)).orElse(text), "", text)
                .passages();
        var keeps = plans.mayKeep(dialogue);
        var at = version.endorsedAt();
        model.addAttribute(
                "page",
                new PlanVersionPage(
                        here,
                        dialogue,
                        plan,
                        version,
                        before.orElse(null),
                        passages,
                        at == null
                                ? null
                                : threads.told(new Knot("meeting", at), here).orElse(null),
                        PlanVersions.checksum(now).equals(version.checksum()),
                        keeps,
                        form,
                        keeps && version.endorsedOn() == null ? meetings(here, dialogue) : List.of()));
        return "plans/living/version";
    }

    Paper paper(Here here, Dialogue dialogue, Version version) {
        var plan = versions.frozen(version);
        return new VersionPaper(said(here, Stream.of(plan)), dialogue, plan, version).paper();
    }

    private Said said(Here here, Stream<LivingPlan> plans) {
        var named = plans.flatMap(plan -> plan.undertakings().stream())
                .flatMap(each -> each.parts().stream())
                .map(Undertaking.Part::partyId)
                .distinct()
                .toList();
        return new Said(here, named.isEmpty() ? Map.of() : parties.names(named, here.language(), here.asOf()));
    }

    private List<Form.Choice> meetings(Here here, Dialogue dialogue) {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("living.endorse.no-meeting")));
        meetings.of(dialogue.id()).reversed().stream()
                .map(Front::meeting)
                .map(meeting ->
                        new Form.Choice(meeting.id().toString(), meeting.label().in(here.language())))
                .forEach(choices::add);
        return choices;
    }
}
