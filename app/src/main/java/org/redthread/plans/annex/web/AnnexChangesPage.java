package org.redthread.plans.annex.web;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.annex.AnnexChange;
import org.redthread.plans.annex.AnnexWords;
import org.redthread.plans.annex.Annexes;
import org.redthread.plans.annex.ChangePrints;
import org.redthread.plans.annex.Issue;
import org.redthread.web.Here;

/// What became different in an annex between an issue, or a day, and the reader's day.
///
/// @param slug the address of the plan
public record AnnexChangesPage(Here here, Dialogue dialogue, String slug, Annexes.Compared compared) {

    public AnnexWords say() {
        return new AnnexWords(here, compared.recorded());
    }

    public String plan() {
        return dialogue.inside() + "/plans/" + slug;
    }

    public String inside() {
        return plan() + "/annex/changes";
    }

    /// The sorts of change that there are.
    public List<AnnexChange.What> sorts() {
        return Stream.of(AnnexChange.What.values())
                .filter(what -> !of(what).isEmpty())
                .toList();
    }

    public List<AnnexChange> of(AnnexChange.What what) {
        return AnnexChange.of(what, compared.changes());
    }

    public String said(Issue issue) {
        return AnnexPage.said(here, issue);
    }

    public String said() {
        var day = here.day(here.asOf());
        var issue = compared.issue();
        var since = compared.since();
        return issue != null
                ? here.say("annex.changes.issue", said(issue), day)
                : since == null ? day : here.say("annex.changes.since", here.day(since), day);
    }

    /// The same difference as a file.
    public String file(String format) {
        var issue = compared.issue();
        var since = compared.since();
        return inside() + "." + format
                + (issue != null ? "?issue=" + issue.number() : since == null ? "" : "?since=" + since);
    }

    public String project(AnnexChange change) {
        var tied = change.tied();
        return dialogue.inside() + "/projects/"
                + (tied == null ? "" : tied.project().slug());
    }

    ChangePrints prints() {
        return new ChangePrints(
                say(),
                compared.annex().plan(),
                compared.changes(),
                dialogue.name().in(here.language()),
                said());
    }
}
