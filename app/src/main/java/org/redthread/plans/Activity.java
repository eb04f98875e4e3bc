package org.redthread.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// Something that is to be done under a plan.
///
/// @param untitled whether the source says only that it exists, and not what it is about
/// @param goal number in the text of goals; null where none is on record
/// @param byWords whether only the words of the titles put it under that goal
/// @param planned null where no date is on record
/// @param state null where the record is silent
/// @param became what a later source says became of it
public record Activity(
        UUID id,
        int place,
        String title,
        boolean untitled,
        @Nullable Integer goal,
        boolean byWords,
        @Nullable When planned,
        @Nullable State state,
        @Nullable String projectSlug,
        @Nullable UUID projectId,
        @Nullable String became,
        @Nullable String becameAt,
        List<String> becameSources,
        @Nullable String at,
        List<String> sources,
        List<Part> parts)
        implements Planned {

    public enum State {
        PLANNED,
        UNDER_WAY,
        DONE,
        DROPPED
    }

    /// What a party does in it.
    ///
    /// @param printed the party's name as the source has it
    /// @param offered whether it said that it was willing to, and no source says more
    /// @param what it brings, in the words of the record
    /// @param how in which capacity
    public record Part(
            UUID partyId,
            String printed,
            Does does,
            boolean offered,
            @Nullable String what,
            @Nullable String how,
            @Nullable String at,
            List<String> sources) {}

    public enum Does {
        HOSTS,
        LEADS,
        CONTRIBUTES,
        FUNDS,
        SUPPORTS;

        /// Whether with it somebody answers for the activity.
        public boolean answers() {
            return this == HOSTS || this == LEADS;
        }
    }

    public List<Part> hosts() {
        return parts.stream().filter(part -> part.does.answers()).toList();
    }

    public List<Part> helpers() {
        return parts.stream().filter(part -> !part.does.answers()).toList();
    }

    @Override
    public String called() {
        return title;
    }

    @Override
    public List<When> occurrences() {
        return planned == null ? List.of() : List.of(planned);
    }

    @Override
    public boolean answered() {
        return !hosts().isEmpty();
    }

    @Override
    public boolean waitsForAnOffer() {
        return state != State.DONE && offers() > 0;
    }

    @Override
    public boolean underGoal() {
        return goal != null;
    }

    @Override
    public boolean told() {
        return state != null;
    }

    @Override
    public int offers() {
        return (int) parts.stream().filter(Part::offered).count();
    }
}
