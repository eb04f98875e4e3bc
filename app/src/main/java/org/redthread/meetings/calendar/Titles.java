package org.redthread.meetings.calendar;

import org.redthread.web.Language;
import org.redthread.web.Messages;

/// What an entry is called, the same on a page, in a feed and on paper.
public record Titles(Messages messages, Language language) {

    public String of(Entry entry) {
        var label = entry.meeting().label().in(language);
        return switch (entry.kind()) {
            case MEETING ->
                entry.isOff() ? messages.say(language, "meetings.calendar.off", label, state(entry)) : label;
            case REGISTRATION_CLOSES -> messages.say(language, "meetings.calendar.registration-closes", label);
            case CORRECTIONS_CLOSE -> messages.say(language, "meetings.calendar.corrections-close", label);
            case NEXT_STEP -> messages.say(language, "meetings.calendar.due", entry.says() == null ? "" : entry.says());
        };
    }

    private String state(Entry entry) {
        var convened = entry.convened();
        return convened == null ? "" : messages.say(language, "meetings.state." + convened.state());
    }
}
