package org.redthread.texts.consolidation;

import java.util.List;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Conflict;

/// A provision on which something was handed in.
///
/// @param at its identity; empty for the beginning of the text, and for the text as a whole
/// @param label how people call it; empty likewise
/// @param amendments in the order of the text
/// @param conflicts that lie here
/// @param remarks that ask for no other words
/// @param bracketed its words with what is open in brackets, and below them new provisions that would follow
/// @param brackets how many stand open in them
public record Place(
        String at,
        String label,
        List<Amendment> amendments,
        List<Conflict> conflicts,
        List<Stake> remarks,
        List<String> bracketed,
        int brackets) {

    public Place {
        amendments = List.copyOf(amendments);
        conflicts = List.copyOf(conflicts);
        remarks = List.copyOf(remarks);
        bracketed = List.copyOf(bracketed);
    }

    public boolean isContested() {
        return amendments.stream().anyMatch(amendment -> amendment.conflict() != null);
    }
}
