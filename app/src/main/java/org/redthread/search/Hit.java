package org.redthread.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was found.
///
/// @param inside below the address of its dialogue, or of the house
/// @param title with the words of the question between [Marked#FROM] and [Marked#TO], as have the others
/// @param about its kind, dialogue, parties and years in words
/// @param body a few places of its text that hold the words; empty where its text holds none
public record Hit(
        String kind,
        UUID id,
        String language,
        @Nullable UUID dialogueId,
        String inside,
        String title,
        String about,
        String body,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {}
