package org.redthread.ledger;

/// Which things have a place on the thread, so that an entry can lead there. Owned here, given by the thread.
public interface Knotted {

    /// @param kind of what an entry was done to: `meeting`
    boolean hangs(String kind);
}
