package org.redthread.office;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Appointments in the words of the calendar library.
final class Ics {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private Ics() {}

    static String of(String method, String name, Appointment.Guest organiser, List<Appointment> appointments)
            throws IOException {
        var calendar = new net.fortuna.ical4j.model.Calendar();
        calendar.add(new ProdId("-//Red Thread//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Method(method));
        if (!name.isEmpty()) calendar.add(new XProperty("X-WR-CALNAME", name));
        var zones = new LinkedHashSet<ZoneId>();
        for (var appointment : appointments)
            switch (appointment.span()) {
                case Appointment.Span.Hours(var from, var to) -> zones.addAll(List.of(from.getZone(), to.getZone()));
                case Appointment.Span.Moment(var at) -> zones.add(at.getZone());
                case Appointment.Span.Days days -> {
                    // A day is a day wherever its reader is.
                }
            }
        zones.removeIf(zone -> !isPlace(zone));
        for (var zone : zones) calendar.add(rules(zone));
        for (var appointment : appointments) calendar.add(event(appointment, organiser, !method.equals("PUBLISH")));
        var out = new StringWriter();
        // A feed in which nothing stands is still a feed: RFC 5545 wants an entry (3.6), and readers of feeds do not.
        new CalendarOutputter(!appointments.isEmpty(), Integer.MAX_VALUE).output(calendar, out);
        return out.toString();
    }

    /// Clocks of a place over the years, so that a calendar without that zone shows the right hour too.
    private static VTimeZone rules(ZoneId zone) {
        var known = ZONES.getTimeZone(zone.getId());
        if (known == null) throw new IllegalArgumentException("No zone of a place: " + zone);
        return known.getVTimeZone();
    }

    /// Whether it is the clock of a place; UTC is nobody's, and is written without rules (RFC 5545, 3.3.5, form 2).
    private static boolean isPlace(ZoneId zone) {
        return !zone.normalized().equals(ZoneOffset.UTC);
    }

    /// The hour on the wall is written as it is known here: left to reckon it, the library takes Istanbul's first
    /// months of each year from rules that ended in 2016, and writes an hour less.
    private static DtStart<?> start(ZonedDateTime at) {
        if (!isPlace(at.getZone())) return new DtStart<>(at.toInstant());
        var start = new DtStart<>(at.toLocalDateTime());
        start.add(new TzId(at.getZone().getId()));
        return start;
    }

    private static DtEnd<?> end(ZonedDateTime at) {
        if (!isPlace(at.getZone())) return new DtEnd<>(at.toInstant());
        var end = new DtEnd<>(at.toLocalDateTime());
        end.add(new TzId(at.getZone().getId()));
        return end;
    }

    private static VEvent event(Appointment appointment, Appointment.Guest organiser, boolean asking) {
        var event = new VEvent(false);
        event.add(new Uid(appointment.uid()));
        event.add(new Sequence(appointment.sequence()));
        event.add(new DtStamp(appointment.stated()));
        event.add(new LastModified(appointment.stated()));
        switch (appointment.span()) {
            case Appointment.Span.Hours(var from, var to) -> {
                event.add(start(from));
                event.add(end(to));
            }
            case Appointment.Span.Moment(var at) -> event.add(start(at));
            case Appointment.Span.Days(var first, var last) -> {
                event.add(new DtStart<>(first));
                // The end of a date is the first day that is not of it any more (RFC 5545, 3.6.1).
                event.add(new DtEnd<>(last.plusDays(1)));
            }
        }
        event.add(new Summary(appointment.title()));
        if (!appointment.place().isEmpty()) event.add(new Location(appointment.place()));
        if (!appointment.words().isEmpty()) event.add(new Description(appointment.words()));
        var address = Address.orNothing(appointment.address());
        if (!address.isEmpty()) event.add(new Url(URI.create(address)));
        event.add(new Status(appointment.standing().name()));
        var host = new Organizer(mailto(organiser));
        host.add(new Cn(organiser.name()));
        event.add(host);
        if (asking) appointment.guests().forEach(guest -> event.add(attendee(guest)));
        return event;
    }

    private static Attendee attendee(Appointment.Guest guest) {
        Attendee attendee = new Attendee(mailto(guest));
        attendee.add(new Cn(guest.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }

    private static URI mailto(Appointment.Guest guest) {
        return URI.create("mailto:" + guest.mail());
    }
}
