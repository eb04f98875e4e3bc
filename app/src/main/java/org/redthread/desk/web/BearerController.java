package org.redthread.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Asks;
import org.redthread.desk.DeskCalendar;
import org.redthread.desk.DeskChoices;
import org.redthread.desk.MyDesk;
import org.redthread.office.Calendar;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.Sent;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What secret addresses open for whoever bears them, signed in or not. One that opens nothing is no page, whatever
/// the reason.
@Controller
@Asks("desk.bear")
class BearerController {

    private final DeskChoices choices;
    private final MyDesk desks;
    private final DeskCalendar calendar;
    private final Access access;

    BearerController(DeskChoices choices, MyDesk desks, DeskCalendar calendar, Access access) {
        this.choices = choices;
        this.desks = desks;
        this.calendar = calendar;
        this.access = access;
    }

    /// The dated duties of its holder, as that one may see them at this moment (RFC 5545).
    @GetMapping("/{language}/desk/calendar/{token}.ics")
    void calendar(Here here, @PathVariable String token, HttpServletResponse response) throws IOException {
        var holder = choices.subscriber(token).orElseThrow(() -> new NoSuchPage("page"));
        var written = access.as(holder, () -> calendar.of(desks.now(here.language()), here.language()));
        response.setContentType(Calendar.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        written.write(response.getOutputStream());
    }

    /// Asks, and changes nothing: programs that look for viruses open every address of a letter.
    @GetMapping("/{language}/desk/letters/{token}")
    String wayOut(Here here, @PathVariable String token, Model model, HttpServletResponse response) {
        var open = choices.stands(token).orElseThrow(() -> new NoSuchPage("page"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", new WayOutPage(here, open));
        return "desk/way-out";
    }

    /// The secret in the address is the proof: a mail program that posts here on one press has no other, and is led
    /// nowhere (RFC 8058, 3.2).
    @PostMapping("/{language}/desk/letters/{token}")
    @Nullable String leave(
            Here here,
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String pressed,
            HttpServletResponse response) {
        if (!choices.leave(token)) throw new NoSuchPage("page");
        if (pressed.equals("One-Click")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return Sent.seeOther(response, here.address());
    }
}
