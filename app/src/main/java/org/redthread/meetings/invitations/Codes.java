package org.redthread.meetings.invitations;

import java.security.SecureRandom;
import java.util.Locale;

/// Codes that are said at the door: eight signs out of thirty, none of which is read as another.
final class Codes {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXY";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String next() {
        var code = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }

    /// As it is kept, however it was typed: `k7qm 4rtx`.
    static String read(String typed) {
        return com.ibm.icu.lang.UCharacter.toUpperCase(Locale.ROOT, typed).replaceAll("[^0-9A-Z]", "");
    }
}
