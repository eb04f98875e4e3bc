package org.redthread.meetings.calendar.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.calendar.Entry;
import org.redthread.meetings.calendar.Titles;
import org.redthread.record.When;
import org.redthread.web.Here;
import org.redthread.web.Zones;

/// One line of the calendar on its page.
public record CalendarLine(CalendarPage page, Entry entry) {

    private Here here() {
        return page.here();
    }

    /// Day or days, for the margin; null where the day is not known.
    public @Nullable String day() {
        return entry.when().exactness() == When.Exactness.DAY ? entry.when().withinYear(here()) : null;
    }

    public String title() {
        return new Titles(here().messages(), here().language()).of(entry);
    }

    public String address() {
        var meeting = page.dialogue().inside() + "/meetings/" + entry.meeting().slug();
        if (entry.kind() != Entry.Kind.NEXT_STEP) return here().to(meeting);
        return here().to(meeting + (entry.convened() == null ? "#next" : "/outcomes"));
    }

    /// The knot of the look.
    public String knot() {
        if (entry.isDeadline()) return isPast() || entry.done() ? "tied" : "pending";
        var convened = entry.convened();
        if (convened != null) return convened.state().knot();
        return switch (entry.meeting().on(here().asOf())) {
            case HELD -> "tied";
            case NOW -> "now";
            case AHEAD, UNDATED -> "open";
        };
    }

    /// Where it stands, in a word; null where the thread alone says it.
    public @Nullable String state() {
        if (entry.kind() == Entry.Kind.NEXT_STEP)
            return here().say(
                            entry.done()
                                    ? "meetings.calendar.done"
                                    : isPast() ? "meetings.calendar.past" : "meetings.calendar.ahead");
        if (entry.isDeadline()) return here().say(isPast() ? "meetings.calendar.past" : "meetings.calendar.ahead");
        var convened = entry.convened();
        if (convened != null) return here().say("meetings.state." + convened.state());
        return entry.meeting().on(here().asOf()) == Meeting.Moment.AHEAD ? here().say("meetings.calendar.ahead") : null;
    }

    private boolean isPast() {
        return entry.begins() == null
                ? entry.when().last().isBefore(here().asOf())
                : entry.begins().isBefore(page.now());
    }

    /// On the clock of the meeting; null where no hour is known.
    public @Nullable String onTheWall() {
        return clock(entry.zone());
    }

    /// The same on the reader's clock, where that one differs.
    public @Nullable String onYours() {
        var yours = page.zone();
        var theirs = entry.zone();
        if (yours == null || theirs == null || entry.begins() == null || entry.ends() == null) return null;
        return Zones.agree(yours, theirs, entry.begins()) && Zones.agree(yours, theirs, entry.ends())
                ? null
                : clock(yours);
    }

    private @Nullable String clock(@Nullable ZoneId zone) {
        if (zone == null || entry.begins() == null || entry.ends() == null) return null;
        var language = here().language();
        var from = language.moment(entry.begins(), zone);
        return entry.begins().equals(entry.ends())
                ? from
                : here().say("meetings.calendar.from-to", from, language.moment(entry.ends(), zone));
    }
}
