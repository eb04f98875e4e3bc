package org.redthread.dialogues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.RecordedParty;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart.Concern;
import org.redthread.record.Subject;
import org.redthread.record.Words;

/// Reads `dialogues.yaml`: what dialogues are, their bodies, offices, cycles and milestones.
final class DialogueFile {

    private final Map<String, Draft> drafts = new HashMap<>();
    private final List<Concern> concerns = new ArrayList<>();

    List<Draft> drafts(Entry file) {
        var all = new ArrayList<Draft>();
        for (var entry : file.entries("dialogues")) all.add(draft(entry));
        file.nothingElse();
        for (var draft : all) drafts.put(draft.dialogue().slug(), draft);
        return all;
    }

    List<Concern> concerns() {
        return concerns;
    }

    Draft of(String slug) {
        var draft = drafts.get(slug);
        if (draft == null) throw new IllegalArgumentException("No dialogue in the files: " + slug);
        return draft;
    }

    private Draft draft(Entry entry) {
        var slug = entry.text("dialogue");
        var dialogue = new Dialogue(
                RecordFile.id("dialogue", slug),
                slug,
                Words.read(entry),
                Words.read(entry, "kind").orElseThrow(() -> entry.broken("kind_en", "is missing")),
                false,
                entry.sources("src"));
        var draft = Draft.of(dialogue);
        concern(entry, dialogue.subject());
        for (var fact : entry.entries("facts")) {
            draft.facts().add(new Fact(fact.text("aspect"), Words.read(fact), fact.sources("src")));
            fact.nothingElse();
        }
        for (var body : entry.entries("bodies")) draft.bodies().add(body(dialogue, body));
        for (var office : entry.entries("offices")) draft.offices().add(office(draft, office));
        for (var event : entry.entries("milestones")) {
            draft.events()
                    .add(new Event(
                            event.when("on").orElseThrow(() -> event.broken("on", "is missing")),
                            Words.read(event),
                            Words.read(event, "note").orElse(null),
                            event.sources("src")));
            event.nothingElse();
        }
        for (var cycle : entry.entries("cycles")) draft.cycles().add(cycle(dialogue, cycle));
        for (var slippage : entry.entries("slippage")) {
            draft.slippages()
                    .add(new Slippage(both(slippage, "planned"), both(slippage, "actual"), slippage.sources("src")));
            slippage.nothingElse();
        }
        entry.nothingElse();
        return draft;
    }

    private Draft.SeatedBody body(Dialogue dialogue, Entry entry) {
        var slug = entry.text("body");
        var body = new Body(
                RecordFile.id("body", dialogue.slug() + "/" + slug),
                slug,
                entry.oneOf("kind", Body.Kind.class).orElseThrow(() -> entry.broken("kind", "is missing")),
                Words.read(entry),
                Words.read(entry, "purpose").orElse(null),
                entry.when("since").orElse(null),
                entry.when("seen").orElse(null),
                entry.optional("succeeded_by").orElse(null),
                entry.texts("also"),
                Words.read(entry, "note").orElse(null),
                entry.sources("src"));
        concern(entry, body.subject());
        var seats = new ArrayList<Seat>();
        for (var group : entry.entries("seats")) {
            var standing = group.oneOf("standing", Seat.Standing.class)
                    .orElseThrow(() -> group.broken("standing", "is missing"));
            var printed = group.texts("parties");
            var parties = RecordedParty.all(group, "parties");
            for (var at = 0; at < parties.size(); at++)
                seats.add(new Seat(parties.get(at), printed.get(at), standing, group.sources("src")));
            group.nothingElse();
        }
        entry.nothingElse();
        return new Draft.SeatedBody(body, seats);
    }

    private Office office(Draft draft, Entry entry) {
        var unknown = entry.flag("unknown");
        var office = new Office(
                body(draft, entry),
                entry.oneOf("office", Office.Kind.class).orElseThrow(() -> entry.broken("office", "is missing")),
                RecordedParty.all(entry, "holders"),
                entry.when("since").orElse(null),
                entry.when("until").orElse(null),
                entry.when("seen").orElse(null),
                entry.optional("person").orElse(null),
                entry.flag("inferred"),
                Words.read(entry, "note").orElse(null),
                unknown ? List.of() : entry.sources("src"));
        if (unknown != office.unknown()) throw entry.broken("holders", unknown ? "is not unknown" : "is missing");
        concern(entry, draft.dialogue().subject());
        entry.nothingElse();
        return office;
    }

    private static @Nullable UUID body(Draft draft, Entry entry) {
        var slug = entry.optional("body").orElse(null);
        if (slug != null
                && draft.bodies().stream()
                        .noneMatch(seated -> seated.body().slug().equals(slug)))
            throw entry.broken("body", "is no body of the dialogue: " + slug);
        return draft.body(slug);
    }

    private Cycle cycle(Dialogue dialogue, Entry entry) {
        var knots = new ArrayList<Cycle.Knot>();
        for (var knot : entry.entries("knots")) {
            knots.add(new Cycle.Knot(
                    Words.read(knot),
                    Words.read(knot, "note").orElse(null),
                    knot.when("on").orElse(null),
                    knot.optional("inside").orElse(null),
                    knot.sources("src")));
            concern(knot, dialogue.subject());
            knot.nothingElse();
        }
        var begins = entry.when("begins").orElseThrow(() -> entry.broken("begins", "is missing"));
        var cycle = new Cycle(entry.text("cycle"), Words.read(entry), begins.first(), knots);
        entry.nothingElse();
        return cycle;
    }

    private static Words both(Entry entry, String field) {
        return Words.read(entry, field).orElseThrow(() -> entry.broken(field + "_en", "is missing"));
    }

    private void concern(Entry entry, Subject subject) {
        for (var code : entry.contradictions("contradictions")) concerns.add(new Concern(code, subject));
    }
}
