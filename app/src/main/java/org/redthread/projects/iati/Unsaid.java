package org.redthread.projects.iati;

/// Something of a project that IATI is not told: because nobody said it here, or because IATI has no place for it.
///
/// @param key the last part of the key of its sentence
/// @param about what the sentence names; may be empty
public record Unsaid(String key, String about) {}
