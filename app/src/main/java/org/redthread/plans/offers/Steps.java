package org.redthread.plans.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.web.Findings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Says one more thing of an offer: holds its row, and only then reads the clock. So of two who say something at once,
/// or of one and the clock, one comes after the other and finds what the first one left.
@Component
class Steps {

    private final OfferStore store;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    Steps(OfferStore store, Access access, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is said.
    record Word(
            Standing to,
            @Nullable String words,
            @Nullable LocalDate day,
            @Nullable UUID activity) {

        static Word of(Standing to) {
            return new Word(to, null, null, null);
        }

        private Offer.Step at(Instant now, String by) {
            return new Offer.Step(now, by, to, words, day, activity);
        }
    }

    /// What else comes with it, in the same transaction; what it finds undoes all of it.
    interface Consequence {

        void of(Offer before, Offer after, Findings findings);
    }

    Offers.Said take(Placed placed, Typed typed, Word word, Supplier<OfferNews.Telling> news) {
        return take(placed, typed, word, news, (before, after, findings) -> {});
    }

    /// @param typed with the version that the form showed
    /// @param news whom to tell is asked for where nothing is wrong at first sight
    Offers.Said take(Placed placed, Typed typed, Word word, Supplier<OfferNews.Telling> news, Consequence consequence) {
        look(placed, typed, word);
        if (!typed.findings().isEmpty()) return new Offers.Said.NotDone(typed.findings());
        var told = news.get();
        return Objects.requireNonNull(transaction.execute(status -> {
            var said = taken(placed, typed, word, consequence);
            if (said instanceof Offers.Said.Done(var offer)) told.tell(offer);
            else status.setRollbackOnly();
            return said;
        }));
    }

    /// What can be seen before anything is held.
    private void look(Placed placed, Typed typed, Word word) {
        var offer = placed.offer();
        var next = offer.nextAt(clock.instant(), placed.plan().zone());
        typed.findings()
                .addIf(offer.version() != typed.version(), "", "offers.found.changed-meanwhile")
                .addIf(!next.contains(word.to()), "", "offers.found.not-now");
    }

    private Offers.Said taken(Placed placed, Typed typed, Word word, Consequence consequence) {
        var findings = typed.findings();
        var before = store.hold(placed.offer().dialogueId(), placed.offer().id())
                .filter(held -> held.version() == typed.version())
                .orElse(null);
        if (before == null) return new Offers.Said.NotDone(findings.add("", "offers.found.changed-meanwhile"));
        var now = clock.instant();
        if (!before.nextAt(now, placed.plan().zone()).contains(word.to()))
            return new Offers.Said.NotDone(findings.add("", "offers.found.not-now"));
        var after = before.then(word.at(now, access.reader().label()));
        consequence.of(before, after, findings);
        findings.addIf(findings.isEmpty() && !store.say(after), "", "offers.found.changed-meanwhile");
        return findings.isEmpty() ? new Offers.Said.Done(after) : new Offers.Said.NotDone(findings);
    }
}
