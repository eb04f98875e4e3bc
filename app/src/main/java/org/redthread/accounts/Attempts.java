package org.redthread.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Bounds how often one may fail to sign in: few times on an address from one place, more on it from everywhere, more
/// from one place on whatever addresses.
///
/// Kept in memory: a restart forgives, which costs an attacker far more than it gives.
@Component
class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ON_ONE_ADDRESS_FROM_HERE = 10;
    private static final int ON_ONE_ADDRESS = 50;
    private static final int FROM_HERE = 200;
    private static final int LETTERS_TO_ONE_ADDRESS = 3;
    private static final int LETTERS_FROM_HERE = 20;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();
    private final TimeMeter time;

    Attempts(Clock clock) {
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /// Takes an attempt from each allowance, to be [#forgiven] if it succeeds.
    ///
    /// @return how long to wait where one allowance is used up
    Optional<Duration> tried(String address, String from) {
        return taken(allowances(address, from));
    }

    /// Takes a letter that a stranger has sent to an address from each allowance; none is given back.
    ///
    /// @return how long to wait where one allowance is used up
    Optional<Duration> asked(String address, String from) {
        return taken(
                bucket("letters to " + address, LETTERS_TO_ONE_ADDRESS),
                bucket("letters from " + from, LETTERS_FROM_HERE));
    }

    private static Optional<Duration> taken(Bucket... allowances) {
        for (var bucket : allowances) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return Optional.empty();
    }

    void forgiven(String address, String from) {
        for (var bucket : allowances(address, from)) bucket.addTokens(1);
    }

    private Bucket[] allowances(String address, String from) {
        var known = address.toLowerCase(Locale.ROOT);
        return new Bucket[] {
            bucket(known + " from " + from, ON_ONE_ADDRESS_FROM_HERE),
            bucket(known, ON_ONE_ADDRESS),
            bucket("from " + from, FROM_HERE)
        };
    }

    private Bucket bucket(String key, int attempts) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(Bandwidth.builder()
                                .capacity(attempts)
                                .refillGreedy(attempts, WINDOW)
                                .build())
                        .build());
    }
}
