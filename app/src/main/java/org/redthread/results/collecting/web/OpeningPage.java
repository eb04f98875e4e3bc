package org.redthread.results.collecting.web;

import java.util.List;
import java.util.Set;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Indicator;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form by which a collection cycle is opened.
///
/// @param parties that can be asked
/// @param asked ids of those that are ticked
/// @param ticked numbers of the indicators that are
public record OpeningPage(
        Here here,
        Dialogue dialogue,
        Framework framework,
        List<PartyName> parties,
        Set<String> asked,
        Set<String> ticked,
        Form form) {

    public String inside() {
        return dialogue.inside() + "/collecting";
    }

    public List<Indicator> indicators() {
        return framework.indicators().stream().filter(each -> !each.counted()).toList();
    }
}
