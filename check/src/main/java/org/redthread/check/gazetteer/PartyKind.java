package org.redthread.check.gazetteer;

/// Countries and organisations are counted apart in every summary.
///
/// `COUNTRY` is the field's neutral word: states, and what stands beside them in lists of participants under an ISO
/// 3166
/// code. It takes no position on status.
public enum PartyKind {
    COUNTRY,
    ORGANISATION
}
