package org.redthread.dialogues.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Office;
import org.redthread.dialogues.Tenure;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// A line of a page on who holds an office.
///
/// @param holders by the names of the day that the page answers for
/// @param tenure how long, as far as the record says
public record OfficeLine(
        @Nullable UUID body,
        String label,
        List<PartyName> holders,
        @Nullable String person,
        boolean unknown,
        String tenure,
        List<String> sources) {

    static OfficeLine of(Office office, Map<UUID, PartyName> names, Here here) {
        var holders = new ArrayList<PartyName>();
        for (var holder : office.holders()) holders.add(Objects.requireNonNull(names.get(holder)));
        return new OfficeLine(
                office.body(),
                here.say("dialogues.office." + office.office()),
                holders,
                office.person(),
                office.unknown(),
                Tenure.of(office, here),
                office.sources());
    }

    static List<OfficeLine> all(List<Office> offices, Map<UUID, PartyName> names, Here here) {
        return offices.stream().map(office -> of(office, names, here)).toList();
    }
}
