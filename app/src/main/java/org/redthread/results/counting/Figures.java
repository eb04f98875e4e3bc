package org.redthread.results.counting;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.redthread.meetings.Figure;
import org.redthread.office.CourseChart;
import org.redthread.web.Here;

/// How what is counted is read: as figures, and as pictures of them.
public record Figures(Here here) {

    /// `37`, `62 %`, `12.5 days`; a value alone, where none is nothing.
    public String said(Question question, Reckoned reckoned) {
        var value = reckoned.value();
        return value == null ? "" : here.say("counting.unit." + question.unit(), number(value));
    }

    /// `5 of 8` of a share; empty for whatever is none.
    public String parts(Reckoned reckoned) {
        var whole = reckoned.whole();
        return whole == null || whole == 0 ? "" : here.say("counting.of", String.valueOf(reckoned.part()), whole);
    }

    /// What it was counted from, in words.
    public String from(Question question, Reckoned reckoned) {
        return here.say("counting.from." + question, reckoned.items().size());
    }

    public String prints(Reckoned reckoned) {
        return reckoned.printed().isEmpty() ? "" : here.say("counting.printed", reckoned.prints());
    }

    private String number(BigDecimal value) {
        return NumberFormat.getInstance(here.language().locale()).format(value);
    }

    public String question(Question question) {
        return here.say("counting.question." + question);
    }

    /// The course of a question over its years.
    public CourseChart course(Answer answer) {
        var question = answer.question();
        return new CourseChart(
                question(question),
                words(answer),
                here.say("counting.year"),
                here.say("web.blank"),
                answer.years().keySet().stream().map(String::valueOf).toList(),
                List.of(new CourseChart.Course(
                        here.say("counting.counted"),
                        answer.years().values().stream()
                                .map(each -> knot(question, each))
                                .toList())));
    }

    private CourseChart.Knot knot(Question question, Reckoned reckoned) {
        var value = reckoned.value();
        return value == null
                ? CourseChart.Knot.SILENT
                : new CourseChart.Knot(
                        OptionalDouble.of(value.doubleValue()),
                        said(question, reckoned),
                        reckoned.verdict() == Reckoned.Verdict.DISPUTED ? prints(reckoned) : "");
    }

    /// The course in words: `2019: 3; 2020: not on record`.
    private String words(Answer answer) {
        var said = new StringJoiner("; ");
        answer.years()
                .forEach((year, each) -> said.add(year + ": "
                        + (each.value() == null ? here.say("web.blank") : said(answer.question(), each))
                        + (each.printed().isEmpty() ? "" : " (" + prints(each) + ")")));
        return said.toString();
    }

    /// Who came to the annual meeting: countries filled, participants hollow.
    public CourseChart annual(List<Annual> years) {
        var description = new StringJoiner("; ");
        for (var year : years)
            description.add(year.year() + ": "
                    + (year.front() == null
                            ? here.say("web.blank")
                            : here.say(
                                    "counting.annual.words",
                                    saidOrBlank(year, Figure.Of.COUNTRIES),
                                    saidOrBlank(year, Figure.Of.PARTICIPANTS))));
        return new CourseChart(
                here.say("counting.annual"),
                description.toString(),
                here.say("counting.year"),
                here.say("web.blank"),
                years.stream().map(year -> String.valueOf(year.year())).toList(),
                List.of(
                        line(years, Figure.Of.COUNTRIES, "counting.countries"),
                        line(years, Figure.Of.PARTICIPANTS, "counting.participants")));
    }

    private String saidOrBlank(Annual year, Figure.Of of) {
        return year.of(of) == null ? here.say("web.blank") : year.said(of);
    }

    private CourseChart.Course line(List<Annual> years, Figure.Of of, String name) {
        return new CourseChart.Course(
                here.say(name), years.stream().map(year -> knot(year, of)).toList());
    }

    private CourseChart.Knot knot(Annual year, Figure.Of of) {
        var number = year.number(of);
        var reckoning = year.of(of);
        if (number == null || reckoning == null) return CourseChart.Knot.SILENT;
        return new CourseChart.Knot(
                OptionalDouble.of(number),
                reckoning.roll().isEmpty() ? reckoning.printed().getFirst().printed() : String.valueOf(number),
                reckoning.miscounted() ? here.say("counting.printed", reckoning.values()) : "");
    }
}
