package org.redthread.results.reports.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Markup;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Figures;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;
import org.redthread.results.reports.Issue;
import org.redthread.results.reports.Report;
import org.redthread.results.reports.ReportPaper;
import org.redthread.results.reports.Reports;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;

/// The annual report of a year: as it comes to on the reader's day, or as it was issued.
///
/// @param same whether it was to be issued and says what the newest issue says
public record ReportPage(Here here, Dialogue dialogue, Reports.Found found, BaseAddress base, boolean same) {

    public Report report() {
        return found.report();
    }

    public Figures figures() {
        return new Figures(here);
    }

    public String title() {
        return here.say("reports.title.of", String.valueOf(report().year()));
    }

    public String inside() {
        return dialogue.inside() + "/results/reports/" + report().year();
    }

    /// Of what is shown, without an ending.
    public String file() {
        var shown = found.shown();
        return shown == null ? inside() : inside() + "/" + shown.number();
    }

    public String said() {
        return paper().said();
    }

    public String said(Issue issue) {
        return here.say(
                "reports.issue.short", String.valueOf(issue.number()), here.moment(issue.issuedAt()), issue.issuedBy());
    }

    ReportPaper paper() {
        return new ReportPaper(report(), dialogue, here, base, found.shown());
    }

    public @Nullable Reckoned of(Answer answer) {
        return report().of(answer).orElse(null);
    }

    public boolean silent(Answer answer) {
        var reckoned = of(answer);
        return reckoned == null || reckoned.verdict() == Reckoned.Verdict.SILENT;
    }

    /// The figure, what is printed where nothing can be counted, or the word for silence.
    public String said(Question question, @Nullable Reckoned reckoned) {
        if (reckoned == null || reckoned.verdict() == Reckoned.Verdict.SILENT) return here.say("web.blank");
        return reckoned.value() == null ? reckoned.prints() : figures().said(question, reckoned);
    }

    public Markup annual() {
        return figures().annual(report().annual()).svg("annual-chart");
    }

    public Markup course(Answer answer) {
        return figures().course(answer).row("course-" + answer.question().slug());
    }

    /// Where the list that is counted now stands.
    public String list(Answer answer) {
        return dialogue.inside() + report().list(answer.question());
    }

    public boolean counted(Answer answer) {
        return Objects.requireNonNull(of(answer)).verdict() == Reckoned.Verdict.COUNTED;
    }
}
