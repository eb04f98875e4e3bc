package org.redthread.texts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on record of one text. What is left out is not on record.
public record Dossier(
        Text text,
        List<Follows> follows,
        List<Goal> goals,
        List<Listing> listings,
        List<Figure> figures,
        List<Refusal> refusals) {

    /// The text that it comes after.
    ///
    /// @param how in the words of the record; null where the order of conferences alone says so
    /// @param inferred whether no source says it in words
    public record Follows(
            UUID followsId,
            @Nullable String how,
            boolean inferred,
            @Nullable String at,
            List<String> sources) {}

    /// @param number belongs to this text alone
    public record Goal(int number, String title, @Nullable String at, List<String> sources) {}

    public record Listing(
            Of of,
            List<String> names,
            @Nullable String note,
            @Nullable String at,
            List<String> sources) {

        public enum Of {
            AREAS,
            COMMITMENTS,
            CRITERIA,
            PREPARED_WITH,
            TASKS
        }
    }

    public record Figure(Of of, String printed, @Nullable Integer number, List<String> sources) {

        public enum Of {
            STATES,
            ORGANISATIONS,
            PARTICIPANTS,
            PREPARATORY_MEETINGS,
            COUNTRIES_ATTENDING,
            COUNTRIES_ADOPTING,
            ACTION_POINTS,
            THEMATIC_AREAS
        }
    }

    /// @param announced whether it is known from an announcement made before
    public record Refusal(
            String printed,
            UUID partyId,
            boolean announced,
            @Nullable String what,
            @Nullable String at,
            List<String> sources) {}
}
