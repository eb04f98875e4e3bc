package org.redthread.thread.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.thread.Kinds;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Strand;
import org.redthread.thread.Told;
import org.redthread.thread.Trace;
import org.redthread.thread.web.KnotPage.Side;
import org.redthread.thread.web.KnotPage.StepLine;
import org.redthread.web.Here;

/// A trace in the words of the reader.
record Telling(Here here, Knot stand, Trace.Asked asked) {

    /// @param ties whether the reader may tie here by hand
    KnotPage page(Trace trace, boolean ties) {
        var told = trace.stand();
        return new KnotPage(
                here,
                stand.inside(),
                told.label(),
                told.language(),
                kindName(stand),
                told.inside(),
                told.within(),
                told.when() == null ? null : told.when().in(here),
                side(trace.up(), "up-after", asked.upAfter()),
                side(trace.down(), "down-after", asked.downAfter()),
                asked.by(),
                ties,
                filters(trace),
                TimeLine.of(points(trace)),
                strands(trace)
                        .flatMap(strand -> strand.sources().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Side side(Trace.Branch branch, String parameter, int after) {
        return new Side(
                branch.steps().stream().map(this::line).toList(),
                (int) branch.all().map(step -> step.strand().knot()).distinct().count(),
                after > 0 ? address(parameter, 0) : null,
                branch.more() && after < Trace.MOST_READ ? address(parameter, after + Trace.WIDTH) : null);
    }

    private String address(String parameter, int after) {
        var questions = new ArrayList<String>();
        if (asked.by() != null) questions.add("by=" + Address.spelled(asked.by()));
        if (after > 0) questions.add(parameter + "=" + after);
        return stand.inside() + (questions.isEmpty() ? "" : "?" + String.join("&", questions));
    }

    private StepLine line(Trace.Step step) {
        var strand = step.strand();
        var told = strand.told();
        var when = told.when();
        return new StepLine(
                how(strand),
                told.label(),
                told.language(),
                kindName(strand.knot()),
                strand.knot().inside(),
                told.within(),
                when == null ? null : String.valueOf(when.first().getYear()),
                when == null ? null : when.withinYear(here),
                strand.note(),
                strand.inferred(),
                period(strand),
                strand.sources(),
                strand.recorded() ? null : strand.setBy(),
                step.on().steps().stream().map(this::line).toList(),
                step.on().more(),
                step.again());
    }

    private String how(Strand strand) {
        return here.say((strand.forwards() ? "thread.forth." : "thread.back.") + strand.kind());
    }

    /// What the record ties holds from the day of what it ties, which is told already.
    private String period(Strand strand) {
        if (strand.recorded() && strand.until() == null) return "";
        return Periods.of(strand.since(), strand.until(), here);
    }

    private String kindName(Knot knot) {
        return Kinds.name(knot.kind(), here);
    }

    private static List<LinkKind> filters(Trace trace) {
        return strands(trace).map(Strand::kind).distinct().sorted().toList();
    }

    private static Stream<Strand> strands(Trace trace) {
        return Stream.of(trace.up(), trace.down()).flatMap(Trace.Branch::all).map(Trace.Step::strand);
    }

    private static List<TimeLine.Point> points(Trace trace) {
        return Stream.concat(
                        point(trace.stand(), true),
                        strands(trace).map(Strand::told).distinct().flatMap(told -> point(told, false)))
                .toList();
    }

    private static Stream<TimeLine.Point> point(Told told, boolean stand) {
        return Stream.ofNullable(told.when()).map(when -> new TimeLine.Point(when, told.label(), stand));
    }
}
