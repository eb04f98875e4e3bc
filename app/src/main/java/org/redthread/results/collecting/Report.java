package org.redthread.results.collecting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Reader;

/// What one party answers in a collection cycle.
///
/// @param teller by which its values are kept
/// @param entries by the numbers of indicators, as they were typed
/// @param verified the same as the secretariat found them, from its verification on
/// @param handedInAt when the party last handed it in
/// @param publishedAt when verified values were last published; they stand while a correction is on its way
public record Report(
        UUID dialogueId,
        UUID cycleId,
        UUID partyId,
        int teller,
        State state,
        Map<String, Entered> entries,
        Map<String, Entered> verified,
        List<Contributor> contributors,
        List<Step> history,
        @Nullable Instant handedInAt,
        @Nullable Instant publishedAt,
        int version) {

    /// Somebody of the ministry whom the focal point asked to fill in some of it.
    ///
    /// @param name an address of mail
    /// @param indicators their numbers
    public record Contributor(UUID account, String name, List<String> indicators) {}

    /// @param by who did it, by role
    /// @param words what was said with it; null for nothing
    public record Step(
            Instant at, String by, State to, @Nullable String words) {}

    public Report {
        entries = Map.copyOf(entries);
        verified = Map.copyOf(verified);
        contributors = List.copyOf(contributors);
        history = List.copyOf(history);
    }

    public Entered entered(String indicator) {
        return entries.getOrDefault(indicator, Entered.NOTHING);
    }

    /// The indicators that a reader writes of: whoever hands in for the party all of them, a contributor those that it
    /// was asked for, and nobody else any.
    Set<String> writes(Reader reader, List<String> asked) {
        if (reader.submitsFor(partyId, dialogueId)) return Set.copyOf(asked);
        if (!reader.speaksFor(dialogueId).contains(partyId)) return Set.of();
        return contributors.stream()
                .filter(each -> each.account().equals(reader.account()))
                .flatMap(each -> each.indicators().stream())
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    Report at(int other) {
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                state,
                entries,
                verified,
                contributors,
                history,
                handedInAt,
                publishedAt,
                other);
    }

    Report entering(Map<String, Entered> others) {
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                state,
                others,
                verified,
                contributors,
                history,
                handedInAt,
                publishedAt,
                version);
    }

    Report verifiedAs(Map<String, Entered> others) {
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                state,
                entries,
                others,
                contributors,
                history,
                handedInAt,
                publishedAt,
                version);
    }

    Report contributing(List<Contributor> others) {
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                state,
                entries,
                verified,
                others,
                history,
                handedInAt,
                publishedAt,
                version);
    }

    Report handedIn(Instant moment) {
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                state,
                entries,
                verified,
                contributors,
                history,
                moment,
                publishedAt,
                version);
    }

    Report published(Instant moment) {
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                state,
                entries,
                verified,
                contributors,
                history,
                handedInAt,
                moment,
                version);
    }

    /// Drafts that follow each other are one step of its history.
    Report to(State other, Step step) {
        var steps = new ArrayList<>(history);
        if (other == State.DRAFT && !steps.isEmpty() && steps.getLast().to() == State.DRAFT) steps.removeLast();
        steps.add(step);
        return new Report(
                dialogueId,
                cycleId,
                partyId,
                teller,
                other,
                entries,
                verified,
                contributors,
                steps,
                handedInAt,
                publishedAt,
                version);
    }
}
