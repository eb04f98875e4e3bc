package org.redthread.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A party's time in a group of states.
///
/// @param until first day outside, null while it lasts
public record Membership(
        String group,
        String en,
        String ru,
        UUID party,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note,
        List<String> sources) {}
