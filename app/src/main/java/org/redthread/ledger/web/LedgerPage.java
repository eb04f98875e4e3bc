package org.redthread.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// Entries of a dialogue's ledger, newest first.
///
/// @param inside the address of the ledger without its language
/// @param older the address of the page before this one in time, without its language; null where there is none
public record LedgerPage(
        Here here,
        String inside,
        List<ActChoice> acts,
        List<EntryLine> entries,
        @Nullable String older) {

    public record ActChoice(String act, String label, boolean chosen) {}

    /// @param at as machines read it, `when` as people do
    /// @param thread address of the subject's knot without its language; null where the act has no subject
    public record EntryLine(
            String at,
            String when,
            String who,
            @Nullable String role,
            String act,
            @Nullable String subject,
            @Nullable String thread,
            String detail) {}
}
