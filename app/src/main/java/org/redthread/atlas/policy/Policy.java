package org.redthread.atlas.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Words;
import org.redthread.web.Language;

/// The names and boundaries that a dialogue wants to be shown, or those that travel with the house where it has not
/// decided.
///
/// @param preset which of the shipped ones it is, or began from
/// @param decision null where no dialogue has decided
/// @param disclaimer stands in every picture and every file
/// @param version counts the decisions; 0 where there is none
public record Policy(
        String preset,
        Words title,
        @Nullable Decision decision,
        Words disclaimer,
        List<Treatment> territories,
        List<Segment> segments,
        int version) {

    /// @param by who in the dialogue decided, as the secretariat wrote it down
    public record Decision(String by, LocalDate on) {}

    public Optional<Treatment> of(String territory) {
        return territories.stream()
                .filter(treatment -> treatment.territory().equals(territory))
                .findFirst();
    }

    /// Whose shape it is drawn as a part of; its own where it is not merged.
    public String shape(String territory) {
        return of(territory)
                .filter(treatment -> treatment.shown() == Treatment.Shown.MERGED)
                .map(Treatment::into)
                .orElse(territory);
    }

    public boolean hatched(String territory) {
        return of(territory)
                .filter(treatment -> treatment.shown() == Treatment.Shown.HATCHED)
                .isPresent();
    }

    /// How the line between two territories is drawn; solid where nothing is said.
    public Segment.Stroke stroke(String one, String other) {
        return segments.stream()
                .filter(segment -> segment.between(one, other))
                .map(Segment::stroke)
                .findFirst()
                .orElse(Segment.Stroke.SOLID);
    }

    /// What is printed below a picture that shows these territories, beside the disclaimer.
    public List<String> footnotes(Language language) {
        return territories.stream()
                .map(treatment -> language == Language.RU ? treatment.footnoteRu() : treatment.footnoteEn())
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
