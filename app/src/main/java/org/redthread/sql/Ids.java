package org.redthread.sql;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Identities that sort by the moment they were made (RFC 9562, version 7), so that indexes grow at one end.
///
/// Made here and not by the database, since PostgreSQL knows them from release 18 on only.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID at(Instant moment) {
        var high = moment.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
