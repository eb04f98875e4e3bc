package org.redthread.meetings.calendar;

import java.util.ArrayList;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The yearly calendar of meetings and activities, to be circulated.
@Component
public class YearPaper {

    private final BaseAddress base;

    YearPaper(BaseAddress base) {
        this.base = base;
    }

    public Paper of(Here here, Dialogue dialogue, int year, List<Entry> entries) {
        var name = dialogue.name().in(here.language());
        var title = here.say("meetings.calendar.paper.title", String.valueOf(year));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, title));
        var lead = here.say("meetings.calendar.paper.lead", name, here.day(here.asOf()));
        blocks.add(new Block.Paragraph(Words.of(lead), Block.Tone.LEAD));
        if (dialogue.sample())
            blocks.add(new Block.Paragraph(Words.of(here.say("web.sample.band")), Block.Tone.NOTICE));
        var meetings = entries.stream().filter(entry -> !entry.isDeadline()).toList();
        var deadlines = entries.stream().filter(Entry::isDeadline).toList();
        if (entries.isEmpty()) blocks.add(Block.paragraph(here.say("meetings.calendar.none")));
        if (!meetings.isEmpty()) blocks.add(table(here, "meetings", "place", rows(here, dialogue, meetings)));
        if (!deadlines.isEmpty()) blocks.add(table(here, "deadlines", "meeting", rows(here, dialogue, deadlines)));
        return new Paper(title, here.language().locale().toLocale(), name, "", Sheet.ACROSS, blocks);
    }

    private static Block.Table table(Here here, String what, String third, List<List<Words>> rows) {
        return new Block.Table(
                here.say("meetings.calendar.paper." + what),
                List.of(
                        Column.text(here.say("meetings.calendar.paper.when")),
                        Column.name(here.say("meetings.calendar.paper.what")),
                        Column.text(here.say("meetings.calendar.paper." + third)),
                        Column.text(here.say("meetings.calendar.paper.from"))),
                rows);
    }

    private List<List<Words>> rows(Here here, Dialogue dialogue, List<Entry> entries) {
        var titles = new Titles(here.messages(), here.language());
        return entries.stream()
                .map(entry -> List.of(
                        Words.of(when(here, entry)),
                        what(here, dialogue, entry, titles.of(entry)),
                        Words.of(third(here, entry)),
                        Words.of(from(here, entry))))
                .toList();
    }

    private Words what(Here here, Dialogue dialogue, Entry entry, String title) {
        var inside = dialogue.inside() + "/meetings/" + entry.meeting().slug();
        return Words.NONE.link(title, base.of("/" + here.language().tag() + inside), "");
    }

    /// No more exactly than it is known; a deadline by its moment, as its page has it.
    private static String when(Here here, Entry entry) {
        var zone = entry.zone();
        return entry.isDeadline() && entry.begins() != null && zone != null
                ? here.language().moment(entry.begins(), zone)
                : entry.when().in(here);
    }

    private static String third(Here here, Entry entry) {
        var meeting = entry.meeting();
        if (entry.isDeadline()) return meeting.label().in(here.language());
        var place = meeting.town();
        return place != null ? place : online(here, meeting.online());
    }

    private static String online(Here here, boolean online) {
        return here.say(online ? "meetings.online" : "web.blank");
    }

    /// A meeting convened here by symbol and state, one of the record by its sources.
    private static String from(Here here, Entry entry) {
        var convened = entry.convened();
        return convened == null
                ? String.join(", ", entry.meeting().sources())
                : convened.symbol() + ", " + here.say("meetings.state." + convened.state());
    }
}
