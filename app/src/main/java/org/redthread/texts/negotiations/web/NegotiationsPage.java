package org.redthread.texts.negotiations.web;

import java.time.Instant;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Here;

/// The texts of a dialogue that are negotiated here, as far as the reader may know of them.
public record NegotiationsPage(Here here, Dialogue dialogue, List<Negotiated> texts, boolean keeps, Instant now) {}
