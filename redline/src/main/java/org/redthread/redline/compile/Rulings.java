package org.redthread.redline.compile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.json.Members;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Ruling;

/// The dispositions that people wrote into a file of decisions, each with what it needs.
///
/// @param file what to call it when something is wrong
record Rulings(String file) {

    /// @return null while the amendment is open
    @Nullable Ruling read(Members json, Amendment amendment) throws Unreadable {
        var word = json.string("disposition", "").strip();
        if (word.isEmpty()) return null;
        var disposition = Disposition.of(word);
        if (disposition.isEmpty())
            throw refused(
                    amendment,
                    "has the disposition “%s”; write accepted, accepted as amended, merged into, referred or not accepted."
                            .formatted(word));
        var text = json.string("text", "");
        var into = json.string("into", "").strip();
        switch (disposition.get()) {
            case ACCEPTED_AS_AMENDED -> {
                if (text.isBlank())
                    throw refused(
                            amendment,
                            "is accepted as amended without a text; write the words that were agreed into its text.");
                if (!Ruling.takesWords(amendment.change()))
                    throw refused(
                            amendment,
                            "changes no words that other words could stand for; accept it or not, and amend the text in the next round.");
            }
            case MERGED_INTO -> {
                if (into.isEmpty())
                    throw refused(
                            amendment,
                            "is merged into nothing; name the amendment that takes it up, as in \"into\": \"A3\".");
            }
            case ACCEPTED -> {
                if (amendment.change() instanceof Change.Adrift)
                    throw refused(
                            amendment,
                            "was made on an older version and has no place in this text; put its words into another amendment and merge it into that.");
            }
            case REFERRED, NOT_ACCEPTED -> {
                // Need nothing.
            }
        }
        boolean amended = disposition.get() == Disposition.ACCEPTED_AS_AMENDED;
        boolean merged = disposition.get() == Disposition.MERGED_INTO;
        return new Ruling(disposition.get(), json.string("reason", ""), amended ? text : "", merged ? into : "");
    }

    private Unreadable refused(Amendment amendment, String why) {
        return new Unreadable(file, "cannot be settled: %s %s".formatted(amendment.id(), why));
    }

    /// An amendment is merged into one that is there, and not into itself by whatever way.
    static void check(String file, Compilation compilation, Map<String, Ruling> rulings) throws Unreadable {
        var amendments = compilation.byId();
        for (var entry : rulings.entrySet()) {
            var at = entry.getKey();
            for (int steps = 0;
                    rulings.get(at) instanceof Ruling ruling && ruling.disposition() == Disposition.MERGED_INTO;
                    steps++) {
                if (!amendments.containsKey(ruling.into()))
                    throw new Unreadable(
                            file,
                            "cannot be settled: %s is merged into %s, which is no amendment."
                                    .formatted(at, ruling.into()));
                at = ruling.into();
                if (steps > rulings.size())
                    throw new Unreadable(
                            file,
                            "cannot be settled: %s is merged into itself by way of others.".formatted(entry.getKey()));
            }
        }
    }
}
