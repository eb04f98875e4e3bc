package org.redthread.thread.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.LinkKind;
import org.redthread.web.Here;

/// Where one stands on the thread, with the reasons above it and what was done about it below.
///
/// @param language of the label; null where it is the reader's
/// @param kind what it is, in a word
/// @param own the address of the thing's own page, without the language
/// @param within what it belongs to; null where its label says all
/// @param when in words; null where it has no day
/// @param by the only kind of link that is followed; null for all
/// @param ties whether the reader may tie here by hand
/// @param filters kinds of link that are met here, each to be followed alone
/// @param line the same knots on a line of time; null where fewer than two have a day
public record KnotPage(
        Here here,
        String inside,
        String label,
        @Nullable String language,
        String kind,
        String own,
        @Nullable String within,
        @Nullable String when,
        Side up,
        Side down,
        @Nullable LinkKind by,
        boolean ties,
        List<LinkKind> filters,
        @Nullable TimeLine line,
        List<String> sources) {

    /// As it stands in addresses.
    public String spelled(LinkKind link) {
        return Address.spelled(link);
    }

    /// One direction.
    ///
    /// @param knots how many knots stand in it, each counted once
    /// @param first the address of the beginning where this is a continuation, without the language; else null
    /// @param on the address of what comes after it, without the language; null where nothing does
    public record Side(
            List<StepLine> steps,
            int knots,
            @Nullable String first,
            @Nullable String on) {}

    /// @param how the link is read from the knot before it: `Mandated by`
    /// @param inside the address of the knot's own place on the thread, without the language
    /// @param year and @param day of it, for the margin; null where it has none
    /// @param period for which the link itself holds, where somebody set one; else empty
    /// @param setBy who tied it in this house; null where the record did
    /// @param more whether more hangs on it than is shown
    /// @param again whether it stands elsewhere on the page with its branches
    public record StepLine(
            String how,
            String label,
            @Nullable String language,
            String kind,
            String inside,
            @Nullable String within,
            @Nullable String year,
            @Nullable String day,
            @Nullable String note,
            boolean inferred,
            String period,
            List<String> sources,
            @Nullable String setBy,
            List<StepLine> on,
            boolean more,
            boolean again) {}
}
