package org.redthread.texts.amendments;

/// A proposal that the reader may see, with where it was made.
///
/// @param text its symbol
/// @param number of the provision as the version prints it; blank where it has none
public record Seen(String text, String negotiation, int round, String number, Proposal proposal) {}
