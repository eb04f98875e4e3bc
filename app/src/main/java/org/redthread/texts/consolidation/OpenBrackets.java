package org.redthread.texts.consolidation;

import java.util.UUID;

/// How many brackets stood open in a provision when the round on a version was closed.
public record OpenBrackets(UUID versionId, String identity, int brackets) {}
