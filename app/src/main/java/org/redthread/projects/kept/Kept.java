package org.redthread.projects.kept;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.web.Language;

/// A project as it is kept here.
///
/// @param sectors codes of the DAC's list of purposes
/// @param published whether everybody may read it, its money included
public record Kept(
        UUID dialogueId,
        UUID id,
        String slug,
        String title,
        @Nullable String titleRu,
        List<String> aliases,
        Stage stage,
        @Nullable String summary,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        List<String> sectors,
        boolean published,
        Instant openedAt,
        int version,
        List<Country> countries,
        List<Partner> partners,
        List<Money> money) {

    /// @param percent of the project's money that goes there; null where nobody said
    public record Country(
            int place, UUID partyId, String named, @Nullable BigDecimal percent) {}

    /// @param partyId null for whoever is neither a country nor an organisation of the field
    public record Partner(
            int place, Role role, String named, @Nullable UUID partyId) {}

    /// The first four are IATI's organisation roles; the lead state is ours.
    public enum Role {
        FUNDING,
        ACCOUNTABLE,
        EXTENDING,
        IMPLEMENTING,
        LEAD
    }

    /// @param currency ISO 4217
    /// @param valueDay the day on which the amount counts, for whoever converts it
    public record Money(
            int place,
            Of of,
            BigDecimal amount,
            String currency,
            LocalDate valueDay,
            @Nullable String note) {

        public enum Of {
            BUDGET,
            COMMITMENT,
            DISBURSEMENT,
            EXPENDITURE
        }
    }

    public String title(Language language) {
        return language == Language.RU && titleRu != null ? titleRu : title;
    }

    /// Inside its dialogue.
    public String inside() {
        return "/projects/" + slug;
    }

    /// Until it is published: its keepers, the Chair, and those who have a part in it.
    Set<String> circles() {
        var circles = new TreeSet<String>();
        circles.add("secretariat:" + dialogueId);
        circles.add("chair:" + dialogueId);
        if (published) circles.add(Circle.PUBLIC);
        for (var partner : partners) {
            if (partner.partyId() == null) continue;
            circles.add(Circle.party(partner.partyId(), dialogueId));
            if (partner.role() == Role.FUNDING) circles.add(Circle.donor(partner.partyId(), dialogueId));
        }
        return circles;
    }
}
