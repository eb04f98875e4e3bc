package org.redthread.parties;

import org.redthread.record.Words;

/// A group of states, such as the European Union: who belongs to it changes in time.
public record Group(String slug, Words name) {}
