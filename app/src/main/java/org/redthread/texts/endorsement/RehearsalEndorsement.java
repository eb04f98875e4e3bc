package org.redthread.texts.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.redthread.accounts.Entrance;
import org.redthread.accounts.Entrances;
import org.redthread.dialogues.Dialogue;
import org.redthread.record.RecordFile;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Sample;
import org.redthread.texts.negotiations.State;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The endorsement of one of the Rehearsal's own texts by consensus, with a reservation that the secretariat recorded
/// in the stead of a party that nobody enters for.
@Component
@Order(10)
class RehearsalEndorsement implements Furnishes {

    private final Endorsements endorsements;
    private final Retractions retractions;
    private final Positions positions;
    private final Negotiations negotiations;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalEndorsement(
            Endorsements endorsements,
            Retractions retractions,
            Positions positions,
            Negotiations negotiations,
            TransactionOperations transaction,
            Clock clock) {
        this.endorsements = endorsements;
        this.retractions = retractions;
        this.positions = positions;
        this.negotiations = negotiations;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Sample sample() {
        return Sample.DECLARATION;
    }

    @Override
    public void furnish(Dialogue rehearsal, Negotiated text) {
        if (text.state() != State.CIRCULATED || !retractions.of(text).isEmpty()) return;
        var today = LocalDate.ofInstant(clock.instant(), text.zone());
        transaction.executeWithoutResult(status -> {
            if (negotiations.follow(text, State.ENDORSED))
                endorsements.endorsed(text, Endorsement.How.CONSENSUS, null, today);
        });
        var entered = Entrances.all().stream()
                .map(Entrance::party)
                .filter(Objects::nonNull)
                .map(key -> RecordFile.id("party", key))
                .toList();
        var others = positions.taking(rehearsal, today).stream().filter(party -> !entered.contains(party));
        others.findFirst().ifPresent(party -> {
            var position = Map.of(
                    "party",
                    party.toString(),
                    "position",
                    Position.Stand.WITH_RESERVATION.name(),
                    "words",
                    "Sample reservation: said by nobody, to show where one stands.",
                    "who",
                    "Sample delegate",
                    "capacity",
                    "head of delegation (sample)",
                    "on",
                    today.toString());
            var findings = positions.stand(rehearsal, text, position);
            if (!findings.isEmpty()) throw new IllegalStateException("The sample has no position: " + findings);
        });
    }
}
