package org.redthread.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// Everything on record of one text. What is left out is not on record.
public record Dossier(
        Text text,
        List<Follows> follows,
        List<Goal> goals,
        List<Continues> continues,
        List<Listing> listings,
        List<Figure> figures,
        List<Refusal> refusals,
        List<Stage> route) {

    /// Its stages, as far as anybody could know of them on a day.
    public List<Stage> routeBy(LocalDate day) {
        return route.stream().filter(stage -> stage.isKnown(day)).toList();
    }

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

    /// That a goal is one of an earlier text, as the record says it.
    ///
    /// @param goal its number here; null where it is said of all goals together
    /// @param beforeId the earlier text
    /// @param was the number of the goal there; null with `goal`
    public record Continues(
            @Nullable Integer goal,
            UUID beforeId,
            @Nullable Integer was,
            String how,
            @Nullable String at,
            List<String> sources) {}

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
    /// @param what what it announced, or said afterwards
    /// @param said when; null where it belongs to the text's own day or to one before it
    public record Refusal(
            String printed,
            UUID partyId,
            boolean announced,
            @Nullable String what,
            @Nullable When said,
            @Nullable String at,
            List<String> sources) {

        /// What it said, as far as it had been said on a day.
        public @Nullable String whatBy(LocalDate day) {
            return said == null || !said.first().isAfter(day) ? what : null;
        }
    }
}
