package org.redthread.parties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who countries and organisations are, and what they are called on a day. Everybody may ask.
@Service
@Transactional(readOnly = true)
public class Parties {

    private final PartyStore store;
    private final GroupStore groups;
    private volatile Map<String, Party> known = Map.of();
    private volatile Map<UUID, List<Membership>> memberships = Map.of();

    Parties(PartyStore store, GroupStore groups) {
        this.store = store;
        this.groups = groups;
    }

    /// From what is read once, memberships likewise: the record changes at a start only.
    ///
    /// @param key as in its address: `TUR`
    /// @throws NoSuchPage where nobody has it
    public Party get(String key) {
        var party = known().get(key);
        if (party == null) throw new NoSuchPage("party");
        return party;
    }

    private Map<String, Party> known() {
        if (known.isEmpty()) known = store.known().stream().collect(toMap(Party::key, Function.identity()));
        return known;
    }

    /// The names of many parties on a day, in one question. A party that is not known is not in the map; one whose
    /// names have all ended keeps its last.
    public Map<UUID, PartyName> names(Collection<UUID> parties, Language language, LocalDate on) {
        return byParty(store.names(parties, language.tag(), on));
    }

    /// The name of one party on a day.
    public PartyName name(Party party, Language language, LocalDate on) {
        return store.names(List.of(party.id()), language.tag(), on).getFirst();
    }

    /// All parties that have a name in force on the day, in the order of lists.
    public List<PartyName> all(Language language, LocalDate on) {
        return store.all(language.tag(), on).stream()
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    /// All parties that there ever were, by their names of the day or their last, in the order of lists: one statement,
    /// for pages that ask many.
    List<PartyName> everybody(Language language, LocalDate on) {
        var ids = known().values().stream().map(Party::id).toList();
        return names(ids, language, on).values().stream()
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    /// @throws NoSuchPage where there is no group of that slug
    public Group group(String slug) {
        return groups.find(slug).orElseThrow(() -> new NoSuchPage("group"));
    }

    /// Members of a group on a day; empty where there is no such group.
    public List<UUID> members(String group, LocalDate on) {
        return groups.members(group, on);
    }

    /// All times that the party has been in any group.
    public List<Membership> memberships(Party party) {
        if (memberships.isEmpty()) memberships = groups.memberships().stream().collect(groupingBy(Membership::party));
        return memberships.getOrDefault(party.id(), List.of());
    }

    private static Map<UUID, PartyName> byParty(List<PartyName> names) {
        return names.stream().collect(toMap(PartyName::party, Function.identity()));
    }
}
