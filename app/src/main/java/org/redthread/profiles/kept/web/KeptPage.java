package org.redthread.profiles.kept.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.profiles.kept.Edition;
import org.redthread.profiles.kept.KeptProfile;
import org.redthread.profiles.kept.State;
import org.redthread.profiles.kept.Template;
import org.redthread.profiles.kept.ThreeMonths;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// A profile as its country writes it.
///
/// @param can what the reader can make of it now
/// @param form what came back of the last attempt
public record KeptPage(
        Here here,
        Dialogue dialogue,
        KeptProfile profile,
        PartyName name,
        List<Edition> editions,
        List<State> can,
        Form form) {

    public String title() {
        return here.say(
                "profiles.of",
                name.printed(),
                here.say("profiles.kind." + profile.kind()),
                String.valueOf(profile.describes()));
    }

    public String inside() {
        return dialogue.inside() + profile.inside();
    }

    public String part(Template.Part part) {
        return part.code() + ". " + here.say("profiles.part." + part.key());
    }

    public boolean rolls() {
        return profile.state().published() && profile.leads(here.reader());
    }

    /// When silence ends, on the clock of UTC and on the reader's.
    public String ends() {
        var last = profile.lastDay();
        return last == null ? "" : here.moment(ThreeMonths.ends(last));
    }

    /// Where a part stands, as a knot.
    public String knot(Template.Part part) {
        if (profile.wordings(part.code()).isEmpty()) return "gap";
        var section = profile.section(part.code());
        if (profile.signed(section)) return "tied";
        return section.ministry().isEmpty() ? "now" : "pending";
    }
}
