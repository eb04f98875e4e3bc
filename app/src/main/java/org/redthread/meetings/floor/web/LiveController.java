package org.redthread.meetings.floor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.redthread.access.Asks;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.floor.Floors;
import org.redthread.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The stream that an open page listens to.
///
/// The servlet's own asynchronous processing is used, not Spring's: its handler would be run a second time at the
/// end, outside of the reader on whose behalf it had asked.
@Controller
class LiveController {

    /// A reader comes again after so long, shows who it is, and is asked anew whether it may.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// Readers who came at once do not all come again at once.
    private static final Duration SPREAD = Duration.ofMinutes(2);

    private static final byte[] GREETING = "retry: 1000\n\n".getBytes(UTF_8);

    private final Halls halls;
    private final Floors floors;
    private final Live live;

    LiveController(Halls halls, Floors floors, Live live) {
        this.halls = halls;
        this.floors = floors;
        this.live = live;
    }

    /// @param view `board` or `screen`
    /// @param since the number of the act that the page was drawn after
    /// @param last where the browser was when it lost the line; it counts before `since`. What is no number
    ///             means that nothing was seen, and is answered with the whole state.
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/floor/live")
    @Asks("meetings.floor")
    void live(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("meeting") String meeting,
            @RequestParam(name = "view", defaultValue = "board") String view,
            @RequestParam(name = "since", defaultValue = "") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var hall = halls.at(here, dialogue, meeting);
        floors.requireFollow(hall.meeting());
        if (hall.meeting().state() != State.IN_SESSION) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write(GREETING);
        response.flushBuffer();
        var stream = request.startAsync();
        stream.setTimeout(0);
        var ends = System.nanoTime()
                + LONGEST.toNanos()
                + ThreadLocalRandom.current().nextLong(SPREAD.toNanos());
        var subscriber = new Subscriber(
                hall.meeting().id(),
                here.language(),
                View.of(view),
                seen(last.isEmpty() ? since : last),
                stream,
                ends,
                live::gone);
        stream.addListener(subscriber);
        live.subscribe(subscriber);
    }

    private static int seen(String number) {
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
    }
}
