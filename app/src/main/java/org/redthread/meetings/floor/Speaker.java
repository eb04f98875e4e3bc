package org.redthread.meetings.floor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who presents an item, with the office as it is to be printed.
///
/// @param speaksFor the country or organisation as printed
/// @param party the same where we know it
public record Speaker(
        String name,
        String office,
        @Nullable String speaksFor,
        @Nullable UUID party) {}
