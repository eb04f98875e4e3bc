package org.redthread.plans.living.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Origins;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the form of a plan's front, in one transaction.
@Component
@Transactional(readOnly = true)
class FrontPages {

    private final Origins origins;

    FrontPages(Origins origins) {
        this.origins = origins;
    }

    /// @param plan null for one that begins
    String show(Here here, Dialogue dialogue, @Nullable LivingPlan plan, Form form, Model model) {
        var choices = plan == null ? choices(here, dialogue) : List.<Form.Choice>of();
        model.addAttribute("page", new FrontPage(here, dialogue, plan, form, choices));
        return "plans/living/front";
    }

    private List<Form.Choice> choices(Here here, Dialogue dialogue) {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("living.origin.none")));
        for (var one : origins.texts(dialogue))
            choices.add(new Form.Choice(
                    "text:" + one.negotiation(), here.say("living.origin.text", one.symbol() + " " + one.title())));
        for (var one : origins.kept(dialogue))
            choices.add(new Form.Choice("plan:" + one.slug(), here.say("living.origin.plan", one.label())));
        for (var one : origins.recorded(dialogue))
            choices.add(new Form.Choice(
                    "recorded:" + one.plan().slug(),
                    here.say("living.origin.recorded", one.plan().title())));
        for (var one : origins.meetings(dialogue))
            choices.add(new Form.Choice(
                    "meeting:" + one.slug(),
                    here.say("living.origin.meeting", one.label().in(here.language()))));
        return choices;
    }
}
