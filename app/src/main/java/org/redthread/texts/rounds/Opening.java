package org.redthread.texts.rounds;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.dialogues.Standing;
import org.redthread.web.Findings;

/// What is typed to open a round.
public record Opening(Stage stage, Set<UUID> asked, Deadline deadline) {

    /// Who of the dialogue is asked.
    public enum Whom {
        /// Everybody on the lists or seen at meetings.
        ALL,
        /// Those who take part, without observers and guests.
        MEMBERS,
        /// Those who are ticked.
        CHOSEN
    }

    /// @param candidates who could be asked
    /// @return empty where something cannot be taken; the findings say what
    static Optional<Opening> read(
            Map<String, String> typed, List<Candidate> candidates, Instant now, Findings findings) {
        var stage = Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(typed.get("stage")))
                .findFirst();
        findings.addIf(stage.isEmpty(), "stage", "rounds.stage.no");
        var asked = new HashSet<UUID>();
        for (var one : candidates) if (isAsked(one, typed)) asked.add(one.name().party());
        findings.addIf(asked.isEmpty(), "whom", "rounds.whom.nobody");
        findings.addIf(
                stage.filter(Stage.REFERENCE_GROUP::equals).isPresent() && !"CHOSEN".equals(typed.get("whom")),
                "whom",
                "rounds.whom.group");
        var deadline = Deadline.read(typed, now, findings);
        if (!findings.isEmpty() || stage.isEmpty() || deadline.isEmpty()) return Optional.empty();
        return Optional.of(new Opening(stage.get(), Set.copyOf(asked), deadline.get()));
    }

    private static boolean isAsked(Candidate one, Map<String, String> typed) {
        return switch (typed.getOrDefault("whom", "")) {
            case "ALL" -> true;
            case "MEMBERS" -> one.standing() == Standing.PARTICIPATES;
            case "CHOSEN" -> typed.containsKey("party-" + one.name().key());
            default -> false;
        };
    }
}
