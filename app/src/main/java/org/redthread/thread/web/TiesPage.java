package org.redthread.thread.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Where the secretariat ties a knot by hand.
///
/// @param inside the address of the knot's place on the thread, without the language
/// @param language of the label; null where it is the reader's
/// @param ties what was tied by hand here, the newest first
/// @param search kind and words that are looked for
/// @param found what was found, each to be chosen; null where nothing was looked for
public record TiesPage(
        Here here,
        String inside,
        String label,
        @Nullable String language,
        String kind,
        Form form,
        List<Form.Choice> hows,
        List<Form.Choice> circles,
        List<Line> ties,
        Form search,
        List<Form.Choice> kinds,
        @Nullable List<Found> found) {

    /// @param circle who may know of it, in words
    public record Line(
            UUID id,
            String how,
            String label,
            @Nullable String language,
            String inside,
            @Nullable String note,
            String period,
            List<String> sources,
            String circle,
            String setBy,
            String setAt) {}

    /// @param choose the address of this page with the knot chosen
    public record Found(
            String label,
            @Nullable String language,
            String kind,
            @Nullable String within,
            String choose) {}
}
