package org.redthread.web;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The clocks that somebody is told a moment on: that of the place where it counts comes first, and beside it the
/// reader's own where that one shows another hour.
///
/// Pages and mails ask here, so that a deadline never differs between the two. Papers do not: they are handed on to
/// people with other clocks, and stand on that of the place alone.
///
/// @param yours null for whoever has chosen none
public record Clocks(
        Messages messages, Language language, @Nullable ZoneId yours) {

    /// 5 December 2023 at 17:05 GMT+3 (15:05 GMT+1 on your clock).
    public String moment(Instant moment, ZoneId place) {
        var there = language.moment(moment, place);
        if (yours == null || Zones.agree(yours, place, moment)) return there;
        return beside(there, sameDay(moment, place) ? language.hour(moment, yours) : language.moment(moment, yours));
    }

    /// On the reader's own clock alone; null where that shows the same as the place's.
    public @Nullable String yours(Instant moment, ZoneId place) {
        return yours == null || Zones.agree(yours, place, moment) ? null : language.moment(moment, yours);
    }

    /// With the clocks named by their towns, for letters, which are read where no page says more:
    /// 5 December 2023 at 17:05 GMT+3 (Istanbul), on your clock 5 December 2023 at 15:05 GMT+1 (Vienna).
    public String named(Instant moment, ZoneId place) {
        var there = called(moment, place);
        if (yours == null || Zones.agree(yours, place, moment)) return there;
        return messages.say(language, "web.clock.named.beside", there, called(moment, yours));
    }

    /// From one moment to another of the same day at the place: 09:30–12:00 (06:30–09:00 on your clock).
    public String times(Instant from, Instant to, ZoneId place) {
        var there = language.times(from, to, place);
        if (yours == null || Zones.agree(yours, place, from) && Zones.agree(yours, place, to)) return there;
        var here = sameDay(from, place) && sameDay(to, place)
                ? language.times(from, to, yours)
                : language.timesWithDay(from, to, yours);
        return beside(there, here);
    }

    private boolean sameDay(Instant moment, ZoneId place) {
        return yours != null
                && moment.atZone(place)
                        .toLocalDate()
                        .equals(moment.atZone(yours).toLocalDate());
    }

    private String beside(String there, String here) {
        return messages.say(language, "web.clock.beside", there, here);
    }

    private String called(Instant moment, ZoneId zone) {
        return messages.say(language, "web.clock.named", language.moment(moment, zone), Zones.town(zone, language));
    }
}
