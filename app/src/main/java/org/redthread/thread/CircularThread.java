package org.redthread.thread;

/// A knot would supersede itself by way of others.
public final class CircularThread extends RuntimeException {

    CircularThread(Tie tie) {
        super("%s cannot supersede %s, by which it is superseded itself".formatted(tie.from(), tie.to()));
    }
}
