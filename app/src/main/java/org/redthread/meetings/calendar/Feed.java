package org.redthread.meetings.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.State;
import org.redthread.office.Appointment;
import org.redthread.office.Appointment.Standing;
import org.redthread.office.Calendar;
import org.redthread.record.When;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.redthread.web.Zones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes entries for the calendars that people keep themselves.
///
/// What is known to the month or year only is left out: such a calendar knows days alone, and a day would be invented.
@Component
public class Feed {

    private final Messages messages;
    private final BaseAddress base;
    private final String from;

    /// @param from whom to write to about it, an address of mail; `REDTHREAD_MAIL_FROM` in the environment
    Feed(Messages messages, BaseAddress base, @Value("${redthread.mail.from}") String from) {
        this.messages = messages;
        this.base = base;
        this.from = from;
    }

    /// @param entries in the order in which they are to be written
    public Calendar of(Dialogue dialogue, List<Entry> entries, Language language) {
        var name = dialogue.name().in(language);
        var sample = dialogue.sample() ? " (" + messages.say(language, "web.sample.mark") + ")" : "";
        return Calendar.published(
                messages.say(language, "meetings.calendar.feed.name", name) + sample,
                new Appointment.Guest(name, from),
                entries.stream()
                        .filter(entry -> entry.when().exactness() == When.Exactness.DAY)
                        .map(entry -> appointment(dialogue, entry, language))
                        .toList());
    }

    private Appointment appointment(Dialogue dialogue, Entry entry, Language language) {
        var meeting = entry.meeting();
        var title = new Titles(messages, language).of(entry);
        return new Appointment(
                uid(entry),
                entry.version(),
                stated(entry),
                standing(entry),
                span(entry),
                dialogue.sample() ? messages.say(language, "web.sample.mark") + ": " + title : title,
                place(entry, language),
                words(entry, language),
                base.of("/" + language.tag() + dialogue.inside() + "/meetings/" + meeting.slug()),
                List.of());
    }

    /// Of no host's name: a house that moves to another address must not leave every entry twice in others' calendars.
    /// A meeting has the same name in the invitation by mail, so that who has both has one entry.
    static String uid(Entry entry) {
        return entry.key() + "@red-thread";
    }

    /// A meeting of the record is stated as of its last day: no source can have told of it before.
    private static Instant stated(Entry entry) {
        return entry.changedAt() != null
                ? entry.changedAt()
                : entry.when().last().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Standing standing(Entry entry) {
        if (entry.isOff()) return Standing.CANCELLED;
        var convened = entry.convened();
        return convened != null && convened.state() == State.DRAFT ? Standing.TENTATIVE : Standing.CONFIRMED;
    }

    private static Appointment.Span span(Entry entry) {
        var zone = entry.zone();
        if (entry.begins() == null || entry.ends() == null || zone == null)
            return new Appointment.Span.Days(entry.when().first(), entry.when().last());
        return span(entry.begins(), entry.ends(), zone);
    }

    private static Appointment.Span span(Instant begins, Instant ends, ZoneId zone) {
        return begins.equals(ends)
                ? new Appointment.Span.Moment(begins.atZone(zone))
                : new Appointment.Span.Hours(begins.atZone(zone), ends.atZone(zone));
    }

    private String place(Entry entry, Language language) {
        if (entry.isDeadline()) return "";
        var meeting = entry.meeting();
        if (meeting.town() != null) return meeting.town();
        return meeting.online() ? messages.say(language, "meetings.online") : "";
    }

    /// The moment in words too: whoever reads it on a clock of another place sees which one is meant.
    private String words(Entry entry, Language language) {
        var words = new ArrayList<@Nullable String>();
        var convened = entry.convened();
        var zone = entry.zone();
        if (entry.says() != null) words.add(entry.says());
        if (entry.isDeadline() && entry.begins() != null && zone != null)
            words.add(messages.say(
                    language,
                    "meetings.calendar.feed.before",
                    language.moment(entry.begins(), zone),
                    Zones.town(zone, language)));
        if (convened != null) {
            words.add(convened.symbol());
            if (!entry.isDeadline()) words.add(messages.say(language, "meetings.state." + convened.state()));
        }
        return String.join("\n", words.stream().filter(Objects::nonNull).toList());
    }
}
