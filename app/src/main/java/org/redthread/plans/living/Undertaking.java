package org.redthread.plans.living;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.Activity;
import org.redthread.plans.Planned;
import org.redthread.record.When;
import org.redthread.thread.Knot;

/// An activity of a living plan.
///
/// @param place its order in the plan
/// @param title null where it is known that something is to be done, and not what it is
/// @param kind null where nobody said
/// @param planned null where no date is set
/// @param months it comes again every so many months; null for what is done once
/// @param until no occurrence begins after this day; null for what is done once
/// @param meetingId the meeting that it waits for
/// @param state null where nobody said
/// @param amount what it costs, in units of the currency, which is then there too (ISO 4217)
/// @param source the activity of the record that it was taken from
/// @param goals ids of the goals that it serves, by their numbers
/// @param points ids of the action points that it serves
/// @param version counts its changes
public record Undertaking(
        UUID id,
        int place,
        @Nullable String title,
        @Nullable Kind kind,
        @Nullable When planned,
        @Nullable Integer months,
        @Nullable LocalDate until,
        @Nullable UUID meetingId,
        @Nullable State state,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable UUID projectId,
        @Nullable String note,
        @Nullable Knot source,
        List<UUID> goals,
        List<UUID> points,
        List<Part> parts,
        int version)
        implements Planned {

    /// What its knot on the thread is called.
    public static final String KIND = "undertaking";

    public enum Kind {
        MEETING,
        TRAINING,
        STUDY,
        PROJECT,
        CAMPAIGN,
        OTHER
    }

    public enum State {
        PLANNED,
        UNDER_WAY,
        DONE,
        DROPPED,
        POSTPONED
    }

    /// What a party does in it.
    ///
    /// @param offered whether it said that it was willing to, and no more
    /// @param what it brings, in words
    public record Part(
            UUID id,
            UUID partyId,
            Activity.Does does,
            boolean offered,
            @Nullable String what) {}

    public Knot knot() {
        return new Knot(KIND, id);
    }

    /// Who answers for it.
    public List<Part> hosts() {
        return parts.stream().filter(part -> part.does().answers()).toList();
    }

    public List<Part> helpers() {
        return parts.stream().filter(part -> !part.does().answers()).toList();
    }

    @Override
    public @Nullable String called() {
        return title;
    }

    @Override
    public boolean untitled() {
        return title == null;
    }

    @Override
    public boolean answered() {
        return hosts().stream().anyMatch(part -> !part.offered());
    }

    @Override
    public boolean waitsForAnOffer() {
        return state != State.DONE && state != State.DROPPED && offers() > 0;
    }

    @Override
    public boolean underGoal() {
        return !goals.isEmpty() || !points.isEmpty();
    }

    @Override
    public boolean told() {
        return state != null;
    }

    @Override
    public int offers() {
        return (int) parts.stream().filter(Part::offered).count();
    }

    @Override
    public List<When> occurrences() {
        if (planned == null) return List.of();
        return months == null || until == null ? List.of(planned) : new Recurrence(months, until).of(planned);
    }

    /// Whether one of its times and one of the other's have a day in common.
    boolean meets(Undertaking other) {
        return occurrences().stream()
                .anyMatch(own -> other.occurrences().stream()
                        .anyMatch(theirs -> !own.first().isAfter(theirs.last())
                                && !theirs.first().isAfter(own.last())));
    }

    /// The same done by others.
    Undertaking doneBy(List<Part> parts) {
        return with(parts, version);
    }

    Undertaking counted(int version) {
        return with(parts, version);
    }

    private Undertaking with(List<Part> parts, int version) {
        return new Undertaking(
                id,
                place,
                title,
                kind,
                planned,
                months,
                until,
                meetingId,
                state,
                amount,
                currency,
                projectId,
                note,
                source,
                goals,
                points,
                List.copyOf(parts),
                version);
    }
}
