package org.redthread.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.OwnChoice;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Who the reader is, for whom the account acts, on which clock it is told moments, and what happened to it.
///
/// @param form of the clock
/// @param zones to choose from
/// @param offered what else the holder can choose
public record AccountPage(
        Here here,
        List<MandateLine> mandates,
        Form form,
        List<Form.Choice> zones,
        List<OwnChoice.Offered> offered,
        List<EntryLine> entries) {

    /// @param dialogue its name, and `inside` its address without the language; both null where it is not open to all
    /// @param until null while no end is set
    public record MandateLine(
            String role,
            @Nullable String dialogue,
            @Nullable String inside,
            @Nullable String party,
            String since,
            @Nullable String until,
            boolean inForce,
            List<PlaceLine> places) {}

    /// A page that the mandate opens; `inside` is its address without the language.
    public record PlaceLine(String label, String inside) {}

    /// @param at as machines read it, `when` as people do
    public record EntryLine(String at, String when, String sentence) {}
}
