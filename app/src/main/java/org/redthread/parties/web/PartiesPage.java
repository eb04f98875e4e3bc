package org.redthread.parties.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// All parties by the names of a day, or the members of one group.
///
/// @param group the name of the group, null for all parties
public record PartiesPage(Here here, @Nullable String group, List<PartyName> names, List<PartyName> footnotes) {

    public List<PartyName> of(Kind kind) {
        return names.stream().filter(name -> name.kind() == kind).toList();
    }
}
