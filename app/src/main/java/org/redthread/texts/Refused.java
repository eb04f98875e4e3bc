package org.redthread.texts;

/// A text that a party did not adopt, or announced that it would not.
public record Refused(Text text, Dossier.Refusal refusal) {}
