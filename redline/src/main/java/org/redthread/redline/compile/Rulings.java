package org.redthread.redline.compile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.json.Members;
import org.redthread.redline.merge.Amendment;
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
                    amendment.id(),
                    "has the disposition “%s”; write accepted, accepted as amended, merged into, referred or not accepted."
                            .formatted(word));
        boolean amended = disposition.get() == Disposition.ACCEPTED_AS_AMENDED;
        boolean merged = disposition.get() == Disposition.MERGED_INTO;
        return new Ruling(
                disposition.get(),
                json.string("reason", ""),
                amended ? json.string("text", "") : "",
                merged ? json.string("into", "").strip() : "");
    }

    /// @throws Unreadable for the first ruling that cannot stand
    void check(Compilation compilation, Map<String, Ruling> rulings) throws Unreadable {
        var flaws = Ruling.flaws(compilation, rulings);
        for (var amendment : compilation.amendments()) {
            var flaw = flaws.get(amendment.id());
            if (flaw == null) continue;
            var into = rulings.get(amendment.id()) instanceof Ruling ruling ? ruling.into() : "";
            throw refused(amendment.id(), sentence(flaw, into));
        }
    }

    private static String sentence(Ruling.Flaw flaw, String into) {
        return switch (flaw) {
            case NO_WORDS -> "is accepted as amended without a text; write the words that were agreed into its text.";
            case TAKES_NO_WORDS ->
                "changes no words that other words could stand for; accept it or not, and amend the text in the next round.";
            case NAMES_NO_AMENDMENT ->
                "is merged into nothing; name the amendment that takes it up, as in \"into\": \"A3\".";
            case UNKNOWN_AMENDMENT -> "is merged into %s, which is no amendment.".formatted(into);
            case MERGED_INTO_ITSELF -> "is merged into itself by way of others.";
            case NO_PLACE ->
                "was made on an older version and has no place in this text; put its words into another amendment and merge it into that.";
        };
    }

    private Unreadable refused(String amendment, String why) {
        return new Unreadable(file, "cannot be settled: %s %s".formatted(amendment, why));
    }
}
