package org.redthread.mail;

import java.util.UUID;

/// What is said of a file that goes with a letter without opening it.
///
/// @param place in the letter, from 1
/// @param size in bytes
public record Enclosure(UUID letter, int place, String name, int size) {}
