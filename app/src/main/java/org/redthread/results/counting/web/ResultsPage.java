package org.redthread.results.counting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Cycle;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Figure;
import org.redthread.office.Markup;
import org.redthread.results.counting.Annual;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Counts;
import org.redthread.results.counting.Figures;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;
import org.redthread.web.Here;

/// What is counted of a dialogue over the years of a cycle, and what nobody has recorded.
///
/// @param annual the annual meeting of each year
public record ResultsPage(
        Here here, Dialogue dialogue, List<Cycle> cycles, Counts.Answers answers, List<Annual> annual) {

    public Figures figures() {
        return new Figures(here);
    }

    public String inside() {
        return dialogue.inside() + "/results";
    }

    public @Nullable Cycle cycle() {
        return answers.span().cycle();
    }

    public List<Integer> years() {
        return answers.span().years();
    }

    public List<Answer> yearly() {
        return answers.all().stream().filter(a -> a.question().yearly()).toList();
    }

    public List<Answer> standing() {
        return answers.all().stream().filter(a -> !a.question().yearly()).toList();
    }

    /// Of how many questions nothing is on record.
    public long silent() {
        return answers.all().stream().filter(Answer::silent).count();
    }

    /// How many annual meetings of the years are on record.
    public long held() {
        return annual.stream().filter(year -> year.front() != null).count();
    }

    public Markup chart() {
        return figures().annual(annual).svg("annual-chart");
    }

    public Markup course(Answer answer) {
        return figures().course(answer).row("course-" + answer.question().slug());
    }

    /// Where the list is that was counted.
    public String list(Question question, int year) {
        return inside() + "/counted/" + question.slug() + "?" + query() + (question.yearly() ? "year=" + year : "");
    }

    private String query() {
        var cycle = cycle();
        return cycle == null ? "" : "cycle=" + cycle.slug() + "&";
    }

    /// The address of the same as a file.
    public String file() {
        var cycle = cycle();
        return inside() + "/counted.csv" + (cycle == null ? "" : "?cycle=" + cycle.slug());
    }

    public String meeting(Annual year) {
        var front = year.front();
        if (front == null) return "";
        var meeting = front.meeting();
        return dialogue.inside() + "/meetings/" + meeting.slug()
                + (front.attendance().isEmpty() ? "" : meeting.list());
    }

    public List<Figure.Of> ofAnnual() {
        return List.of(Figure.Of.PARTICIPANTS, Figure.Of.COUNTRIES);
    }

    public boolean disputed(Reckoned reckoned) {
        return reckoned.verdict() == Reckoned.Verdict.DISPUTED;
    }
}
