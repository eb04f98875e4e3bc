package org.redthread.dialogues;

import java.util.Optional;
import java.util.UUID;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;
import org.redthread.web.Masthead;

/// Where a dialogue is at home, from the head of the page that is being made: asking for it again would cost a
/// statement in every room that contributes to the page.
public final class Addresses {

    private Addresses() {}

    public static Optional<Masthead.Choice> of(UUID dialogue, Here here) {
        return here.masthead().dialogues().stream()
                .filter(choice ->
                        RecordFile.id("dialogue", choice.inside().substring(1)).equals(dialogue))
                .findFirst();
    }
}
