package org.redthread.texts.consolidation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.redthread.redline.merge.Disposition;
import org.redthread.web.Findings;

/// What somebody wants decided about the changes that were ticked.
///
/// @param words of the meeting's own
/// @param into the id of the amendment that takes them up, as the page shows it
record Choice(Disposition disposition, String reason, String words, String into) {

    private static final int LONGEST = 5000;

    /// Empty where something cannot be taken; the findings say what.
    static Optional<Choice> read(Map<String, String> typed, int ticked, Findings findings) {
        findings.addIf(ticked == 0, "tick", "consolidation.tick.none");
        var disposition = Arrays.stream(Disposition.values())
                .filter(each -> each.name().equals(typed.get("disposition")))
                .findFirst();
        findings.addIf(disposition.isEmpty(), "disposition", "consolidation.disposition.none");
        var reason = typed.getOrDefault("reason", "").strip();
        findings.addIf(reason.isEmpty(), "reason", "consolidation.reason.none");
        findings.addIf(reason.length() > LONGEST, "reason", "consolidation.reason.long");
        var amended =
                disposition.filter(Disposition.ACCEPTED_AS_AMENDED::equals).isPresent();
        var words = amended ? typed.getOrDefault("words", "").strip() : "";
        findings.addIf(amended && words.isEmpty(), "words", "consolidation.words.none");
        findings.addIf(amended && ticked > 1, "words", "consolidation.words.several");
        var merged = disposition.filter(Disposition.MERGED_INTO::equals).isPresent();
        var into = merged ? typed.getOrDefault("into", "").strip().toUpperCase(java.util.Locale.ROOT) : "";
        findings.addIf(merged && into.isEmpty(), "into", "consolidation.into.none");
        return findings.isEmpty() ? disposition.map(each -> new Choice(each, reason, words, into)) : Optional.empty();
    }

    Decision decision(String key, String intoKey, boolean settled, Instant now, String by, int version) {
        return new Decision(key, disposition, reason, words, intoKey, settled, now, by, version);
    }
}
