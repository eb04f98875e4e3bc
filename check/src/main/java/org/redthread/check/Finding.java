package org.redthread.check;

import java.util.List;

/// Something wrong with a text, said so that a person can decide.
///
/// @param quote exactly as printed, without markup
/// @param why one sentence
/// @param evidence what it rests on, a line each; may be empty
public record Finding(
        FindingClass kind, Severity severity, Place place, String quote, String why, List<String> evidence) {}
