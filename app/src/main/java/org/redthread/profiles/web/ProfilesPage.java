package org.redthread.profiles.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.profiles.Profile;
import org.redthread.profiles.Rule;
import org.redthread.profiles.Standings;
import org.redthread.profiles.Standings.Where;
import org.redthread.profiles.kept.Edition;
import org.redthread.web.Here;

/// What the page of migration profiles shows.
///
/// @param editions published in this house, as far as the reader may know of them
/// @param writes whether the reader may see those that are being written
public record ProfilesPage(
        Here here,
        Dialogue dialogue,
        List<Standings> standings,
        List<Profile> profiles,
        List<Rule> rules,
        Map<UUID, PartyName> names,
        List<Edition> editions,
        boolean writes) {

    /// @param cells where it stood in each list; null where the list does not name it
    public record Row(PartyName name, List<@Nullable Where> cells) {}

    /// A row a country, in the order of lists.
    public List<Row> rows() {
        return standings.stream()
                .flatMap(list -> list.entries().stream())
                .map(Standings.Entry::partyId)
                .distinct()
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted(PartyName.ALPHABETICAL)
                .map(name -> new Row(
                        name,
                        standings.stream()
                                .<@Nullable Where>map(list -> where(list, name.party()))
                                .toList()))
                .toList();
    }

    public String title(Standings list) {
        var when = list.asOf().in(here);
        return list.openEnd() ? here.say("profiles.list.open", when) : when;
    }

    /// The page of a country's profiles.
    public String inside(PartyName name) {
        return dialogue.inside() + "/profiles/" + name.key();
    }

    public String party(Profile profile) {
        var name = names.get(profile.partyId());
        return name == null ? "/parties" : inside(name);
    }

    public String name(Edition edition) {
        var name = names.get(edition.partyId());
        return name == null ? "" : name.printed();
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(Stream.concat(
                        profiles.stream().map(Profile::partyId),
                        editions.stream().map(Edition::partyId))
                .map(names::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable Where where(Standings list, UUID party) {
        return list.entries().stream()
                .filter(entry -> entry.partyId().equals(party))
                .map(Standings.Entry::where)
                .findFirst()
                .orElse(null);
    }
}
