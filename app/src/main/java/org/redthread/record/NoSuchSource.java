package org.redthread.record;

/// The record holds no source of that key.
public final class NoSuchSource extends RuntimeException {

    NoSuchSource(String key) {
        super("No source " + key);
    }
}
