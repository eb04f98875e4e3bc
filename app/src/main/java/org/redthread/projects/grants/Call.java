package org.redthread.projects.grants;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call for proposals, as far as the reader may know of what was decided in it.
///
/// @param envelope more than this is never awarded
/// @param currency ISO 4217: of the envelope, of whatever is asked for, and of every award
/// @param zone on whose clock its deadlines were set
/// @param notesClose the first instant at which a concept note is late
/// @param applicationsClose the same for full applications
public record Call(
        UUID dialogueId,
        UUID id,
        String slug,
        String title,
        @Nullable String summary,
        BigDecimal envelope,
        String currency,
        ZoneId zone,
        Instant notesClose,
        Instant applicationsClose,
        Instant openedAt,
        List<Criterion> criteria,
        List<Condition> conditions,
        List<Appointed> readers,
        List<Decision> decisions) {

    /// @param weight against those of the other criteria; what they come to together does not matter
    public record Criterion(int place, String title, BigDecimal weight) {}

    /// What an applicant has to be or to bring in order to be eligible.
    public record Condition(int place, String words) {}

    public record Appointed(UUID account, String label, Instant since) {}

    public String inside() {
        return "/calls/" + slug;
    }

    public List<Decision> awards() {
        return decisions.stream().filter(Decision::awarded).toList();
    }

    public BigDecimal awarded() {
        return awards().stream().map(Decision::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal left() {
        return envelope.subtract(awarded());
    }

    Instant closes(Paper.Of of) {
        return of == Paper.Of.NOTE ? notesClose : applicationsClose;
    }
}
