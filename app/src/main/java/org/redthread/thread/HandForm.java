package org.redthread.thread;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.web.Findings;

/// A link as somebody types it at one of its knots, read field by field.
record HandForm(Map<String, String> typed, Findings findings) {

    private static final int LONGEST = 500;

    /// Who may know of a link that was tied by hand, the widest first.
    enum Seen {
        PUBLIC,
        DIALOGUE,
        SECRETARIAT;

        String circle(UUID dialogue) {
            return switch (this) {
                case PUBLIC -> Circle.PUBLIC;
                case DIALOGUE -> Circle.dialogue(dialogue);
                case SECRETARIAT -> Circle.role(Role.SECRETARIAT, dialogue);
            };
        }
    }

    /// A kind of link and the way it is read from where one stands: `forth.MANDATES`, `back.MANDATES`.
    record How(LinkKind kind, boolean forwards) {

        @Override
        public String toString() {
            return (forwards ? "forth." : "back.") + kind;
        }

        /// All that can be said of a knot of the kind.
        static Stream<How> of(String kind) {
            return Stream.of(LinkKind.values())
                    .flatMap(link -> Stream.of(new How(link, true), new How(link, false)))
                    .filter(how -> how.forwards ? Fits.begins(how.kind, kind) : Fits.ends(how.kind, kind));
        }

        boolean fits(String stand, String other) {
            return forwards ? Fits.fit(kind, stand, other) : Fits.fit(kind, other, stand);
        }
    }

    Optional<How> how() {
        var how = Stream.of(LinkKind.values())
                .flatMap(link -> Stream.of(new How(link, true), new How(link, false)))
                .filter(one -> one.toString().equals(text("how")))
                .findFirst();
        findings.addIf(how.isEmpty(), "how", "thread.tie.how.no");
        return how;
    }

    @Nullable LocalDate day(String field) {
        var text = text(field);
        if (text.isEmpty()) return null;
        try {
            var day = LocalDate.parse(text);
            findings.addIf(day.getYear() < 1900 || day.getYear() > 2200, field, "thread.tie.day.no");
            return day;
        } catch (DateTimeParseException e) {
            findings.add(field, "thread.tie.day.no");
            return null;
        }
    }

    /// What may be keys of sources: how keys of the record look.
    List<String> keys() {
        return parts().filter(part -> part.matches("[A-Z][A-Za-z0-9-]{1,40}")).toList();
    }

    /// What was said of the source in words.
    ///
    /// @param known those of [#keys] that are on record
    @Nullable String words(Collection<String> known) {
        findings.addIf(parts().findAny().isEmpty(), "source", "thread.tie.source.missing");
        findings.addIf(text("source").length() > LONGEST, "source", "thread.tie.source.long", LONGEST);
        var words = new ArrayList<String>();
        parts().filter(part -> !known.contains(part)).forEach(words::add);
        return words.isEmpty() ? null : String.join(", ", words);
    }

    /// @return the narrowest where nothing that can be read was chosen
    Seen seen() {
        var seen = Stream.of(Seen.values())
                .filter(one -> one.name().equals(text("circle")))
                .findFirst();
        findings.addIf(seen.isEmpty(), "circle", "thread.tie.circle.no");
        return seen.orElse(Seen.SECRETARIAT);
    }

    private Stream<String> parts() {
        return Stream.of(text("source").split("[,;\\s]*[,;\\n][,;\\s]*", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
