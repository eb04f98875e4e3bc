package org.redthread.texts.negotiations;

import java.util.UUID;

/// A negotiated text stands elsewhere than before. Heard after the commit by whoever depends on it.
public record NegotiationMoved(UUID dialogue, UUID negotiation, State from, State to) {}
