package org.redthread.texts.consolidation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.springframework.stereotype.Component;

/// Who may see a ruling: those who keep the round; once it is settled, all who hold or support the change; and once the
/// round is shown, all who are asked in it.
@Component
class RulingCircles {

    private final Rounds rounds;

    RulingCircles(Rounds rounds) {
        this.rounds = rounds;
    }

    /// By the keys of the changes.
    Map<String, Collection<String>> of(Consolidation consolidation, List<Decision> decided) {
        var round = consolidation.round();
        var shown = shown(round);
        var circles = new HashMap<String, Collection<String>>();
        for (var decision : decided) {
            var its = new TreeSet<>(keepers(round.dialogueId()));
            if (decision.settled()) {
                its.addAll(shown);
                for (var stake : consolidation.holders(decision.key())) {
                    its.add(Circle.party(stake.partyId(), round.dialogueId()));
                    stake.supporters().forEach(party -> its.add(Circle.party(party, round.dialogueId())));
                }
            }
            circles.put(decision.key(), its);
        }
        return circles;
    }

    /// All who are asked, where the round is shown; those who keep it always.
    Set<String> shown(Round round) {
        var circles = new TreeSet<>(keepers(round.dialogueId()));
        if (round.isShown()) rounds.asked(round).forEach(party -> circles.add(Circle.party(party, round.dialogueId())));
        return circles;
    }

    static Set<String> keepers(UUID dialogue) {
        return Set.of(Circle.role(Role.SECRETARIAT, dialogue), Circle.role(Role.CHAIR, dialogue));
    }
}
