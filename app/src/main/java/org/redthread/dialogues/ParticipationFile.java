package org.redthread.dialogues;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.RecordedParty;
import org.redthread.record.Entry;
import org.redthread.record.RecordPart.Concern;
import org.redthread.record.Subject;
import org.redthread.record.When;
import org.redthread.record.Words;

/// Reads `dialogues-participation.yaml`: who takes part, list by list and statement by statement.
final class ParticipationFile {

    private final List<Concern> concerns = new ArrayList<>();

    List<Concern> concerns() {
        return concerns;
    }

    void readInto(Draft draft, Entry file) {
        for (var entry : file.entries(draft.dialogue().slug())) {
            for (var listing : entry.entries("listings")) listing(draft, listing);
            for (var statement : entry.entries("statements")) statement(draft, statement);
            entry.nothingElse();
        }
    }

    private void listing(Draft draft, Entry entry) {
        var slug = entry.text("listing");
        var says = says(entry);
        var on = entry.when("on").orElse(null);
        var sources = entry.sources("src");
        var printed = entry.texts("parties");
        var parties = RecordedParty.all(entry, "parties");
        for (var at = 0; at < parties.size(); at++)
            draft.statements()
                    .add(new Statement(
                            draft.dialogue().id(), parties.get(at), printed.get(at), says, on, slug, null, sources));
        draft.listings()
                .add(new Listing(
                        slug,
                        Words.read(entry),
                        on,
                        entry.number("printed_total").orElse(null),
                        parties.size(),
                        Words.read(entry, "note").orElse(null),
                        sources));
        concern(entry, draft);
        entry.nothingElse();
    }

    private void statement(Draft draft, Entry entry) {
        var says = says(entry);
        @Nullable When on = entry.when("on").orElse(null);
        if (on == null && says != Says.NOTED) throw entry.broken("on", "is missing");
        draft.statements()
                .add(new Statement(
                        draft.dialogue().id(),
                        RecordedParty.one(entry, "party"),
                        entry.text("party"),
                        says,
                        on,
                        null,
                        Words.read(entry, "note").orElse(null),
                        entry.sources("src")));
        concern(entry, draft);
        entry.nothingElse();
    }

    private static Says says(Entry entry) {
        return entry.oneOf("says", Says.class).orElseThrow(() -> entry.broken("says", "is missing"));
    }

    private void concern(Entry entry, Draft draft) {
        for (var code : entry.contradictions("contradictions"))
            concerns.add(
                    new Concern(code, Subject.of("dialogue", draft.dialogue().slug())));
    }
}
