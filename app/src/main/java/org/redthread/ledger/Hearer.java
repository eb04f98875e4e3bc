package org.redthread.ledger;

/// Hears of each deed in the transaction that does it. Owned here, given by rooms that follow what changes.
public interface Hearer {

    void heard(Deed deed);
}
