package org.redthread.profiles.kept;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.dialogues.Addresses;
import org.redthread.parties.Parties;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for profiles kept here: to whoever writes them of the profile, to others of an edition that
/// they may read, and to the rest not at all.
@Component
class KeptTeller implements KnotTeller {

    private static final Pattern PAGE = Pattern.compile(
            "/[a-z0-9-]+/profiles/kept/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/editions/\\d+)?(?:#.*)?");

    private final KeptProfileStore store;
    private final Parties parties;

    KeptTeller(KeptProfileStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KeptProfile.KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var lines = store.lines(knots.stream().map(Knot::id).toList());
        if (lines.isEmpty()) return Map.of();
        var names = parties.names(
                lines.stream().map(KeptProfileStore.Line::partyId).toList(), here.language(), here.asOf());
        var told = new HashMap<Knot, Told>();
        for (var line : lines) {
            var home = Addresses.of(line.dialogueId(), here).orElse(null);
            var name = names.get(line.partyId());
            if (home == null || name == null) continue;
            var page = home.inside() + "/profiles/kept/" + line.id();
            told.put(
                    new Knot(KeptProfile.KIND, line.id()),
                    new Told(
                            here.say(
                                    "profiles.of",
                                    name.printed(),
                                    here.say("profiles.kind." + line.kind()),
                                    String.valueOf(line.describes())),
                            line.number() == null ? page : page + "/editions/" + line.number(),
                            home.label(),
                            When.between(line.day(), line.day())));
        }
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        var page = PAGE.matcher(inside);
        return page.matches()
                ? Optional.of(new Knot(KeptProfile.KIND, UUID.fromString(page.group(1))))
                : Optional.empty();
    }
}
