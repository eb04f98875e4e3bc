package org.redthread.parties.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.parties.Parties;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyName;
import org.redthread.parties.PartyThread;
import org.redthread.record.Contradictions;
import org.redthread.record.Subject;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("parties.read")
class PartyController {

    private final Parties parties;
    private final Contradictions contradictions;
    private final List<PartyThread> threads;

    PartyController(Parties parties, Contradictions contradictions, List<PartyThread> threads) {
        this.parties = parties;
        this.contradictions = contradictions;
        this.threads = threads;
    }

    @GetMapping("/{language}/parties")
    String all(Here here, @RequestParam(name = "group", required = false) @Nullable String slug, Model model) {
        var group = slug == null ? null : parties.group(slug);
        var names = group == null
                ? parties.all(here.language(), here.asOf())
                : parties
                        .names(parties.members(group.slug(), here.asOf()), here.language(), here.asOf())
                        .values()
                        .stream()
                        .sorted(PartyName.ALPHABETICAL)
                        .toList();
        var label = group == null ? null : group.name().in(here.language());
        model.addAttribute("page", new PartiesPage(here, label, names, PartyName.footnoted(names)));
        return "parties/list";
    }

    @GetMapping("/{language}/parties/{party}")
    String party(Here here, @PathVariable("party") String key, Model model) {
        var party = parties.get(key);
        model.addAttribute(
                "page",
                new PartyPage(
                        here,
                        party,
                        parties.name(party, here.language(), here.asOf()),
                        parties.memberships(party),
                        strands(party, here),
                        contradictions.of(new Subject("party", party.id()))));
        return "parties/party";
    }

    private Map<Strand, List<PartyEntry>> strands(Party party, Here here) {
        return threads.stream()
                .flatMap(room -> room.of(party, here).stream())
                .sorted(PartyEntry.IN_TIME)
                .collect(Collectors.groupingBy(PartyEntry::strand, TreeMap::new, Collectors.toList()));
    }
}
