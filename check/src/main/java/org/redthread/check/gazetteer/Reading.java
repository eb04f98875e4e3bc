package org.redthread.check.gazetteer;

/// What a printed name can be read as: which party, by which of its names.
public record Reading(Named party, Name name) {}
