package org.redthread.atlas.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redthread.record.Words;

/// One decision of a dialogue on names and boundaries.
///
/// @param recordedBy the label of whoever wrote it down: an office, never a person
public record PolicyRow(
        UUID dialogueId,
        int version,
        String preset,
        String en,
        String ru,
        String decidedBy,
        LocalDate decidedOn,
        String disclaimerEn,
        String disclaimerRu,
        List<Treatment> territories,
        List<Segment> segments,
        Instant recordedAt,
        String recordedBy) {

    Policy policy() {
        return new Policy(
                preset,
                new Words(en, ru),
                new Policy.Decision(decidedBy, decidedOn),
                new Words(disclaimerEn, disclaimerRu),
                territories,
                segments,
                version);
    }
}
