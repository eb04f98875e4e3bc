package org.redthread.meetings.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.meetings.calendar.Feed;
import org.redthread.meetings.calendar.YearPaper;
import org.redthread.office.Calendar;
import org.redthread.office.Printer;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The calendar of a dialogue as a page, as a feed and as a paper.
@PageController
@Asks("meetings.read")
class CalendarController {

    private final CalendarPages pages;
    private final Feed feed;
    private final YearPaper paper;

    CalendarController(CalendarPages pages, Feed feed, YearPaper paper) {
        this.pages = pages;
        this.feed = feed;
        this.paper = paper;
    }

    /// @param zone IANA name of the reader's own clock, on which times are shown too
    @GetMapping("/{language}/{dialogue}/calendar")
    String calendar(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        model.addAttribute("page", pages.page(here, dialogue, Question.of(body, party, zone, year)));
        return "meetings/calendar/calendar";
    }

    /// For others' calendars (RFC 5545), which ask again and again: what has not changed is not sent again.
    ///
    /// @param year without one, all years
    @GetMapping("/{language}/{dialogue}/calendar.ics")
    ResponseEntity<byte[]> feed(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String year)
            throws IOException {
        var found = pages.find(here, dialogue, Question.of(body, party, "", year));
        var entries = found.year() == null
                ? found.almanac().entries()
                : found.almanac().of(found.year());
        var out = new ByteArrayOutputStream();
        feed.of(found.dialogue(), entries, here.language()).write(out);
        var written = out.toByteArray();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Calendar.MEDIA_TYPE))
                .cacheControl(here.reader().signedIn() ? CacheControl.noStore() : CacheControl.noCache())
                .eTag("\"" + DigestUtils.md5DigestAsHex(written) + "\"")
                .body(written);
    }

    /// The yearly calendar as a paper: `docx`, `pdf` or `html`.
    @GetMapping("/{language}/{dialogue}/calendar/{year}.{format}")
    void paper(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String year,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String party,
            HttpServletResponse response)
            throws IOException {
        var printer = Printer.of(format).orElseThrow(() -> new NoSuchPage("page"));
        var found = pages.find(here, dialogue, Question.of(body, party, "", year));
        var asked = Objects.requireNonNull(found.year());
        Files.head(response, found.dialogue().slug() + "-calendar-" + year + "." + format, printer.mediaType());
        printer.print(paper.of(here, found.dialogue(), asked, found.almanac().of(asked)), response.getOutputStream());
    }
}
