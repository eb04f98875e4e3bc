package org.redthread.meetings.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.calendar.Turnouts;
import org.redthread.office.Spreadsheet;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Attendance over the years, as a page and as a table to go on working with.
@PageController
@Asks("meetings.read")
class AttendanceController {

    private final Turnouts turnouts;
    private final Dialogues dialogues;
    private final Parties parties;

    AttendanceController(Turnouts turnouts, Dialogues dialogues, Parties parties) {
        this.turnouts = turnouts;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping("/{language}/{dialogue}/attendance")
    String attendance(
            Here here, @PathVariable String dialogue, @RequestParam(defaultValue = "") String body, Model model) {
        model.addAttribute("page", page(here, dialogue, body));
        return "meetings/calendar/attendance";
    }

    /// The same as `xlsx`, with a sheet of the lists that were counted, or as `csv`.
    @GetMapping("/{language}/{dialogue}/attendance.{format}")
    void table(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String body,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogue, body);
        var name = page.dialogue().slug() + "-attendance." + format;
        var tabs = new AttendanceTabs(page);
        switch (format) {
            case "xlsx" -> {
                Files.head(response, name, Spreadsheet.XLSX);
                Spreadsheet.xlsx(tabs.all(), Locale.of(here.language().tag()), response.getOutputStream());
            }
            case "csv" -> {
                Files.head(response, name, Spreadsheet.CSV);
                Spreadsheet.csv(tabs.parties(), response.getOutputStream());
            }
            default -> throw new NoSuchPage("page");
        }
    }

    private AttendancePage page(Here here, String slug, String asked) {
        var dialogue = dialogues.get(slug);
        var bodies = dialogues.bodies(dialogue);
        var chosen = CalendarPages.body(bodies, asked);
        var turnout = turnouts.of(dialogue, here.asOf());
        var met = turnout.bodies();
        var counted = turnout.of(chosen);
        var ids = new HashSet<>(counted.parties(Attendance.Kind.COUNTRY));
        ids.addAll(counted.parties(Attendance.Kind.ORGANISATION));
        return new AttendancePage(
                here,
                dialogue,
                bodies.stream().filter(body -> met.contains(body.id())).toList(),
                bodies.stream()
                        .filter(body -> body.id().equals(chosen))
                        .findFirst()
                        .orElse(null),
                counted,
                parties.names(ids, here.language(), here.asOf()));
    }
}
