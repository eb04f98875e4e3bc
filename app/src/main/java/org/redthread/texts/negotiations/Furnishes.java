package org.redthread.texts.negotiations;

import org.redthread.dialogues.Dialogue;

/// Puts something beside one of the Rehearsal's own texts, so that every part of the room can be tried.
///
/// Called at every start, on behalf of the secretariat and outside a transaction: what is there already is left as it
/// is.
public interface Furnishes {

    /// Which of the texts.
    Sample sample();

    void furnish(Dialogue rehearsal, Negotiated text);
}
