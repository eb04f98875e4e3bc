package org.redthread.plans.annex.web;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.annex.Annex;
import org.redthread.plans.annex.AnnexPrints;
import org.redthread.plans.annex.AnnexWords;
import org.redthread.plans.annex.Annexes;
import org.redthread.plans.annex.Issue;
import org.redthread.web.Here;

/// Which projects are tied to what a plan asks for: as it comes to on a day, or as it was issued.
///
/// @param slug the address of the plan
/// @param same whether it was to be issued and says what the newest issue says
public record AnnexPage(Here here, Dialogue dialogue, String slug, Annexes.Found found, boolean same) {

    public Annex annex() {
        return found.annex();
    }

    public AnnexWords say() {
        return new AnnexWords(here, found.recorded());
    }

    public String plan() {
        return dialogue.inside() + "/plans/" + slug;
    }

    public String inside() {
        return plan() + "/annex";
    }

    /// Of what is shown, without an ending.
    public String file() {
        var shown = found.shown();
        return shown == null ? inside() : inside() + "/" + shown.number();
    }

    public String said() {
        var shown = found.shown();
        return shown == null ? here.say("annex.now", here.day(here.asOf())) : said(here, shown);
    }

    public String said(Issue issue) {
        return said(here, issue);
    }

    static String said(Here here, Issue issue) {
        return here.say("annex.issue", issue.number(), here.moment(issue.issuedAt(), ZoneOffset.UTC), issue.issuedBy());
    }

    public String project(Annex.Project project) {
        return dialogue.inside() + "/projects/" + project.slug();
    }

    /// The issue that comes before the one that is shown, or before what it comes to now.
    public @Nullable Issue before() {
        var shown = found.shown();
        return found.issues().stream()
                .filter(issue -> shown == null || issue.number() < shown.number())
                .findFirst()
                .orElse(null);
    }

    AnnexPrints prints() {
        return new AnnexPrints(say(), annex(), dialogue.name().in(here.language()), said());
    }
}
