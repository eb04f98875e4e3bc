package org.redthread.parties;

/// Countries and organisations are listed and counted apart.
///
/// `COUNTRY` is the field's neutral word for states and for what stands beside them in lists of participants; it takes
/// no position on status.
public enum Kind {
    COUNTRY,
    ORGANISATION
}
