package org.redthread.mail.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.mail.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes due letters to the server, one after the other over one connection, and writes down what became of each.
///
/// Nothing is lost and nothing is sent twice in silence: a letter waits in its row until the server has said that it
/// has it; one whose last line went out without an answer is in doubt, and only somebody who looks at it sends it
/// again. Several houses on one database share the work by locks on the rows.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final int AT_ONCE = 20;
    private static final Duration HELD = Duration.ofMinutes(20);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /// As long as mail servers keep trying (RFC 5321, 4.5.4.1).
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(4);

    private final PostStore store;
    private final Carrier carrier;
    private final Clock clock;
    private volatile boolean closing;

    Postman(PostStore store, Carrier carrier, Clock clock) {
        this.store = store;
        this.carrier = carrier;
        this.clock = clock;
    }

    /// Takes all that is due.
    ///
    /// @return whether the server could be reached, as far as it was needed
    boolean round() {
        if (!carrier.there()) return true;
        var doubted = store.doubt("mail.word.house", clock.instant());
        if (doubted > 0) LOG.warn("{} letters are in doubt: a house ended while it handed them over", doubted);
        var due = take();
        if (due.isEmpty()) return true;
        try (var way = carrier.open()) {
            while (!due.isEmpty()) {
                if (!carried(way, due)) return false;
                due = take();
            }
            return true;
        } catch (Carrier.Unreached e) {
            LOG.warn("The mail server cannot be reached ({}); letters wait", e.word, e);
            due.forEach(parcel -> back(parcel, e.word));
            return false;
        }
    }

    /// Ends after the letter that is on its way.
    void close() {
        closing = true;
    }

    private List<Parcel> take() {
        var now = clock.instant();
        return closing ? List.of() : store.take(AT_ONCE, now, now.plus(HELD));
    }

    private boolean carried(Carrier.Way way, List<Parcel> parcels) {
        for (var at = 0; at < parcels.size(); at++) {
            if (closing) {
                parcels.subList(at, parcels.size()).forEach(parcel -> back(parcel, null));
                return true;
            }
            var parcel = parcels.get(at);
            var answer = way.carry(parcel, store.enclosed(parcel.id()), () -> handing(parcel));
            settle(parcel, answer);
            if (answer instanceof Answer.Lost || answer instanceof Answer.Unheard) {
                parcels.subList(at + 1, parcels.size()).forEach(rest -> back(rest, "mail.word.lost"));
                return false;
            }
        }
        return true;
    }

    private boolean handing(Parcel parcel) {
        var now = clock.instant();
        return store.hand(parcel, now, now.plus(HELD));
    }

    private void settle(Parcel parcel, Answer answer) {
        var now = clock.instant();
        switch (answer) {
            case Answer.Taken(var word) -> store.settle(parcel, Letter.State.SENT, word, null, now);
            case Answer.Never(var word) -> store.settle(parcel, Letter.State.FAILED, word, null, now);
            case Answer.Unheard(var word) -> store.settle(parcel, Letter.State.IN_DOUBT, word, null, now);
            case Answer.Lost(var word) -> back(parcel, word);
            case Answer.Later(var word) -> {
                if (parcel.postedAt().plus(GIVEN_UP_AFTER).isBefore(now))
                    store.settle(parcel, Letter.State.FAILED, word, null, now);
                else store.settle(parcel, Letter.State.QUEUED, word, again(parcel, now), now);
            }
        }
    }

    /// Into the queue again at once: the server was away, which is no fault of the letter.
    private void back(Parcel parcel, @Nullable String word) {
        var now = clock.instant();
        store.settle(parcel, Letter.State.QUEUED, word, now, now);
    }

    private static Instant again(Parcel parcel, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << 2 * Math.min(parcel.tries() - 1, 10));
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
