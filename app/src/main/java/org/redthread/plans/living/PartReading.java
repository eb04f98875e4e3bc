package org.redthread.plans.living;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.plans.Activity;
import org.redthread.sql.Ids;

/// Reads who does what: one part by itself, or all that do the same in one field.
record PartReading(Typed typed, Holding plan) {

    private static final int LONGEST = 500;
    private static final Pattern WITH_WORDS = Pattern.compile("(.+?)\\s*\\((.+)\\)");

    /// Puts one part into the activity that it names, or that has it.
    void take(UUID id) {
        var within = plan.withPart(id).orElseGet(() -> named().orElse(null));
        if (within == null) {
            typed.wrong(Field.ACTIVITY, "activity.unknown");
            return;
        }
        var was = within.parts().stream().filter(part -> part.id().equals(id)).findFirst();
        var named = typed.required(
                Field.PARTY, 200, was.map(part -> part.partyId().toString()).orElse(null));
        var party = named == null ? null : typed.party(Field.PARTY, named);
        var does = typed.one(
                Field.DOES,
                Activity.Does.values(),
                was.map(Undertaking.Part::does).orElse(null));
        typed.wrongIf(does == null, Field.DOES, "choice.no");
        var what =
                typed.text(Field.WHAT, LONGEST, was.map(Undertaking.Part::what).orElse(null));
        var offered = typed.has(Field.OFFERED)
                ? !typed.raw(Field.OFFERED).isEmpty()
                : was.map(Undertaking.Part::offered).orElse(false);
        if (party == null || does == null) return;
        var parts = new ArrayList<>(within.parts());
        parts.removeIf(part -> part.id().equals(id));
        typed.wrongIf(
                parts.stream().anyMatch(part -> part.partyId().equals(party) && part.does() == does),
                Field.PARTY,
                "part.twice");
        parts.add(new Undertaking.Part(id, party, does, offered, what));
        plan.put(within.doneBy(parts));
    }

    private Optional<Undertaking> named() {
        var id = Typed.id(typed.raw(Field.ACTIVITY));
        return Optional.ofNullable(id == null ? null : plan.undertakings.get(id));
    }

    /// What stood, with every list that was typed in the place of those who did the same.
    List<Undertaking.Part> parts(List<Undertaking.Part> stood, Instant now) {
        var parts = new ArrayList<>(stood);
        for (var does : Activity.Does.values()) {
            var settled = Field.of(does);
            var offered = Field.offered(does);
            var apart = typed.has(offered);
            parts.removeIf(
                    part -> part.does() == does && (part.offered() ? apart || typed.has(settled) : typed.has(settled)));
            if (typed.has(settled))
                for (var said : PartyList.split(typed.raw(settled)))
                    read(settled, does, said, apart ? Offered.NO : Offered.AS_BEFORE, stood, parts, now);
            if (apart)
                for (var said : PartyList.split(typed.raw(offered)))
                    read(offered, does, said, Offered.YES, stood, parts, now);
        }
        return List.copyOf(parts);
    }

    /// Whether what a list says is offered and no more.
    private enum Offered {
        YES,
        NO,
        AS_BEFORE
    }

    private void read(
            Field field,
            Activity.Does does,
            String said,
            Offered offered,
            List<Undertaking.Part> stood,
            List<Undertaking.Part> parts,
            Instant now) {
        var words = WITH_WORDS.matcher(said);
        var whole = PrintedNames.party(said).isPresent() || !words.matches();
        var party = typed.party(field, whole ? said : words.group(1));
        var what = whole ? null : words.group(2);
        if (party == null) return;
        typed.wrongIf(what != null && what.length() > LONGEST, field, "part.long");
        if (parts.stream()
                .anyMatch(part -> part.does() == does && part.partyId().equals(party)))
            typed.wrong(field, "part.twice");
        var was = was(stood, party, does);
        var only = offered == Offered.AS_BEFORE ? was != null && was.offered() : offered == Offered.YES;
        parts.add(new Undertaking.Part(was == null ? Ids.at(now) : was.id(), party, does, only, what));
    }

    private static Undertaking.@Nullable Part was(List<Undertaking.Part> stood, UUID party, Activity.Does does) {
        return stood.stream()
                .filter(part -> part.partyId().equals(party) && part.does() == does)
                .findFirst()
                .orElse(null);
    }
}
