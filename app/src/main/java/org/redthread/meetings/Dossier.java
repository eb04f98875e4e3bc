package org.redthread.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// Everything on record of one meeting. What a list leaves out is not on record; nothing is filled in.
public record Dossier(
        Meeting meeting,
        List<OtherDate> heldAlso,
        List<Figure> figures,
        List<Attendance> attendance,
        List<Speaker> speakers,
        List<Presiding> presiding,
        List<AgendaItem> agenda,
        List<Intervention> interventions,
        List<Decision> decisions,
        List<NextStep> nextSteps) {

    /// Another date that a source prints for the same meeting.
    public record OtherDate(When held, @Nullable String note, List<String> sources) {}

    /// @param office as printed
    /// @param speaksFor the party or organisation as printed
    public record Speaker(
            String name,
            String office,
            Capacity capacity,
            @Nullable String speaksFor,
            @Nullable UUID partyId,
            @Nullable String at,
            List<String> sources) {}

    public enum Capacity {
        CHAIR,
        CO_CHAIR,
        /// Led the meeting without being said to hold the office: host, chair and co-chair are different things.
        PRESIDING,
        OPENING,
        SECRETARIAT
    }

    /// Parties that led the meeting or a part of it.
    public record Presiding(
            List<String> printed, List<UUID> partyIds, String over, boolean coChairs, List<String> sources) {}

    public record AgendaItem(
            String item, @Nullable String by, @Nullable String at, List<String> sources) {}

    /// @param named what of a number of things is named: four of the six Chairman Proposals
    /// @param total how many there are said to be
    public record Decision(
            String what,
            List<String> named,
            @Nullable Integer total,
            @Nullable UUID textId,
            @Nullable String textSlug,
            @Nullable UUID projectId,
            @Nullable String invites,
            @Nullable UUID invitesId,
            @Nullable String at,
            List<String> sources) {}

    public Roll countries() {
        return Roll.of(attendance, Attendance.Kind.COUNTRY, true);
    }

    public Roll organisations() {
        return Roll.of(attendance, Attendance.Kind.ORGANISATION, true);
    }

    public Roll absent() {
        return Roll.of(attendance, Attendance.Kind.COUNTRY, false);
    }

    /// Every figure that is printed or can be counted, once each.
    public List<Reckoning> reckonings() {
        return Reckoning.all(figures, attendance);
    }
}
