package org.redthread.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.mail.Attachment;
import org.redthread.office.Calendar;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// A desk in the words of a letter, which is read where no page says more: every moment on its place's clock and on
/// the reader's, every duty with its address.
@Component
class WeeklyLetter {

    /// A letter that is longer is not read to its end; the desk holds all.
    static final int MOST = 60;

    private final Signs signs;
    private final DeskCalendar calendar;
    private final Messages messages;
    private final BaseAddress base;

    WeeklyLetter(Signs signs, DeskCalendar calendar, Messages messages, BaseAddress base) {
        this.signs = signs;
        this.calendar = calendar;
        this.messages = messages;
        this.base = base;
    }

    /// @param enclosed what has a date, for a calendar; null where nothing has one
    /// @param wayOut the address that ends these letters
    record Written(String subject, String body, @Nullable Attachment enclosed, String wayOut) {

        List<Attachment> attachments() {
            return enclosed == null ? List.of() : List.of(enclosed);
        }
    }

    /// @param wayOut the secret part of the address that ends these letters
    Written of(Desk desk, Language language, String wayOut) {
        var overdue = desk.count(Urgency.OVERDUE);
        var parts = new ArrayList<String>();
        parts.add(messages.say(language, "desk.lead", desk.duties().size(), overdue)
                .strip());
        parts.addAll(mandates(desk, language));
        if (desk.duties().size() > MOST)
            parts.add(messages.say(language, "desk.mail.more", desk.duties().size() - MOST));
        parts.add(messages.say(language, "desk.mail.desk", page(language, "/desk")));
        var out = page(language, "/desk/letters/" + wayOut);
        parts.add(messages.say(language, "desk.mail.way-out", out));
        return new Written(
                messages.say(language, "desk.mail.subject", desk.duties().size(), overdue)
                        .strip(),
                String.join("\n\n", parts),
                desk.isDated() ? enclosed(calendar.of(desk, language)) : null,
                out);
    }

    private List<String> mandates(Desk desk, Language language) {
        var named = signs.of(desk, language);
        var clocks = new Clocks(messages, language, desk.reader().zone());
        var shown = new Desk(
                desk.reader(),
                desk.now(),
                desk.zone(),
                desk.duties().stream().limit(MOST).toList());
        var parts = new ArrayList<String>();
        shown.byMandate().forEach((mandate, waiting) -> {
            var sign = named.of(mandate);
            var sample = sign.sample() ? " (" + messages.say(language, "web.sample.mark") + ")" : "";
            parts.add("== " + sign.label() + ", " + sign.dialogue() + sample + " ==");
            waiting.forEach((urgency, duties) -> {
                parts.add(messages.say(language, "desk.urgency." + urgency) + ":");
                duties.forEach(duty -> parts.add(line(duty, clocks)));
            });
            if (sign.footnote() != null) parts.add(sign.footnote());
        });
        return parts;
    }

    private String line(Duty duty, Clocks clocks) {
        var language = clocks.language();
        var lines = new ArrayList<String>();
        lines.add("- " + messages.say(language, "desk.calendar.entry", duty.title(), duty.about()));
        if (duty.due() != null)
            lines.add("  " + clocks.named(duty.due().at(), duty.due().zone()));
        lines.add("  " + duty.words());
        lines.add("  " + page(language, duty.inside()));
        return String.join("\n", lines);
    }

    private String page(Language language, String inside) {
        return base.of("/" + language.tag() + inside);
    }

    private static Attachment enclosed(Calendar calendar) {
        var out = new ByteArrayOutputStream();
        try {
            calendar.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachment("desk.ics", Calendar.MEDIA_TYPE + ";method=" + calendar.method(), out.toByteArray());
    }
}
