package org.redthread.texts.endorsement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.web.Findings;

/// Reads what was typed of an endorsement and of a position; what cannot be taken is found field by field.
record Said(Map<String, String> typed, LocalDate today, Findings findings) {

    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_NAME = 200;

    Optional<Endorsement.How> how() {
        var how = Arrays.stream(Endorsement.How.values())
                .filter(one -> one != Endorsement.How.SILENCE && one.name().equals(value("how")))
                .findFirst();
        findings.addIf(how.isEmpty(), "how", "endorsement.how.no");
        return how;
    }

    /// A day that has come; null where none can be taken.
    @Nullable LocalDate day(String field) {
        try {
            var day = LocalDate.parse(value(field));
            findings.addIf(day.isAfter(today), field, "endorsement.day.ahead");
            findings.addIf(day.isBefore(today.minusYears(5)), field, "endorsement.day.no");
            return day;
        } catch (DateTimeException e) {
            findings.add(field, "endorsement.day.no");
            return null;
        }
    }

    /// Empty where something cannot be taken.
    ///
    /// @param text the endorsed words
    Optional<Position> position(UUID party, Text text, Instant now, String by, boolean inStead) {
        var stand = Arrays.stream(Position.Stand.values())
                .filter(one -> one.name().equals(value("position")))
                .findFirst();
        findings.addIf(stand.isEmpty(), "position", "endorsement.position.no");
        if (stand.isEmpty()) return Optional.empty();
        var words = value("words");
        findings.addIf(stand.get().needsWords() && words.isEmpty(), "words", "endorsement.words.missing");
        findings.addIf(!stand.get().takesWords() && !words.isEmpty(), "words", "endorsement.words.idle");
        findings.addIf(words.length() > LONGEST_WORDS, "words", "endorsement.long", LONGEST_WORDS);
        var at = value("at");
        findings.addIf(!at.isEmpty() && text.block(new Identity(at)).isEmpty(), "at", "endorsement.at.no");
        var absent = stand.get() == Position.Stand.ABSENT;
        var on = absent ? null : day("on");
        var who = absent ? null : name("who");
        var capacity = absent ? null : name("capacity");
        if (!findings.isEmpty()) return Optional.empty();
        return Optional.of(new Position(
                party,
                stand.get(),
                words.isEmpty() ? null : words,
                at.isEmpty() || words.isEmpty() ? null : at,
                who,
                capacity,
                on,
                now,
                by,
                inStead));
    }

    private String name(String field) {
        var name = value(field);
        findings.addIf(name.isEmpty(), field, "endorsement." + field + ".missing");
        findings.addIf(name.length() > LONGEST_NAME, field, "endorsement.long", LONGEST_NAME);
        return name;
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
