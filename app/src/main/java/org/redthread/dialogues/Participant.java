package org.redthread.dialogues;

import java.util.List;
import java.util.UUID;
import org.redthread.record.When;

/// What a party is in a dialogue on a day, after the latest statement on or before it.
///
/// @param first the earliest statement of the same standing: how and since when it is known, which is not since when
///              it is so
/// @param latest the statement that decides
public record Participant(
        UUID party, Standing standing, Says first, When since, Says latest, When last, List<String> sources) {}
