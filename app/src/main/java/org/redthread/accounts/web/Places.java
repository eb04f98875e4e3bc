package org.redthread.accounts.web;

import org.redthread.accounts.Place;
import org.redthread.web.Here;

/// The dialogue that a page of this room stands in.
final class Places {

    private Places() {}

    /// @throws org.redthread.web.NoSuchPage where the house has no such dialogue
    static Place of(Here here, String dialogue) {
        here.needsDialogue();
        var standing = here.masthead().dialogue();
        return new Place(dialogue, standing == null ? dialogue : standing.label());
    }
}
