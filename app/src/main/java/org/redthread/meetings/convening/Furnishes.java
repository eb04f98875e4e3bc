package org.redthread.meetings.convening;

/// Puts something into the Rehearsal's own meeting when it is convened, so that every part of the room can be tried.
///
/// Called once a meeting, on behalf of the secretariat, in the transaction that convenes it.
public interface Furnishes {

    void furnish(Convened meeting);
}
