package org.redthread.projects.iati.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.iati.Expressed;
import org.redthread.projects.iati.Reporter;
import org.redthread.projects.iati.Unsaid;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What the page of our projects in IATI shows: which can be told, and what lacks of the others.
///
/// @param names whether the reader may say who reports them
public record OwnPage(Here here, Dialogue dialogue, List<Expressed> projects, boolean names, Form form) {

    public String inside() {
        return dialogue.inside() + "/projects/iati/own";
    }

    public String project(Expressed one) {
        return here.to(dialogue.inside() + "/projects/" + one.slug());
    }

    public long told() {
        return projects.stream().filter(one -> one.element() != null).count();
    }

    public String lack(Unsaid lack) {
        var about = lack.key().equals("rule") ? lack.about() + ": " + Codes.rule(lack.about()) : lack.about();
        return here.say("iati.own.lack." + lack.key(), about);
    }

    public String leftOut(Unsaid one) {
        var date = one.key().equals("disputed") || one.key().equals("no-day");
        return here.say("iati.own.left." + one.key(), date ? here.say("projects.date." + one.about()) : one.about());
    }

    public List<String> types() {
        return Reporter.TYPES;
    }
}
