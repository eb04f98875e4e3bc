package org.redthread.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Appointments as calendars of all makers take them (RFC 5545): a feed, an invitation or its withdrawal.
public final class Calendar {

    /// What a mail or an answer says its type is; an invitation adds its [#method()].
    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private final String method;
    private final String name;
    private final Appointment.Guest organiser;
    private final List<Appointment> appointments;

    private Calendar(String method, String name, Appointment.Guest organiser, List<Appointment> appointments) {
        this.method = method;
        this.name = Said.of(name);
        this.organiser = organiser;
        this.appointments = List.copyOf(appointments);
    }

    /// A feed, for who subscribes to it. Guests are left out: who else is asked is not the reader's business.
    ///
    /// @param organiser whom to write to about it; a feed must say so (RFC 5546, 3.2.1)
    public static Calendar published(String name, Appointment.Guest organiser, List<Appointment> appointments) {
        return new Calendar("PUBLISH", name, organiser, appointments);
    }

    /// A first invitation, or a later one with the same uid and a higher sequence.
    ///
    /// @throws IllegalArgumentException when nobody is asked
    public static Calendar invitation(Appointment.Guest organiser, Appointment appointment) {
        return scheduled("REQUEST", organiser, appointment);
    }

    /// Takes an invitation back.
    ///
    /// @throws IllegalArgumentException when nobody was asked
    public static Calendar cancellation(Appointment.Guest organiser, Appointment appointment) {
        return scheduled("CANCEL", organiser, appointment.cancelled());
    }

    private static Calendar scheduled(String method, Appointment.Guest organiser, Appointment appointment) {
        if (appointment.guests().isEmpty()) throw new IllegalArgumentException("Nobody is asked: " + appointment.uid());
        return new Calendar(method, appointment.title(), organiser, List.of(appointment));
    }

    /// As the parameter of that name in a mail's content type (RFC 6047, 2.4): PUBLISH, REQUEST or CANCEL.
    public String method() {
        return method;
    }

    /// Leaves the stream open.
    public void write(OutputStream out) throws IOException {
        out.write(folded(Ics.of(method, name, organiser, appointments)).getBytes(StandardCharsets.UTF_8));
    }

    /// Lines of 75 octets at most (RFC 5545, 3.1). The library counts letters, and would cut one in two.
    private static String folded(String lines) {
        var out = new StringBuilder(lines.length() + lines.length() / 60);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int letter = lines.codePointAt(i);
            int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (letter == '\r' || letter == '\n') octets = -size;
            else if (octets + size > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(letter);
            octets += size;
            i += Character.charCount(letter);
        }
        return out.toString();
    }
}
