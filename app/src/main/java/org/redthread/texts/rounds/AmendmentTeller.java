package org.redthread.texts.rounds;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Addresses;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for what parties propose, by the words that it gives, else by those that it takes: to those who
/// keep rounds or reply in them, and of what the policies of proposals show to them.
@Component
class AmendmentTeller implements KnotTeller {

    private static final int LONGEST = 90;

    /// Where a party finds its own proposals and those that it was shown.
    private static final Pattern PLACE = Pattern.compile(
            "/[a-z0-9-]+/negotiations/[a-z0-9-]+/rounds/\\d+/proposals#e-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final ProposalKnotStore store;
    private final Access access;

    AmendmentTeller(ProposalKnotStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ProposalTies.AMENDMENT);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var one : store.all(knots.stream().map(Knot::id).toList()))
            Addresses.of(one.dialogue(), here)
                    .filter(home -> mayKnow(one.dialogue()))
                    .ifPresent(home -> told.put(
                            new Knot(ProposalTies.AMENDMENT, one.id()),
                            new Told(
                                    label(one),
                                    home.inside() + "/negotiations/" + one.slug(),
                                    one.title(),
                                    day(one),
                                    one.language())));
        told.keySet().retainAll(knots);
        return told;
    }

    private boolean mayKnow(UUID dialogue) {
        return access.may(RoundAction.COVER, dialogue) || access.may(RoundAction.REPLY, dialogue);
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        var place = PLACE.matcher(inside);
        return place.matches()
                ? Optional.of(new Knot(ProposalTies.AMENDMENT, UUID.fromString(place.group(1))))
                : Optional.empty();
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return store.saying(words, dialogue).stream()
                .map(id -> new Knot(kind, id))
                .toList();
    }

    private static String label(ProposalKnotStore.Proposed one) {
        var words = Stream.of(one.becomes(), one.was(), one.reason(), one.title())
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("…");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static @Nullable When day(ProposalKnotStore.Proposed one) {
        if (one.handedInAt() == null) return null;
        var day = one.handedInAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return new When(day, day, When.Exactness.DAY);
    }
}
