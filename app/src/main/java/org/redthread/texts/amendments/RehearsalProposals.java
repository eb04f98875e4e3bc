package org.redthread.texts.amendments;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Entrance;
import org.redthread.accounts.Entrances;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Standing;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.texts.negotiations.Sample;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// A few proposals in the first round on the Rehearsal's own text, two of which cannot stand together. Handed in for
/// parties that nobody enters for, so that whoever tries it finds a desk of its own empty.
@Component
@Order(20)
class RehearsalProposals implements Furnishes {

    /// @param whose 0 or 1, the first party of the list or the second
    /// @param words that are to go
    /// @param by what is to stand there; the same for a comment without wording
    private record Wish(int whose, String words, String by, String reason) {}

    private static final List<Wish> WISHES = List.of(
            new Wish(0, "at least twice a year", "at least every month", "Sample reason: routes change fast."),
            new Wish(1, "at least twice a year", "once a year", "Sample reason: more cannot be kept."),
            new Wish(1, "within thirty days", "within twenty days", "Sample reason: it can be done sooner."),
            new Wish(0, "two trades", "two trades", "Sample comment: which trades would come first?"));

    private final Drafts drafts;
    private final Clearing clearing;
    private final HandingIn handingIn;
    private final Desks desks;
    private final Rounds rounds;
    private final Access access;
    private final TransactionOperations transaction;

    RehearsalProposals(
            Drafts drafts,
            Clearing clearing,
            HandingIn handingIn,
            Desks desks,
            Rounds rounds,
            Access access,
            TransactionOperations transaction) {
        this.drafts = drafts;
        this.clearing = clearing;
        this.handingIn = handingIn;
        this.desks = desks;
        this.rounds = rounds;
        this.access = access;
        this.transaction = transaction;
    }

    @Override
    public Sample sample() {
        return Sample.ACTION_PLAN;
    }

    @Override
    public void furnish(Dialogue rehearsal, Negotiated text) {
        var first = rounds.find(text, 1).filter(Round::isOpen);
        if (first.isEmpty()) return;
        var parties = parties(rehearsal);
        for (var whose = 0; whose < parties.size(); whose++) {
            var own = whose;
            asParty(rehearsal, parties.get(own), () -> propose(rehearsal, text, own));
        }
    }

    /// The first two that take part and that nobody enters for.
    private List<UUID> parties(Dialogue rehearsal) {
        var entered = Entrances.all().stream().map(Entrance::party).toList();
        return rounds.candidates(rehearsal, Language.EN).stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .filter(one -> !entered.contains(one.name().key()))
                .map(one -> one.name().party())
                .limit(2)
                .toList();
    }

    private void asParty(Dialogue rehearsal, UUID party, Runnable work) {
        var mandate = new Mandate(Role.FOCAL_POINT, rehearsal.id(), party);
        access.as(new Reader(null, "Red Thread", Set.of(mandate)), () -> {
            transaction.executeWithoutResult(status -> work.run());
            return party;
        });
    }

    /// All of a party's at once, so that those of one that is there already are never doubled.
    private void propose(Dialogue rehearsal, Negotiated text, int whose) {
        var desk = desks.hold(rehearsal.slug(), text.slug(), 1);
        if (!desk.takes() || !desk.own().isEmpty() || desk.saidNothing()) return;
        WISHES.stream().filter(wish -> wish.whose() == whose).forEach(wish -> {
            var kept = drafts.keep(desk, draft(desk, block(desk, wish), wish));
            if (!(kept instanceof Kept.Done)) throw new IllegalStateException("The sample was refused: " + wish);
        });
        clearing.clear(desks.hold(rehearsal.slug(), text.slug(), 1), null);
        var refused = handingIn.submit(desks.hold(rehearsal.slug(), text.slug(), 1));
        if (!refused.isEmpty()) throw new IllegalStateException("The sample was not handed in: " + refused);
    }

    private static Block block(Desk desk, Wish wish) {
        return desk.words().blocks().stream()
                .filter(block -> block.wording().text().contains(wish.words()))
                .findFirst()
                .orElseThrow();
    }

    private static Draft draft(Desk desk, Block block, Wish wish) {
        var comment = wish.words().equals(wish.by());
        return new Draft(
                comment ? Edit.Kind.REMARK : Edit.Kind.AMEND,
                desk.version().id(),
                Provisions.hash(block),
                block.id(),
                block.wording().text().replace(wish.words(), wish.by()),
                Kind.PARAGRAPH,
                null,
                false,
                wish.reason(),
                null,
                -1);
    }
}
