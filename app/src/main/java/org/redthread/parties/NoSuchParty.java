package org.redthread.parties;

/// No party has that key.
public final class NoSuchParty extends RuntimeException {

    NoSuchParty(String key) {
        super("No party " + key);
    }
}
