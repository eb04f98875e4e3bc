package org.redthread.meetings;

/// A meeting together with its dialogue, for whoever comes with a text and knows neither.
///
/// @param dialogue its English name, as texts spell it
/// @param inside the address of the meeting, without language and date
public record Recorded(String dialogue, String inside, Dossier dossier) {}
