package org.redthread.texts.negotiations;

/// Puts something beside the Rehearsal's own text when it is begun, so that every part of the room can be tried.
///
/// Called once a text, on behalf of the secretariat, in the transaction that begins it.
public interface Furnishes {

    void furnish(Negotiated text);
}
