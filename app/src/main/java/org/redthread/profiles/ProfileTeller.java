package org.redthread.profiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redthread.dialogues.Addresses;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for migration profiles on the thread, under the name that a source gives the country.
@Component
class ProfileTeller implements KnotTeller {

    private final ProfileStore store;

    ProfileTeller(ProfileStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ProfileTies.PROFILE);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var profile : store.all()) {
            var home = Addresses.of(profile.dialogueId(), here).orElse(null);
            if (home == null) continue;
            var listed = profile.kind() == Profile.Kind.EXTENDED && profile.place() < 0;
            told.putIfAbsent(
                    ProfileTies.knot(profile),
                    new Told(
                            here.say("profiles.knot", profile.printed(), here.say("profiles.kind." + profile.kind())),
                            home.inside() + (listed ? "/profiles#extended" : "/profiles#published"),
                            home.label(),
                            listed ? null : profile.published()));
        }
        told.keySet().retainAll(knots);
        return told;
    }
}
