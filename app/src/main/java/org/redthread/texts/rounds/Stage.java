package org.redthread.texts.rounds;

/// What a round is for, on the way from a zero draft to a text that can be endorsed.
public enum Stage {
    /// Written comments of all who take part.
    COMMENTS,
    /// Consultations inside each capital, on the consolidated text.
    CONSULTATION,
    /// A chosen few go over the text; nobody else knows of the round.
    REFERENCE_GROUP,
    /// The last one before the text is put to endorsement.
    LAST
}
