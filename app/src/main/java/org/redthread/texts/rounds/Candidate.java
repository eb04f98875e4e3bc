package org.redthread.texts.rounds;

import org.redthread.dialogues.Standing;
import org.redthread.parties.PartyName;

/// A party that could be asked in a round, with what it is in the dialogue now.
public record Candidate(PartyName name, Standing standing) {}
