package org.redthread.dialogues;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dialogue with all that the files, or the rehearsal, say of it, ready to be stored.
record Draft(
        Dialogue dialogue,
        List<Fact> facts,
        List<SeatedBody> bodies,
        List<Office> offices,
        List<Listing> listings,
        List<Statement> statements,
        List<Event> events,
        List<Cycle> cycles,
        List<Slippage> slippages) {

    static Draft of(Dialogue dialogue) {
        return new Draft(
                dialogue,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /// @throws java.util.NoSuchElementException where the dialogue has no body of that slug
    @Nullable UUID body(@Nullable String slug) {
        if (slug == null) return null;
        return bodies.stream()
                .map(SeatedBody::body)
                .filter(body -> body.slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .id();
    }

    record SeatedBody(Body body, List<Seat> seats) {}
}
