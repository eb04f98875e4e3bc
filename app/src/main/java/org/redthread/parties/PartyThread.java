package org.redthread.parties;

import java.util.List;
import org.redthread.web.Here;

/// What a room contributes to the page of a party. Each room asks its own tables once.
public interface PartyThread {

    /// In any order, up to the date that the page answers for.
    List<PartyEntry> of(Party party, Here here);
}
