package org.redthread.parties.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.parties.Membership;
import org.redthread.parties.Name;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyRef;
import org.redthread.web.UnreadableAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Asks("parties.read")
class PartyApi {

    private static final int MOST = 500;

    private final Parties parties;

    PartyApi(Parties parties) {
        this.parties = parties;
    }

    record PartiesAnswer(
            LocalDate asOf,
            int total,
            List<PartyRef> items,
            @Nullable String next) {}

    @GetMapping("/parties")
    @Tells("Countries and organisations by the names in force on a day, a page at a time.")
    PartiesAnswer parties(
            Asking asking,
            @RequestParam(value = "offset", defaultValue = "0") int offset,
            @RequestParam(value = "limit", defaultValue = "100") int limit) {
        if (offset < 0) throw new UnreadableAddress("offset", String.valueOf(offset));
        if (limit < 1 || limit > MOST) throw new UnreadableAddress("limit", String.valueOf(limit));
        var all = parties.all(asking.language(), asking.asOf());
        var items = all.stream().skip(offset).limit(limit).map(PartyRef::of).toList();
        var next = offset + limit < all.size()
                ? asking.href("/parties?language=%s&as-of=%s&offset=%d&limit=%d"
                        .formatted(asking.language().tag(), asking.asOf(), offset + limit, limit))
                : null;
        return new PartiesAnswer(asking.asOf(), all.size(), items, next);
    }

    record PartyAnswer(LocalDate asOf, PartyRef party, List<Name> names, List<Group> groups) {

        /// @param until first day outside, null while it lasts
        record Group(
                String group,
                String name,
                LocalDate from,
                @Nullable LocalDate until,
                List<String> sources) {}
    }

    @GetMapping("/parties/{party}")
    @Tells("One party: its name of a day, all names it has and had, and its groups.")
    PartyAnswer party(Asking asking, @PathVariable("party") String key) {
        var party = parties.get(key);
        var groups = parties.memberships(party).stream().map(PartyApi::group).toList();
        var ref = PartyRef.of(parties.name(party, asking.language(), asking.asOf()));
        return new PartyAnswer(asking.asOf(), ref, party.names(), groups);
    }

    private static PartyAnswer.Group group(Membership membership) {
        return new PartyAnswer.Group(
                membership.group(), membership.en(), membership.from(), membership.until(), membership.sources());
    }
}
