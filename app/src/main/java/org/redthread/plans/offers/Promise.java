package org.redthread.plans.offers;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// Something that a party said it would do, on record or in this house, with what became of it.
///
/// @param means null where the record does not say with what
/// @param what in the words of the record, which are English, where `recorded` says so
/// @param about the goal, action point or activity that it is for
/// @param inside where it stands, without language and date
/// @param where the plan or the meeting that it belongs to, as it is called
/// @param plan the address of the plan; null for what was said at a meeting alone
/// @param made when it was said; null where that is not on record
/// @param standing null where nothing tells what became of it
/// @param became what tells of it in words
/// @param sources of the record; empty for what was offered here
public record Promise(
        UUID party,
        @Nullable Means means,
        @Nullable String what,
        @Nullable String about,
        String inside,
        String where,
        @Nullable String plan,
        @Nullable When made,
        @Nullable When due,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Standing standing,
        @Nullable String became,
        boolean recorded,
        List<String> sources) {}
