package org.redthread.desk;

import java.util.List;
import java.util.Optional;
import org.redthread.office.Appointment;
import org.redthread.office.Calendar;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What has a date on a desk, as entries of a calendar.
///
/// They are events of no length at their moment and not tasks, which most calendars that subscribe drop (decision
/// 0111). An entry keeps its name as long as the duty is the same; one that moved is told by a later stamp.
@Component
public class DeskCalendar {

    private final Signs signs;
    private final Messages messages;
    private final BaseAddress base;
    private final String from;

    /// @param from whom to write to about it, an address of mail; `REDTHREAD_MAIL_FROM` in the environment
    DeskCalendar(Signs signs, Messages messages, BaseAddress base, @Value("${redthread.mail.from}") String from) {
        this.signs = signs;
        this.messages = messages;
        this.base = base;
        this.from = from;
    }

    public Calendar of(Desk desk, Language language) {
        var named = signs.of(desk, language);
        return Calendar.published(
                messages.say(language, "desk.title"),
                new Appointment.Guest(messages.say(language, "web.brand"), from),
                desk.duties().stream()
                        .flatMap(duty -> entry(desk, duty, named).stream())
                        .toList());
    }

    /// Empty for what has no date.
    private Optional<Appointment> entry(Desk desk, Duty duty, Signs.Named named) {
        var due = duty.due();
        return due == null ? Optional.empty() : Optional.of(entry(desk, duty, due, named));
    }

    private Appointment entry(Desk desk, Duty duty, Duty.Due due, Signs.Named named) {
        var language = named.language();
        var sign = named.of(duty.mandate());
        var title = messages.say(language, "desk.calendar.entry", duty.title(), duty.about());
        var clocks = new Clocks(messages, language, desk.reader().zone());
        return new Appointment(
                uid(duty),
                0,
                desk.now(),
                Appointment.Standing.CONFIRMED,
                new Appointment.Span.Moment(due.at().atZone(due.zone())),
                sign.sample() ? messages.say(language, "web.sample.mark") + ": " + title : title,
                "",
                String.join(
                        "\n", sign.label() + ", " + sign.dialogue(), duty.words(), clocks.named(due.at(), due.zone())),
                base.of("/" + language.tag() + duty.inside()),
                List.of());
    }

    private static String uid(Duty duty) {
        var whose = duty.mandate().party() == null
                ? duty.mandate().role().name()
                : duty.mandate().party().toString();
        return "duty-" + duty.kind() + "-" + duty.subject() + "-" + whose + "@red-thread";
    }
}
