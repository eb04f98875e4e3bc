package org.redthread.plans.offers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Version;
import org.redthread.plans.offers.Means;
import org.redthread.plans.offers.Placed;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form by which a party offers something under a plan.
///
/// @param parties that the reader may offer for
/// @param drafter whether the reader may draft and not hand in
public record NewOfferPage(
        Here here, Dialogue dialogue, LivingPlan plan, List<PartyName> parties, boolean drafter, Form form) {

    public String action() {
        return here.to(dialogue.inside() + plan.inside() + "/offers");
    }

    public List<Form.Choice> means() {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("offers.choose")));
        Arrays.stream(Means.values())
                .map(means -> new Form.Choice(means.name(), here.say("offers.means." + means)))
                .forEach(choices::add);
        return choices;
    }

    public List<Form.Choice> partyChoices() {
        return parties.stream()
                .map(name -> new Form.Choice(name.party().toString(), name.printed()))
                .toList();
    }

    public List<Form.Choice> under() {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("offers.whole")));
        for (var goal : plan.goals()) {
            choices.add(new Form.Choice(goal.id().toString(), Placed.called(goal, here)));
            for (var point : plan.under(goal))
                choices.add(
                        new Form.Choice(point.id().toString(), here.say("offers.under.point", Placed.called(point))));
        }
        for (var point : plan.under(null))
            choices.add(new Form.Choice(point.id().toString(), here.say("offers.under.point", Placed.called(point))));
        for (var activity : plan.undertakings())
            choices.add(new Form.Choice(
                    activity.id().toString(), here.say("offers.under.activity", Placed.called(activity, here))));
        return choices;
    }

    /// Whether everybody will read what is offered.
    public boolean published() {
        return plan.versions().stream().anyMatch(Version::published);
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(parties);
    }
}
