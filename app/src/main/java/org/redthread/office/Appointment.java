package org.redthread.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/// What stands in a calendar.
///
/// @param uid the same through all its changes and its cancellation (RFC 5545, 3.8.4.7)
/// @param sequence one more with each change of time, place or standing; calendars drop what is older than they hold
/// @param stated when it was said as it stands here
/// @param words what a reader sees when the entry is opened; may be empty
/// @param address of its page; may be empty
/// @param guests those who are asked; nobody in a calendar that is published
public record Appointment(
        String uid,
        int sequence,
        Instant stated,
        Standing standing,
        Span span,
        String title,
        String place,
        String words,
        String address,
        List<Guest> guests) {

    public enum Standing {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /// How long it takes.
    public sealed interface Span {

        /// In the zone of the place, so that a change of summer time moves the instant and not the hour on the wall.
        record Hours(ZonedDateTime from, ZonedDateTime to) implements Span {
            public Hours {
                if (!to.isAfter(from)) throw new IllegalArgumentException("Ends before it begins: " + from);
            }
        }

        /// A moment by which something is due, which takes no time (RFC 5545, 3.6.1: it ends when it begins).
        record Moment(ZonedDateTime at) implements Span {}

        /// @param last is a day of it too
        record Days(LocalDate first, LocalDate last) implements Span {
            public Days {
                if (last.isBefore(first)) throw new IllegalArgumentException("Ends before it begins: " + first);
            }
        }
    }

    /// @param mail an address without a name around it
    public record Guest(String name, String mail) {
        public Guest {
            name = Said.of(name).replace('"', '\'').replace('\n', ' ');
            if (!mail.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+"))
                throw new IllegalArgumentException("No address: " + mail);
        }
    }

    public Appointment {
        if (uid.isBlank()) throw new IllegalArgumentException("Nobody could change what has no name: " + title);
        if (sequence < 0) throw new IllegalArgumentException("A change before the first: " + uid);
        uid = Said.of(uid);
        title = Said.of(title);
        place = Said.of(place);
        words = Said.of(words);
        guests = List.copyOf(guests);
    }

    Appointment cancelled() {
        return new Appointment(uid, sequence, stated, Standing.CANCELLED, span, title, place, words, address, guests);
    }
}
