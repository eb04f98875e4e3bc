package org.redthread.results.collecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Cell;
import org.redthread.office.Spreadsheet;
import org.redthread.office.Tab;
import org.redthread.parties.Parties;
import org.redthread.results.collecting.Answered;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Split;
import org.redthread.results.values.Told;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Indicators over their periods.
@PageController
@RequestMapping("/{language}/{dialogue}/collecting/{period}/indicators")
@Asks("collecting.read")
class CourseController {

    private final Collecting collecting;
    private final Dialogues dialogues;
    private final Parties parties;

    CourseController(Collecting collecting, Dialogues dialogues, Parties parties) {
        this.collecting = collecting;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping
    String courses(
            Here here, @PathVariable("dialogue") String slug, @PathVariable("period") String period, Model model) {
        var dialogue = dialogues.get(slug);
        var cycle = collecting.get(dialogue, period);
        var courses = collecting.courses(cycle).stream()
                .map(course -> new CoursePage(here, dialogue, course, Map.of()))
                .toList();
        model.addAttribute("page", new CoursesPage(here, dialogue, cycle, courses));
        return "results/collecting/courses";
    }

    @GetMapping("/{indicator}")
    String course(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("period") String period,
            @PathVariable("indicator") String indicator,
            Model model) {
        model.addAttribute("page", page(here, slug, period, indicator));
        return "results/collecting/course";
    }

    private CoursePage page(Here here, String slug, String period, String indicator) {
        var dialogue = dialogues.get(slug);
        var course = collecting.course(collecting.get(dialogue, period), indicator);
        var names = parties.names(
                course.answered().stream().map(Answered::partyId).collect(Collectors.toSet()),
                here.language(),
                here.asOf());
        return new CoursePage(here, dialogue, course, names);
    }

    @GetMapping("/{indicator}/course.csv")
    void table(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("period") String period,
            @PathVariable("indicator") String indicator,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, slug, period, indicator);
        csv(response, slug + "-" + indicator + ".csv");
        Spreadsheet.csv(tab(page), response.getOutputStream());
    }

    @GetMapping("/{indicator}/parts.csv")
    void parts(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("period") String period,
            @PathVariable("indicator") String indicator,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, slug, period, indicator);
        csv(response, slug + "-" + period + "-" + indicator + "-parts.csv");
        Spreadsheet.csv(parts(page), response.getOutputStream());
    }

    /// A line for each part.
    private static Tab parts(CoursePage page) {
        return new Tab(
                page.called(),
                Stream.of("column.part", "head.verified", "head.reported", "overlaps")
                        .map(head -> page.here().say("collecting." + head))
                        .toList(),
                page.indicator().splits().stream()
                        .flatMap(split -> split.parts().stream().map(part -> row(page, split, part)))
                        .toList());
    }

    private static List<Cell> row(CoursePage page, Split split, String key) {
        var part = new Part(split.by(), key);
        return List.of(
                Cell.of(part.written()),
                cell(page.in(part, Told.Kind.VERIFIED)),
                cell(page.in(part, Told.Kind.REPORTED)),
                Cell.of(page.here().say(split.overlaps() ? "collecting.overlaps.yes" : "collecting.overlaps.no")));
    }

    private static void csv(HttpServletResponse response, String name) {
        response.setContentType(Spreadsheet.CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    /// A line for each period. An empty cell is silence.
    private static Tab tab(CoursePage page) {
        return new Tab(
                page.called(),
                Stream.of("period", "head.verified", "head.told", "head.reported", "head.so-far", "milestone")
                        .map(head -> page.here().say("collecting." + head))
                        .toList(),
                page.course().periods().stream()
                        .map(period -> List.of(
                                Cell.of(period.toString()),
                                cell(page.inPeriod(period, Told.Kind.VERIFIED)),
                                Cell.of(page.tellers(period)),
                                cell(page.inPeriod(period, Told.Kind.REPORTED)),
                                cell(page.soFar(period)),
                                cell(page.milestone(period))))
                        .toList());
    }

    private static Cell cell(@Nullable BigDecimal value) {
        return value == null ? Cell.NONE : Cell.of(value);
    }
}
