package org.redthread.accounts;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Strong hashes of passwords: Argon2id with 16 MB and two passes, as Spring Security sets it.
///
/// A check costs the same whether there is something to check against or not, so that the time of an answer does not
/// tell which addresses are known. Few are checked at once: a flood of attempts waits instead of filling the memory.
@Component
class Passwords {

    /// Longer ones are refused unread; no person types them.
    static final int LONGEST = 256;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(4, true);
    private final String nobodys = hash("a password that nobody has");

    String hash(String password) {
        return bounded(() -> String.valueOf(encoder.encode(password)));
    }

    boolean match(String typed, @Nullable String secret) {
        var readable = typed.length() <= LONGEST ? typed : "";
        var matches = bounded(() -> encoder.matches(readable, secret == null ? nobodys : secret));
        return matches && secret != null;
    }

    private <T> T bounded(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
