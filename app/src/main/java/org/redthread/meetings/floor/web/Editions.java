package org.redthread.meetings.floor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.floor.Floor;
import org.redthread.meetings.floor.Floors;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// Draws the state of a floor as an event of a stream (WHATWG HTML, 9.2.6), from the fragment that its page includes.
@Component
class Editions {

    private final Floors floors;
    private final Convenings convenings;
    private final Boards boards;
    private final TemplateEngine templates;

    Editions(Floors floors, Convenings convenings, Boards boards, TemplateEngine templates) {
        this.floors = floors;
        this.convenings = convenings;
        this.boards = boards;
        this.templates = templates;
    }

    Edition of(UUID meeting) {
        var convened = convenings
                .find(meeting)
                .orElseThrow(() -> new IllegalStateException("The relay cannot see meeting " + meeting));
        var floor = floors.of(meeting);
        return new Edition(floor.seq(), (language, view) -> event(convened, floor, language, view));
    }

    private byte[] event(Convened meeting, Floor floor, Language language, View view) {
        var html = new StringOutput();
        templates.render(view.template(), Map.of("board", boards.of(meeting, floor, language)), html);
        return event(floor.seq(), html.toString());
    }

    /// No line of the data can end the event: each begins with its field's name.
    static byte[] event(int head, String data) {
        var lines = data.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "data: " + line + "\n")
                .collect(Collectors.joining());
        return ("id: " + head + "\nevent: floor\n" + lines + "\n").getBytes(UTF_8);
    }
}
