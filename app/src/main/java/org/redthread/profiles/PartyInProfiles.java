package org.redthread.profiles;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyThread;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The migration profiles of a party that sources name.
@Component
class PartyInProfiles implements PartyThread {

    private final Profiles profiles;

    PartyInProfiles(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<PartyEntry> of(Party party, Here here) {
        return profiles.ofParty(party.id()).stream()
                .filter(profile -> profile.published() == null
                        || !profile.published().first().isAfter(here.asOf()))
                .flatMap(profile -> entry(profile, here))
                .toList();
    }

    private static Stream<PartyEntry> entry(Profile profile, Here here) {
        return Addresses.of(profile.dialogueId(), here).stream()
                .map(home -> new PartyEntry(
                        Strand.PROFILES,
                        profile.published(),
                        home.label() + ": " + here.say("profiles.kind." + profile.kind()),
                        Stream.of(
                                        profile.status() == null
                                                ? null
                                                : here.say("profiles.status." + profile.status()),
                                        profile.note())
                                .filter(Objects::nonNull)
                                .reduce((one, other) -> one + "; " + other)
                                .orElse(null),
                        home.inside() + "/profiles",
                        home.sample(),
                        profile.sources()));
    }
}
